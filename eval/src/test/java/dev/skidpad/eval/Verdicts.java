package dev.skidpad.eval;

import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Verdicts made by hand.
public final class Verdicts {
    private Verdicts() {}

    /// A drive without a fault: collision and road are fine, the rest is worth the given progress.
    public static Verdict clean(int scenario, double progress) {
        return verdict(scenario, 1, OptionalDouble.of(1), progress);
    }

    /// An at-fault collision.
    public static Verdict collided(int scenario) {
        return verdict(scenario, 0, OptionalDouble.of(1), 0);
    }

    /// Off the road.
    public static Verdict offRoad(int scenario) {
        return verdict(scenario, 1, OptionalDouble.of(0), 0);
    }

    /// A map without edges: nobody can say whether the ego left the road.
    public static Verdict withoutEdges(int scenario) {
        return verdict(scenario, 1, OptionalDouble.empty(), 1);
    }

    /// A planner that gave up.
    public static Verdict gaveUp(int scenario) {
        Verdict driven = verdict(scenario, 1, OptionalDouble.of(1), 0);
        return new Verdict(
                driven.scenarioId(),
                driven.place(),
                driven.planner(),
                driven.subScores(),
                OptionalDouble.of(0),
                0,
                Optional.of("planner test at step 12: threw"));
    }

    /// A pair of one kind, each scenario a place of its own.
    public static Pair pair(String kind, Verdict before, Verdict after) {
        return new Pair(before.scenarioId(), before.place(), kind, before, after);
    }

    private static Verdict verdict(int scenario, double nc, OptionalDouble dac, double progress) {
        List<SubScore> parts = List.of(
                part("noAtFaultCollision", OptionalDouble.of(nc)),
                part("drivableAreaCompliance", dac),
                part("timeToCollision", OptionalDouble.of(nc)),
                part("egoProgress", OptionalDouble.of(progress)),
                part("comfort", OptionalDouble.of(1)));
        OptionalDouble total = dac.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(nc * dac.getAsDouble() * (5 * nc + 5 * progress + 2) / 12);
        return new Verdict(
                "scene " + scenario, "place " + scenario, "test", parts, total, 50 * progress, Optional.empty());
    }

    private static SubScore part(String name, OptionalDouble value) {
        return value.isPresent()
                ? SubScore.of(name, trace -> value.getAsDouble(), List.of())
                : SubScore.absent(name, "not asked for");
    }
}

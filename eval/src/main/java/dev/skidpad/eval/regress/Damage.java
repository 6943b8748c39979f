package dev.skidpad.eval.regress;

import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.perceive.Perceptions;
import dev.skidpad.sim.plan.Planner;
import java.util.function.UnaryOperator;

/// A regression on purpose.
///
/// @param name for tables
/// @param on what it makes of an episode
public record Damage(String name, UnaryOperator<EpisodeSpec> on) {
    /// No damage.
    public static Damage none() {
        return new Damage("none", spec -> spec);
    }

    /// Plans that arrive a step late: 100 ms at 0.1 s.
    public static Damage late() {
        return new Damage("plans 100 ms late", spec -> driven(spec, new LatePlanner(spec.planner(), 1)));
    }

    /// A damaged feature: what the planner sees of others comes and goes.
    ///
    /// @param perception the name of a perception, such as `dropped=0.3:1`
    public static Damage seeing(String perception) {
        return new Damage("sees through " + perception, spec -> spec.with(Perceptions.of(perception)));
    }

    /// Another planner, such as one with older weights.
    public static Damage drivenBy(String name, Planner other) {
        return new Damage(name, spec -> driven(spec, other));
    }

    private static EpisodeSpec driven(EpisodeSpec spec, Planner planner) {
        return new EpisodeSpec(
                spec.scenario(),
                spec.startStep(),
                spec.steps(),
                planner,
                spec.traffic(),
                spec.vehicle(),
                spec.perception(),
                spec.plannerSeed(),
                spec.trafficSeed());
    }
}

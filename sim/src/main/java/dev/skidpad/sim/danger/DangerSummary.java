package dev.skidpad.sim.danger;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.danger.propose.DangerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The cases of a seed in figures.
///
/// @param cases how many were kept
/// @param kinds a row for each kind
/// @param believedWorlds the share of hidden worlds that can be believed while the ego drives as the human did; the
///     others are drawn again before anything is proposed
/// @param validFree the share of free proposals that were plausible as proposed
/// @param validGoal the share of proposals with a goal that were plausible as proposed
/// @param avoidable the share of plausible collisions and departures that some plan avoids
/// @param impactSpeeds collisions by the speed of the impact: below 3, 8, 15 m/s, and above
/// @param dangerousShare the share of moments up to the event at which the ego is within 3 s of a collision
/// @param dangerousShareOfSource the same of the scenes that the cases were made from
/// @param casesPerSecond kept cases for each second and thread of computing, by the processor's clock
/// @param broken how often each rule rejected a proposal, by `kind/rule`
public record DangerSummary(
        int cases,
        List<Row> kinds,
        double believedWorlds,
        double validFree,
        double validGoal,
        double avoidable,
        List<Integer> impactSpeeds,
        double dangerousShare,
        double dangerousShareOfSource,
        double casesPerSecond,
        TreeMap<String, Long> broken) {
    private static final double[] SPEED_BANDS_MPS = {3, 8, 15};

    /// One kind of danger.
    ///
    /// @param kind its name
    /// @param notApplicable how often a scene had nothing of it
    /// @param proposed how many were played
    /// @param plausible the share of those that were plausible
    /// @param collisions how many kept cases ended so
    /// @param offRoad how many ended off the road
    /// @param nearMisses how many nearly ended badly
    public record Row(
            String kind,
            long notApplicable,
            long proposed,
            double plausible,
            int collisions,
            int offRoad,
            int nearMisses) {}

    /// Counts cases.
    ///
    /// @param seconds of computing that they took, on all threads together
    public static DangerSummary of(List<DangerCase> cases, List<Scenario> sources, Tally tally, double seconds) {
        List<Row> rows = new ArrayList<>();
        long[] free = new long[2];
        long[] goal = new long[2];
        for (DangerKind kind : DangerKind.values()) {
            long[] sum = kind.aim() == DangerKind.Aim.FREE ? free : goal;
            sum[0] += tally.judged(kind);
            sum[1] += tally.plausible(kind);
            rows.add(new Row(
                    kind.label(),
                    tally.nothingOf(kind),
                    tally.judged(kind),
                    share(tally.plausible(kind), tally.judged(kind)),
                    count(cases, kind, Ending.COLLISION),
                    count(cases, kind, Ending.OFF_ROAD),
                    count(cases, kind, Ending.NEAR_MISS)));
        }
        long[] made = new long[2];
        for (DangerCase one : cases) {
            int now = one.scenario().nowStep();
            int last = one.finish().ending() == Ending.COLLISION
                    ? one.finish().step() - 1
                    : one.finish().step();
            made[0] += Math.max(0, last - now);
            made[1] += Closeness.dangerousSteps(one.scenario(), now + 1, last);
        }
        long[] source = new long[2];
        for (Scenario scenario : sources) {
            source[0] += scenario.futureSteps();
            source[1] += Closeness.dangerousSteps(scenario, scenario.nowStep() + 1, scenario.steps() - 1);
        }
        return new DangerSummary(
                cases.size(),
                List.copyOf(rows),
                share(tally.believed(), tally.worlds()),
                share(free[1], free[0]),
                share(goal[1], goal[0]),
                share(tally.solved(), tally.asked()),
                bands(cases),
                share(made[1], made[0]),
                share(source[1], source[0]),
                cases.size() / seconds,
                new TreeMap<>(tally.broken()));
    }

    private static int count(List<DangerCase> cases, DangerKind kind, Ending ending) {
        return (int) cases.stream()
                .filter(c -> c.kind() == kind && c.finish().ending() == ending)
                .count();
    }

    private static List<Integer> bands(List<DangerCase> cases) {
        int[] counts = new int[SPEED_BANDS_MPS.length + 1];
        for (DangerCase one : cases) {
            if (one.finish().impactMps().isPresent()) {
                int band = 0;
                while (band < SPEED_BANDS_MPS.length
                        && one.finish().impactMps().getAsDouble() >= SPEED_BANDS_MPS[band]) {
                    band++;
                }
                counts[band]++;
            }
        }
        return List.of(counts[0], counts[1], counts[2], counts[3]);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

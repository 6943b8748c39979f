package dev.skidpad.sim.danger;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.danger.propose.DangerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
/// @param impacts collisions by band of closing speed, in the order of [ImpactBand]
/// @param dangerousShare the share of moments up to the event at which the ego is within 3 s of a collision
/// @param dangerousShareOfSource the same of the scenes that the cases were made from
/// @param timesAsDangerous the first of the two over the second, with its interval of 95 %; empty where nothing of
///     either is dangerous
/// @param casesPerSecond kept cases for each second and thread of computing, by the processor's clock
/// @param broken how often each rule rejected a proposal, by `kind/rule`
public record DangerSummary(
        int cases,
        List<Row> kinds,
        double believedWorlds,
        double validFree,
        double validGoal,
        double avoidable,
        List<Integer> impacts,
        double dangerousShare,
        double dangerousShareOfSource,
        Optional<Times> timesAsDangerous,
        double casesPerSecond,
        TreeMap<String, Long> broken) {
    private static final int GROUP = 4; // a collision, its near miss, and the pair after it

    /// How many times one share is as large as another.
    ///
    /// @param low of the interval of 95 %
    /// @param high of it
    public record Times(double value, double low, double high) {}

    /// One kind of danger.
    ///
    /// @param kind its name
    /// @param notApplicable how often a scene had nothing of it
    /// @param setAside how many proposals would have come to nothing, whoever reacted, and were not played
    /// @param proposed how many were played
    /// @param plausible the share of those that were plausible
    /// @param collisions how many kept cases ended so
    /// @param impacts of the collisions, those of each band of closing speed, in the order of [ImpactBand]
    /// @param offRoad how many ended off the road
    /// @param nearMisses how many nearly ended badly
    public record Row(
            String kind,
            long notApplicable,
            long setAside,
            long proposed,
            double plausible,
            int collisions,
            List<Integer> impacts,
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
                    tally.tameOf(kind),
                    tally.judged(kind),
                    share(tally.plausible(kind), tally.judged(kind)),
                    count(cases, kind, Ending.COLLISION),
                    bands(cases.stream().filter(c -> c.kind() == kind).toList()),
                    count(cases, kind, Ending.OFF_ROAD),
                    count(cases, kind, Ending.NEAR_MISS)));
        }
        RatioEstimate made = new RatioEstimate();
        for (int from = 0; from < cases.size(); from += GROUP) {
            addGroup(cases.subList(from, Math.min(cases.size(), from + GROUP)), made);
        }
        RatioEstimate source = new RatioEstimate();
        for (Scenario scenario : sources) {
            source.add(
                    Closeness.dangerousSteps(scenario, scenario.nowStep() + 1, scenario.steps() - 1),
                    scenario.futureSteps());
        }
        return new DangerSummary(
                cases.size(),
                List.copyOf(rows),
                share(tally.believed(), tally.worlds()),
                share(free[1], free[0]),
                share(goal[1], goal[0]),
                share(tally.solved(), tally.asked()),
                bands(cases),
                made.share(),
                source.share(),
                made.known() && source.known() ? Optional.of(made.over(source)) : Optional.empty(),
                cases.size() / seconds,
                new TreeMap<>(tally.broken()));
    }

    private static int count(List<DangerCase> cases, DangerKind kind, Ending ending) {
        return (int) cases.stream()
                .filter(c -> c.kind() == kind && c.finish().ending() == ending)
                .count();
    }

    // The moments of some cases up to what happens.
    private static void addGroup(List<DangerCase> cases, RatioEstimate made) {
        long dangerous = 0;
        long all = 0;
        for (DangerCase one : cases) {
            int now = one.scenario().nowStep();
            int last = one.finish().ending() == Ending.COLLISION
                    ? one.finish().step() - 1
                    : one.finish().step();
            all += Math.max(0, last - now);
            dangerous += Closeness.dangerousSteps(one.scenario(), now + 1, last);
        }
        made.add(dangerous, all);
    }

    private static List<Integer> bands(List<DangerCase> cases) {
        List<Integer> counts = new ArrayList<>();
        for (ImpactBand band : ImpactBand.values()) {
            counts.add((int) cases.stream()
                    .filter(one -> ImpactBand.of(one.finish()).equals(Optional.of(band)))
                    .count());
        }
        return List.copyOf(counts);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

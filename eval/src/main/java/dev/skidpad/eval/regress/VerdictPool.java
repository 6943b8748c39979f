package dev.skidpad.eval.regress;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.run.EpisodeMaker;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The verdicts of several arms on the same scenarios, from which comparisons are drawn.
///
/// @param entries `[S]` the scenarios
/// @param arms `[arms][S]` a verdict on each
public record VerdictPool(List<SuiteEntry> entries, List<List<Verdict>> arms) {
    public VerdictPool {
        entries = List.copyOf(entries);
        arms = arms.stream().map(List::copyOf).toList();
    }

    /// One that drives.
    ///
    /// @param damage what is wrong with it
    /// @param seedShift added to the seeds of the entries: another one gives other random numbers
    public record Arm(Damage damage, long seedShift) {}

    /// Drives all scenarios with every arm.
    public static VerdictPool drive(
            List<SuiteEntry> entries, EpisodeMaker maker, Planner planner, List<Arm> arms, int threads) {
        List<List<Verdict>> byEntry = Workers.map(entries, threads, e -> drive(e, maker, planner, arms), done -> {});
        List<List<Verdict>> byArm = new ArrayList<>();
        for (int a = 0; a < arms.size(); a++) {
            int arm = a;
            byArm.add(byEntry.stream().map(verdicts -> verdicts.get(arm)).toList());
        }
        return new VerdictPool(entries, byArm);
    }

    private static List<Verdict> drive(SuiteEntry entry, EpisodeMaker maker, Planner planner, List<Arm> arms) {
        Scenario scenario = maker.scenarios().load(entry);
        List<Verdict> verdicts = new ArrayList<>();
        for (Arm arm : arms) {
            SuiteEntry seeded = entry.withSeed(entry.seed() + arm.seedShift());
            verdicts.add(
                    EpisodeScorer.score(Simulator.run(arm.damage().on().apply(maker.spec(seeded, scenario, planner)))));
        }
        return verdicts;
    }

    /// Clusters of a chosen size, drawn with replacement from the scenarios that were driven: a larger
    /// suite of the same kind. Each draw is a place of its own.
    ///
    /// @param perCluster how many scenarios each cluster is to have
    public VerdictPool drawn(int perCluster, RandomStream random) {
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            members.computeIfAbsent(entries.get(i).cluster(), tag -> new ArrayList<>())
                    .add(i);
        }
        List<Integer> draws = new ArrayList<>();
        for (List<Integer> own : members.values()) {
            for (int k = 0; k < perCluster; k++) {
                draws.add(own.get(random.nextInt(own.size())));
            }
        }
        List<SuiteEntry> places = new ArrayList<>();
        for (int d = 0; d < draws.size(); d++) {
            places.add(entries.get(draws.get(d)).withPlace("draw " + d));
        }
        return new VerdictPool(
                places,
                arms.stream().map(arm -> draws.stream().map(arm::get).toList()).toList());
    }
}

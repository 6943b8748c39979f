package dev.skidpad.eval.regress;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.run.EpisodeMaker;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.List;

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
}

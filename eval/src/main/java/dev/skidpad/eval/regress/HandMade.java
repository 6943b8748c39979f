package dev.skidpad.eval.regress;

import dev.skidpad.eval.suite.Cluster;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.eval.suite.SuiteEntry.Conditions;
import dev.skidpad.eval.suite.SuiteEntry.Side;
import dev.skidpad.eval.suite.SuiteEntry.Source;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Verdicts that nobody drove, to measure how comparisons are judged apart from what any policy does.
public final class HandMade {
    private static final String BY_HAND = "by hand";
    private static final double PROGRESS = 0.9;

    private HandMade() {}

    /// Two arms: drives without a fault, and at-fault collisions. Each scenario is a place of its own.
    ///
    /// @param clusters how many, from 1 to as many as a suite can have
    /// @param perCluster scenarios in each
    public static VerdictPool cleanAndCollided(int clusters, int perCluster) {
        if (clusters < 1 || clusters > Cluster.values().length || perCluster < 1) {
            throw new IllegalArgumentException(clusters + " clusters of " + perCluster + " scenarios: at least 1, and"
                    + " at most " + Cluster.values().length + " clusters");
        }
        List<SuiteEntry> entries = new ArrayList<>();
        List<Verdict> clean = new ArrayList<>();
        List<Verdict> collided = new ArrayList<>();
        for (int i = 0; i < clusters * perCluster; i++) {
            entries.add(entry(i, Cluster.values()[i % clusters]));
            clean.add(verdict(i, 1, PROGRESS));
            collided.add(verdict(i, 0, 0));
        }
        return new VerdictPool(entries, List.of(clean, collided));
    }

    private static SuiteEntry entry(int index, Cluster cluster) {
        return new SuiteEntry(
                "scene " + index,
                cluster.tag(),
                List.of(cluster.tag()),
                BY_HAND,
                "place " + index,
                Side.HELD_OUT,
                new Source(BY_HAND, Optional.empty(), "", "scene " + index, 0, index),
                Optional.empty(),
                Conditions.ORDINARY,
                "",
                index);
    }

    private static Verdict verdict(int index, double noCollision, double progress) {
        List<SubScore> parts = Scores.NAMES.stream()
                .map(name -> SubScore.of(
                        name,
                        trace -> switch (name) {
                            case Scores.NO_AT_FAULT_COLLISION, Scores.TIME_TO_COLLISION -> noCollision;
                            case Scores.EGO_PROGRESS -> progress;
                            default -> 1;
                        },
                        List.of()))
                .toList();
        OptionalDouble one = OptionalDouble.of(1);
        OptionalDouble untouched = OptionalDouble.of(noCollision);
        return new Verdict(
                "scene " + index,
                "place " + index,
                BY_HAND,
                parts,
                Scores.total(untouched, one, untouched, OptionalDouble.of(progress), one),
                0,
                Optional.empty());
    }
}

package dev.skidpad.sim.score.realism;

import dev.skidpad.sim.score.realism.Estimator.Bernoulli;
import dev.skidpad.sim.score.realism.Estimator.Histogram;

/// Counts of what the members do: for each feature and member, how often its value fell into each bin. A buffer.
///
/// Values are counted step by step, indications once for each rollout, at its end.
final class Tally {
    private static final Feature[] FEATURES = Feature.values();

    private final int members; // N
    private final long[][] counts; // [feature][N * B]
    private final double[][] sums; // [feature][N] of the values
    private final long[][] totals; // [feature][N]
    private final boolean[][] seen; // [feature][N] in this rollout
    private final boolean[][] happened; // [feature][N] in this rollout

    Tally(int members) {
        this.members = members;
        counts = new long[FEATURES.length][];
        for (Feature feature : FEATURES) {
            counts[feature.ordinal()] = new long[members * feature.estimator().bins()];
        }
        sums = new double[FEATURES.length][members];
        totals = new long[FEATURES.length][members];
        seen = new boolean[FEATURES.length][members];
        happened = new boolean[FEATURES.length][members];
    }

    /// Counts a value at one step.
    void add(Feature feature, Histogram histogram, int k, float value) {
        int f = feature.ordinal();
        counts[f][k * histogram.bins() + histogram.bin(value)]++;
        sums[f][k] += value;
        totals[f][k]++;
    }

    /// Notes whether something happened at one step.
    void note(Feature feature, int k, boolean now) {
        int f = feature.ordinal();
        seen[f][k] = true;
        happened[f][k] |= now;
    }

    /// Counts what was noted in a rollout.
    void endRollout() {
        for (Feature feature : FEATURES) {
            if (!(feature.estimator() instanceof Bernoulli)) {
                continue;
            }
            int f = feature.ordinal();
            for (int k = 0; k < members; k++) {
                if (seen[f][k]) {
                    int yes = happened[f][k] ? 1 : 0;
                    counts[f][2 * k + yes]++;
                    sums[f][k] += yes;
                    totals[f][k]++;
                }
                seen[f][k] = false;
                happened[f][k] = false;
            }
        }
    }

    /// How often a member was in a bin.
    long count(Feature feature, int k, int bin) {
        return counts[feature.ordinal()][k * feature.estimator().bins() + bin];
    }

    /// How often a member was counted.
    long total(Feature feature, int k) {
        return totals[feature.ordinal()][k];
    }

    /// The mean of what was counted; of indications, their share.
    ///
    /// @throws IllegalStateException if nothing was
    double mean(Feature feature, int k) {
        int f = feature.ordinal();
        if (totals[f][k] == 0) {
            throw new IllegalStateException(feature + " of member " + k + " was never counted");
        }
        return sums[f][k] / totals[f][k];
    }
}

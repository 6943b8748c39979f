package dev.skidpad.eval.statistics;

import dev.skidpad.core.random.RandomStream;
import java.util.List;
import java.util.OptionalDouble;

/// The paired permutation test by places: how often would exchanging old and new at random give as
/// large a difference?
///
/// If old and new are the same, the summed difference of each place could as well have the other sign.
/// The p-value is the share of sign patterns whose sum is at least as far from zero as the one seen:
/// over all patterns where those are few, else over random ones, the one seen counted among them
/// (Phipson and Smyth 2010). It is exact for any distribution, so a comparison of a policy with itself
/// comes out significant no more often than the level says.
public final class SignFlip {
    /// Random patterns, where there are too many to go through.
    public static final int FLIPS = 10_000;

    static final int MOST_EXHAUSTIVE = 13;

    // Patterns whose sums differ by rounding alone count as equal.
    private static final double ROUNDING = 1e-12;

    private SignFlip() {}

    /// The two-sided p-value; 1 when nothing differs.
    ///
    /// @param clusters the place of each scenario
    /// @param differences `[items]` new minus old; an absent value takes no part
    /// @param random this call's own stream
    public static PValue pValue(ClusterBootstrap clusters, List<OptionalDouble> differences, RandomStream random) {
        double[] sums = new double[clusters.clusters()];
        boolean[] differs = new boolean[clusters.clusters()];
        for (int i = 0; i < differences.size(); i++) {
            double difference = differences.get(i).orElse(0);
            sums[clusters.clusterOf(i)] += difference;
            differs[clusters.clusterOf(i)] |= difference != 0;
        }
        int differing = 0;
        for (boolean place : differs) {
            differing += place ? 1 : 0;
        }
        return new PValue(pValue(sums, random), PValue.leastOf(differing));
    }

    private static double pValue(double[] sums, RandomStream random) {
        double seen = 0;
        double size = 0;
        int nonZero = 0;
        for (double sum : sums) {
            seen += sum;
            size += Math.abs(sum);
            if (sum != 0) {
                sums[nonZero++] = sum;
            }
        }
        if (nonZero == 0) {
            return 1;
        }
        double bar = Math.abs(seen) - ROUNDING * size;
        return nonZero <= MOST_EXHAUSTIVE ? exhaustive(sums, nonZero, bar) : sampled(sums, nonZero, bar, random);
    }

    private static double exhaustive(double[] sums, int length, double bar) {
        int patterns = 1 << length;
        int asFar = 0;
        for (int pattern = 0; pattern < patterns; pattern++) {
            asFar += Math.abs(flipped(sums, length, pattern)) >= bar ? 1 : 0;
        }
        return (double) asFar / patterns;
    }

    private static double sampled(double[] sums, int length, double bar, RandomStream random) {
        int asFar = 1;
        for (int flip = 0; flip < FLIPS; flip++) {
            double total = 0;
            for (int from = 0; from < length; from += Long.SIZE) {
                total += flipped(sums, from, Math.min(length, from + Long.SIZE), random.nextLong());
            }
            asFar += Math.abs(total) >= bar ? 1 : 0;
        }
        return (double) asFar / (FLIPS + 1);
    }

    private static double flipped(double[] sums, int length, long signs) {
        return flipped(sums, 0, length, signs);
    }

    private static double flipped(double[] sums, int from, int to, long signs) {
        double total = 0;
        for (int g = from; g < to; g++) {
            total += (signs >>> (g - from) & 1) == 0 ? sums[g] : -sums[g];
        }
        return total;
    }
}

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

    private static double pValue(double[] byPlace, RandomStream random) {
        long[] sums = FlippedSums.of(new double[][] {byPlace}, random)[0]; // [B], the one seen first
        int asFar = 0;
        for (long sum : sums) {
            asFar += Math.abs(sum) >= Math.abs(sums[0]) ? 1 : 0;
        }
        return (double) asFar / sums.length;
    }
}

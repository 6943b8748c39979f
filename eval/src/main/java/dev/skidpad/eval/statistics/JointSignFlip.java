package dev.skidpad.eval.statistics;

import dev.skidpad.core.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Sign-flip tests of many hypotheses together: the step-down min-P procedure of Westfall and Young
/// ("Resampling-based multiple testing", 1993, algorithm 2.8).
///
/// If old and new are the same, all differences of a place could as well have the other sign. Each
/// pattern of signs `b` gives each hypothesis `j` a sum `T_jb`, and with it a one-sided p-value `p_jb`,
/// the share of patterns whose sum is at least as low. The corrected p-value of the smallest `p_j0` seen
/// is the share of patterns with `min_j p_jb <= p_j0`; that of the next is the same over the hypotheses
/// that are left, and never below the one before.
///
/// Unlike a correction that adds up levels it knows that two metrics of the same scenarios say nearly
/// the same, and that hypotheses in which little differs cannot come out small by chance. With Holm's
/// over the same tests it shares the guarantee: where nothing got worse, a loss is shown in no more of a
/// hundred comparisons than the level says.
public final class JointSignFlip {
    private JointSignFlip() {}

    /// What is shown of one hypothesis, corrected for all of them.
    ///
    /// @param loss the p-value of a loss
    /// @param gain the p-value of a gain, corrected over the gains
    public record Corrected(double loss, double gain) {
        /// Nothing differs.
        public static final Corrected NOTHING = new Corrected(1, 1);
    }

    /// The corrected p-values of each hypothesis.
    ///
    /// @param places the place of each scenario
    /// @param gains `[J][items]` the change of each scenario, turned so that above 0 is better; 0 where
    ///     the scenario takes no part
    /// @param random this call's own stream
    public static List<Corrected> test(ClusterBootstrap places, List<double[]> gains, RandomStream random) {
        long[][] sums = FlippedSums.of(byPlace(places, gains), random); // [J, B]
        List<Ranks> ranks = Arrays.stream(sums).map(Ranks::of).toList();
        double[] losses = corrected(ranks.stream().map(Ranks::low).toArray(double[][]::new));
        double[] gained = corrected(ranks.stream().map(Ranks::high).toArray(double[][]::new));
        List<Corrected> corrected = new ArrayList<>();
        for (int j = 0; j < gains.size(); j++) {
            corrected.add(new Corrected(losses[j], gained[j]));
        }
        return corrected;
    }

    private static double[][] byPlace(ClusterBootstrap places, List<double[]> gains) {
        double[][] byPlace = new double[gains.size()][places.clusters()];
        for (int j = 0; j < gains.size(); j++) {
            double[] items = gains.get(j);
            for (int i = 0; i < items.length; i++) {
                byPlace[j][places.clusterOf(i)] += items[i];
            }
        }
        return byPlace;
    }

    // ---- p-values

    /// The one-sided p-values of one hypothesis under each pattern: `[B]` the share of patterns whose sum
    /// is at least as low, and at least as high.
    private record Ranks(double[] low, double[] high) {
        private static final int PATTERN_BITS = 16; // more than there are patterns, and a sum has 42

        static Ranks of(long[] sums) {
            long[] sorted = new long[sums.length]; // each sum with its pattern below it
            for (int b = 0; b < sums.length; b++) {
                sorted[b] = sums[b] << PATTERN_BITS | b;
            }
            Arrays.sort(sorted);
            double[] low = new double[sums.length];
            double[] high = new double[sums.length];
            for (int from = 0, to = 0; from < sorted.length; from = to) {
                while (to < sorted.length && sorted[to] >> PATTERN_BITS == sorted[from] >> PATTERN_BITS) {
                    to++;
                }
                for (int k = from; k < to; k++) {
                    int pattern = (int) (sorted[k] & (1 << PATTERN_BITS) - 1);
                    low[pattern] = (double) to / sums.length;
                    high[pattern] = (double) (sums.length - from) / sums.length;
                }
            }
            return new Ranks(low, high);
        }
    }

    // [J]
    private static double[] corrected(double[][] p) {
        Integer[] order = new Integer[p.length];
        Arrays.setAll(order, j -> j);
        Arrays.sort(order, Comparator.comparingDouble(j -> p[j][0]));
        return stepDown(p, order);
    }

    // From the largest p-value seen to the smallest: the smallest of each pattern over those so far.
    private static double[] stepDown(double[][] p, Integer[] order) {
        int patterns = p[0].length;
        double[] smallest = new double[patterns];
        Arrays.fill(smallest, 1);
        double[] corrected = new double[order.length];
        for (int k = order.length - 1; k >= 0; k--) {
            double[] own = p[order[k]];
            int asSmall = 0;
            for (int b = 0; b < patterns; b++) {
                smallest[b] = Math.min(smallest[b], own[b]);
                asSmall += smallest[b] <= own[0] ? 1 : 0;
            }
            corrected[order[k]] = (double) asSmall / patterns;
        }
        for (int k = 1; k < order.length; k++) {
            corrected[order[k]] = Math.max(corrected[order[k]], corrected[order[k - 1]]);
        }
        return corrected;
    }
}

package dev.skidpad.eval.statistics;

import dev.skidpad.core.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// Intervals for means over scenarios, by drawing places with replacement.
///
/// All columns of one call share the draws, so a difference of two columns and the columns themselves agree. With `G`
/// places, place sums `s_g` and counts `n_g`, a resample of places `g_1 .. g_G` gives the mean `Σ s / Σ n`.
///
/// Ends are percentiles, moved outwards for small `G` as Hesterberg (2015, "What teachers should know about the
/// bootstrap", section 4.4) proposes: `Φ(-t(0.975, G-1) sqrt(G / (G-1)))` in place of 0.025.
public final class ClusterBootstrap {
    /// Enough that the ends of an interval move by less than a fiftieth of its width between seeds.
    public static final int RESAMPLES = 10_000;

    /// Below this many places a resample can hardly miss any of them, and an interval would only feign certainty.
    public static final int FEWEST_CLUSTERS = 5;

    private final int[] clusterOf; // [items]
    private final int clusters;

    /// @param clusterOfItem `[items]` the place of each scenario
    public ClusterBootstrap(List<String> clusterOfItem) {
        Map<String, Integer> index = new HashMap<>();
        clusterOf = new int[clusterOfItem.size()];
        for (int i = 0; i < clusterOf.length; i++) {
            String cluster = clusterOfItem.get(i);
            index.putIfAbsent(cluster, index.size());
            clusterOf[i] = index.get(cluster);
        }
        clusters = index.size();
    }

    /// The number of places `G`.
    public int clusters() {
        return clusters;
    }

    /// The place of each scenario, numbered in the order of first appearance.
    int clusterOf(int item) {
        return clusterOf[item];
    }

    /// The mean of each column with its interval; empty for a column without any value.
    ///
    /// @param columns `[M][items]`; an absent value takes no part
    /// @param random this call's own stream
    public List<Optional<Estimate>> means(List<List<OptionalDouble>> columns, RandomStream random) {
        return means(columns, RESAMPLES, random);
    }

    /// As the other, with a chosen number of resamples.
    public List<Optional<Estimate>> means(List<List<OptionalDouble>> columns, int resamples, RandomStream random) {
        int width = columns.size();
        double[] sums = new double[clusters * width]; // [G, M]
        double[] counts = new double[clusters * width]; // [G, M]
        for (int m = 0; m < width; m++) {
            accumulate(columns.get(m), m, width, sums, counts);
        }
        double[][] resampled = clusters < FEWEST_CLUSTERS
                ? new double[width][0]
                : resample(sums, counts, width, resamples, random); // [M][defined resamples]
        List<Optional<Estimate>> estimates = new ArrayList<>(width);
        for (int m = 0; m < width; m++) {
            estimates.add(estimate(sums, counts, m, width, resampled[m]));
        }
        return estimates;
    }

    private void accumulate(List<OptionalDouble> column, int m, int width, double[] sums, double[] counts) {
        if (column.size() != clusterOf.length) {
            throw new IllegalArgumentException(
                    "column " + m + " has " + column.size() + " values for " + clusterOf.length + " scenarios");
        }
        for (int i = 0; i < clusterOf.length; i++) {
            OptionalDouble value = column.get(i);
            if (value.isPresent()) {
                sums[clusterOf[i] * width + m] += value.getAsDouble();
                counts[clusterOf[i] * width + m]++;
            }
        }
    }

    private double[][] resample(double[] sums, double[] counts, int width, int resamples, RandomStream random) {
        double[][] means = new double[width][resamples];
        int[] defined = new int[width];
        double[] sum = new double[width];
        double[] count = new double[width];
        for (int r = 0; r < resamples; r++) {
            Arrays.fill(sum, 0);
            Arrays.fill(count, 0);
            for (int draw = 0; draw < clusters; draw++) {
                int row = random.nextInt(clusters) * width;
                for (int m = 0; m < width; m++) {
                    sum[m] += sums[row + m];
                    count[m] += counts[row + m];
                }
            }
            for (int m = 0; m < width; m++) {
                if (count[m] > 0) {
                    means[m][defined[m]++] = sum[m] / count[m];
                }
            }
        }
        for (int m = 0; m < width; m++) {
            means[m] = Arrays.copyOf(means[m], defined[m]);
        }
        return means;
    }

    private Optional<Estimate> estimate(double[] sums, double[] counts, int m, int width, double[] resampled) {
        double sum = 0;
        double count = 0;
        int present = 0;
        for (int g = 0; g < clusters; g++) {
            sum += sums[g * width + m];
            count += counts[g * width + m];
            present += counts[g * width + m] > 0 ? 1 : 0;
        }
        if (count == 0) {
            return Optional.empty();
        }
        Optional<Interval> interval =
                present < FEWEST_CLUSTERS ? Optional.empty() : Optional.of(interval(resampled, present));
        return Optional.of(
                new Estimate(sum / count, (int) count, present, standardDeviation(resampled, sum / count), interval));
    }

    static Interval interval(double[] resampled, int present) {
        Arrays.sort(resampled);
        double t = TDistribution.of(present - 1).inverseSurvivalProbability((1 - Interval.CONFIDENCE) / 2);
        double tail = NormalDistribution.of(0, 1).cumulativeProbability(-t * Math.sqrt(present / (present - 1.0)));
        return new Interval(quantile(resampled, tail), quantile(resampled, 1 - tail));
    }

    // Linear between the order statistics.
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private static double standardDeviation(double[] resampled, double mean) {
        if (resampled.length < 2) {
            return 0;
        }
        double squares = 0;
        for (double value : resampled) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / resampled.length);
    }
}

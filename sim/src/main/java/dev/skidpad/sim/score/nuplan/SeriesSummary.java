package dev.skidpad.sim.score.nuplan;

import java.util.Arrays;

/// What nuPlan tells of a quantity over a drive.
///
/// @param max the largest value
/// @param min the smallest value
/// @param mean the mean
/// @param p90 the 90th percentile of the absolute values by the nearest rank: the ⌈0.9 n⌉-th smallest
public record SeriesSummary(double max, double min, double mean, double p90) {
    /// Summarises values of which there is at least one.
    public static SeriesSummary of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values to summarise");
        }
        double[] absolute = new double[values.length];
        double max = Double.NEGATIVE_INFINITY;
        double min = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            absolute[i] = Math.abs(values[i]);
            max = Math.max(max, values[i]);
            min = Math.min(min, values[i]);
            sum += values[i];
        }
        Arrays.sort(absolute);
        int rank = (9 * values.length + 9) / 10;
        return new SeriesSummary(max, min, sum / values.length, absolute[rank - 1]);
    }
}

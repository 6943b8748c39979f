package dev.skidpad.eval.statistics;

import dev.skidpad.core.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Intervals for ratios of two sums over the same scenarios, by drawing places with replacement: numerator
/// and denominator of a resample come from the same places, so the ratio is a paired one.
public final class RatioBootstrap {
    private static final int RESAMPLES = 4000;

    /// One scenario's part of both sums.
    public record Item(String place, double numerator, double denominator) {}

    /// A ratio.
    ///
    /// @param ratio of the sums
    /// @param places from how many places they came
    /// @param interval the 95 % interval, percentiles over the resamples; empty below
    ///     [ClusterBootstrap#FEWEST_CLUSTERS] places, or where one resample in forty or more has nothing to
    ///     divide by
    public record Ratio(double ratio, int places, Optional<Interval> interval) {}

    private RatioBootstrap() {}

    /// The ratio of the sums; empty where there is nothing to divide by.
    public static Optional<Ratio> ratio(List<Item> items, RandomStream random) {
        Map<String, double[]> places = new LinkedHashMap<>();
        for (Item item : items) {
            double[] sums = places.computeIfAbsent(item.place, place -> new double[2]);
            sums[0] += item.numerator;
            sums[1] += item.denominator;
        }
        List<double[]> sums = new ArrayList<>(places.values());
        double numerator = sums.stream().mapToDouble(s -> s[0]).sum();
        double denominator = sums.stream().mapToDouble(s -> s[1]).sum();
        if (!(denominator > 0)) {
            return Optional.empty();
        }
        return Optional.of(new Ratio(numerator / denominator, sums.size(), interval(sums, random)));
    }

    private static Optional<Interval> interval(List<double[]> places, RandomStream random) {
        if (places.size() < ClusterBootstrap.FEWEST_CLUSTERS) {
            return Optional.empty();
        }
        double[] ratios = new double[RESAMPLES];
        int undefined = 0;
        for (int r = 0; r < RESAMPLES; r++) {
            double numerator = 0;
            double denominator = 0;
            for (int draw = 0; draw < places.size(); draw++) {
                double[] place = places.get(random.nextInt(places.size()));
                numerator += place[0];
                denominator += place[1];
            }
            ratios[r] = denominator > 0 ? numerator / denominator : Double.POSITIVE_INFINITY;
            undefined += denominator > 0 ? 0 : 1;
        }
        if (undefined * 40 >= RESAMPLES) {
            return Optional.empty();
        }
        Arrays.sort(ratios);
        double tail = (1 - Interval.CONFIDENCE) / 2;
        int low = (int) Math.floor(tail * (RESAMPLES - 1));
        return Optional.of(new Interval(ratios[low], ratios[RESAMPLES - 1 - low]));
    }
}

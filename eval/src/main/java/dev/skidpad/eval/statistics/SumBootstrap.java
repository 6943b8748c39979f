package dev.skidpad.eval.statistics;

import dev.skidpad.core.random.RandomStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Intervals for any function of sums over places, by drawing places with replacement: shares of shares,
/// differences, areas under curves.
///
/// Whatever is computed from one resample is paired: all rows share the draws. Ends are found as in
/// [ClusterBootstrap]. Immutable.
public final class SumBootstrap {
    /// Enough for ends that move by less than a twentieth of an interval's width between seeds.
    public static final int RESAMPLES = 1_000;

    private final int places;
    private final int[][] times; // [R, G] how often each place is drawn

    /// @param places `G`
    /// @param random this bootstrap's own stream
    public SumBootstrap(int places, int resamples, RandomStream random) {
        this.places = places;
        times = new int[places < ClusterBootstrap.FEWEST_CLUSTERS ? 0 : resamples][places];
        for (int[] draw : times) {
            for (int i = 0; i < places; i++) {
                draw[random.nextInt(places)]++;
            }
        }
    }

    /// The number of resamples `R`: none where there are too few places for an interval.
    public int resamples() {
        return times.length;
    }

    /// The sums of a resample.
    public double[] sums(SumRows rows, int resample) {
        if (rows.places() != places) {
            throw new IllegalArgumentException(rows.places() + " rows for " + places + " places");
        }
        return rows.weighted(times[resample]);
    }

    /// The interval of a statistic; empty where there is none.
    ///
    /// @param values the statistic's value in each resample in which it is defined
    public Optional<Interval> interval(List<OptionalDouble> values) {
        double[] known = values.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        return known.length == 0 ? Optional.empty() : Optional.of(ClusterBootstrap.interval(known, places));
    }
}

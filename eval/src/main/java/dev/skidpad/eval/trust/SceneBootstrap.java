package dev.skidpad.eval.trust;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.statistics.ClusterBootstrap;
import dev.skidpad.eval.statistics.Interval;
import dev.skidpad.eval.statistics.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Intervals of any statistic over scenes, by drawing their places with replacement. All statistics of
/// one bootstrap share the draws, so differences between them are paired. Immutable.
public final class SceneBootstrap {
    private static final int RESAMPLES = 1000;

    private final int[] once; // [N] each scene once
    private final List<int[]> draws; // how often each scene counts, [N] each
    private final int places;

    /// A statistic over scenes.
    @FunctionalInterface
    public interface Statistic {
        /// @param times `[N]` how often each scene counts
        /// @return NaN where these scenes say nothing about it
        double of(int[] times);
    }

    /// @param places `[N]` of the scenes
    public SceneBootstrap(List<String> places, long seed) {
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            members.computeIfAbsent(places.get(i), place -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> clusters = List.copyOf(members.values());
        this.places = clusters.size();
        once = new int[places.size()];
        Arrays.fill(once, 1);
        draws = new ArrayList<>();
        RandomStream random = RandomStream.of(seed, "scene-bootstrap", 0);
        int resamples = clusters.size() < ClusterBootstrap.FEWEST_CLUSTERS ? 0 : RESAMPLES;
        for (int r = 0; r < resamples; r++) {
            int[] times = new int[places.size()];
            for (int k = 0; k < clusters.size(); k++) {
                for (int scene : clusters.get(random.nextInt(clusters.size()))) {
                    times[scene]++;
                }
            }
            draws.add(times);
        }
    }

    /// The statistic over all scenes with its interval; empty where they say nothing about it.
    public Optional<Measured> measure(Statistic statistic) {
        double value = statistic.of(once);
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        double[] values = draws.stream()
                .mapToDouble(statistic::of)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        if (values.length < RESAMPLES / 2) {
            return Optional.of(new Measured(value, Optional.empty()));
        }
        double low = values[(int) (0.025 * (values.length - 1))];
        double high = values[(int) Math.ceil(0.975 * (values.length - 1))];
        return Optional.of(new Measured(value, Optional.of(new Interval(low, high))));
    }

    /// The mean of one value for each scene; absent ones take no part.
    public Optional<Measured> mean(List<OptionalDouble> values) {
        return measure(times -> mean(values, times));
    }

    /// The share of scenes with a yes, 1, among those with a yes or a no, 0. Where all say the same,
    /// draws cannot tell how sure that is, and the interval is the exact one of as many trials as there
    /// are places or answers.
    public Optional<Measured> share(List<OptionalDouble> answers) {
        int trials = (int) Math.min(
                places, answers.stream().filter(OptionalDouble::isPresent).count());
        return mean(answers)
                .map(share -> share.value() > 0 && share.value() < 1
                        ? share
                        : new Measured(
                                share.value(),
                                Optional.of(Proportion.interval(share.value() == 0 ? 0 : trials, trials))));
    }

    /// The mean of values of which each counts so many times; NaN where none is there.
    public static double mean(List<OptionalDouble> values, int[] times) {
        double sum = 0;
        double count = 0;
        for (int i = 0; i < times.length; i++) {
            if (values.get(i).isPresent()) {
                sum += times[i] * values.get(i).getAsDouble();
                count += times[i];
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /// The sum of one column over the sum of another; NaN where the other is 0.
    public Optional<Measured> ratio(double[] part, double[] whole) {
        return measure(times -> {
            double p = 0;
            double w = 0;
            for (int i = 0; i < times.length; i++) {
                p += times[i] * part[i];
                w += times[i] * whole[i];
            }
            return w == 0 ? Double.NaN : p / w;
        });
    }
}

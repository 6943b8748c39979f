package dev.skidpad.eval;

import dev.skidpad.eval.statistics.ClusterBootstrap;
import dev.skidpad.eval.statistics.Estimate;
import java.util.List;
import java.util.Optional;

/// Old against new over the same scenarios and seeds.
///
/// @param before the old planner's name
/// @param after the new one's
/// @param pairs every scenario, in order
/// @param places the number of places they come from
/// @param differences how each metric changed, the total first
/// @param failures how many episodes failed and turned
/// @param flips the scenarios that turned, the newly broken first
/// @param overall the total and failures over all scenarios, tested as each kind is
/// @param kinds each kind of situation, the one with the strongest sign of a loss first
/// @param settings what made the figures
public record Comparison(
        String before,
        String after,
        List<Pair> pairs,
        int places,
        List<Difference> differences,
        FailureChange failures,
        List<Flip> flips,
        KindComparison overall,
        List<KindComparison> kinds,
        Settings settings) {
    /// How the figures are made.
    ///
    /// @param seed for resampling
    /// @param level below which a p-value counts
    /// @param sameMargin changes of a mean below this do not matter, in `[0, 1]`
    /// @param resamples how often places are drawn anew for the intervals; tests do not depend on it
    public record Settings(long seed, double level, double sameMargin, int resamples) {
        /// Five in a hundred, two points, ten thousand draws.
        public static Settings standard(long seed) {
            return new Settings(seed, 0.05, 0.02, ClusterBootstrap.RESAMPLES);
        }

        /// The same with fewer draws, where many comparisons are simulated.
        public Settings with(int fewerResamples) {
            return new Settings(seed, level, sameMargin, fewerResamples);
        }
    }

    public Comparison {
        pairs = List.copyOf(pairs);
        differences = List.copyOf(differences);
        flips = List.copyOf(flips);
        kinds = List.copyOf(kinds);
    }

    /// Compares two evaluations of the same scenarios.
    public static Comparison of(Evaluated before, Evaluated after, Settings settings) {
        return of(Pair.of(before, after), settings);
    }

    /// Compares pairs of verdicts.
    ///
    /// @param pairs at least one
    public static Comparison of(List<Pair> pairs, Settings settings) {
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("a comparison needs at least one scenario");
        }
        return new Comparer(settings).compare(pairs, Metric.of(pairs.getFirst().before()));
    }

    /// The same without the changes of the sub-scores, on which no judgement of a [Regression] rests:
    /// for many comparisons that are simulated.
    public static Comparison ofTotals(List<Pair> pairs, Settings settings) {
        return new Comparer(settings).compare(pairs, List.of(Metric.TOTAL));
    }

    public Difference total() {
        return difference(Metric.TOTAL);
    }

    /// The change of a metric.
    ///
    /// @throws IllegalArgumentException if there is none
    public Difference difference(Metric metric) {
        return differences.stream()
                .filter(d -> d.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no metric " + metric + " in the comparison"));
    }

    /// Whether every scenario got the same verdict before and after.
    public boolean identical() {
        return pairs.stream().allMatch(Pair::identical);
    }

    /// The share of scenarios with a total score both before and after.
    public double evaluatedShare() {
        return (double) total().change().map(Estimate::count).orElse(0) / pairs.size();
    }

    /// The kind of situation with a name.
    public Optional<KindComparison> kind(String name) {
        return kinds.stream().filter(k -> k.kind().equals(name)).findFirst();
    }
}

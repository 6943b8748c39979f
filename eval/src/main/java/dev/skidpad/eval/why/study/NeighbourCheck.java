package dev.skidpad.eval.why.study;

import dev.skidpad.eval.statistics.Interval;
import dev.skidpad.eval.statistics.Proportion;
import dev.skidpad.eval.why.WhyReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Measures what the nearness of two failures' situations says about the failures: how often the nearest
/// failure of another scenario shares something, and how often any other would.
///
/// @param failures how many were asked about
/// @param pairDistances the distances of all pairs of different scenarios at 5, 25, 50, 75 and 95 %; none where
///     there is no such pair
/// @param agreements for each thing that may be shared
public record NeighbourCheck(int failures, List<Double> pairDistances, List<Agreement> agreements) {
    private static final double[] QUANTILES = {0.05, 0.25, 0.5, 0.75, 0.95};

    public NeighbourCheck {
        pairDistances = List.copyOf(pairDistances);
        agreements = List.copyOf(agreements);
    }

    /// How often the nearest failure shares something.
    ///
    /// @param what is shared
    /// @param nearestShare how often the nearest one has it
    /// @param interval its exact 95 % interval, which takes the failures for independent
    /// @param chance how often one that is drawn from all those of other scenarios has it
    public record Agreement(String what, double nearestShare, Interval interval, OptionalDouble chance) {}

    /// Measures.
    ///
    /// @param failures each with a name of its own
    public static NeighbourCheck of(Collection<Failed> failures) {
        List<Failed> all =
                failures.stream().sorted(Comparator.comparing(Failed::id)).toList();
        List<Agreement> agreements = new ArrayList<>();
        agreements.add(agreement("what failed", all, failed -> failed.report().failed()));
        agreements.add(agreement("cause", all, failed -> failed.report().cause().label()));
        agreements.add(agreement(
                "kind of situation", all, failed -> failed.report().kinds().getFirst()));
        agreements.add(agreement(
                "responsibility",
                all,
                failed -> failed.report().responsibility().party().name()));
        Map<String, String> clusterOf = new HashMap<>();
        Clustering.of(all).forEach(cluster -> cluster.members().forEach(id -> clusterOf.put(id, cluster.name())));
        agreements.add(agreement("cluster", all, failed -> Objects.requireNonNull(clusterOf.get(failed.id()))));
        return new NeighbourCheck(all.size(), quantiles(all), agreements);
    }

    private static boolean mayBeNeighbours(WhyReport a, WhyReport b) {
        return !a.scenario().equals(b.scenario());
    }

    private static Agreement agreement(String what, List<Failed> all, Function<Failed, String> of) {
        int asked = 0;
        int agreeing = 0;
        long pairs = 0;
        long agreeingPairs = 0;
        for (Failed one : all) {
            List<Failed> others = all.stream()
                    .filter(other -> mayBeNeighbours(one.report(), other.report()))
                    .toList();
            if (others.isEmpty()) {
                continue;
            }
            Failed nearest = others.stream()
                    .min(Comparator.comparingDouble(one::distanceTo))
                    .orElseThrow();
            asked++;
            agreeing += of.apply(nearest).equals(of.apply(one)) ? 1 : 0;
            pairs += others.size();
            agreeingPairs += others.stream()
                    .filter(other -> of.apply(other).equals(of.apply(one)))
                    .count();
        }
        return new Agreement(
                what,
                (double) agreeing / Math.max(1, asked),
                Proportion.interval(agreeing, Math.max(1, asked)),
                pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) agreeingPairs / pairs));
    }

    private static List<Double> quantiles(List<Failed> all) {
        List<Double> distances = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (mayBeNeighbours(all.get(i).report(), all.get(j).report())) {
                    distances.add(all.get(i).distanceTo(all.get(j)));
                }
            }
        }
        if (distances.isEmpty()) {
            return List.of();
        }
        distances.sort(Comparator.naturalOrder());
        return Arrays.stream(QUANTILES)
                .mapToObj(q -> distances.get((int) Math.round(q * (distances.size() - 1))))
                .toList();
    }
}

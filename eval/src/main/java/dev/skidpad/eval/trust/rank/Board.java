package dev.skidpad.eval.trust.rank;

import dev.skidpad.eval.trust.Measured;
import dev.skidpad.eval.trust.SceneBootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// One kind of mark of all planners in all places and scenes. Immutable.
final class Board {
    private final List<List<List<OptionalDouble>>> marks; // [places][contestants][scenes]
    private final SceneBootstrap bootstrap;

    /// Two planners of which one is better beyond doubt.
    ///
    /// @param sign 1 where the first has more
    record ClearPair(int first, int second, double sign) {}

    /// @param all for each scene `[places][contestants]`
    Board(List<Marks[][]> all, Function<Marks, OptionalDouble> which, SceneBootstrap bootstrap) {
        this.bootstrap = bootstrap;
        marks = new ArrayList<>();
        Marks[][] shape = all.getFirst();
        for (int p = 0; p < shape.length; p++) {
            List<List<OptionalDouble>> place = new ArrayList<>();
            for (int c = 0; c < shape[p].length; c++) {
                int at = p;
                int contestant = c;
                place.add(all.stream()
                        .map(scene -> which.apply(scene[at][contestant]))
                        .toList());
            }
            marks.add(place);
        }
    }

    /// The mean of one planner in one place.
    Optional<Measured> mean(int place, int contestant) {
        return bootstrap.mean(marks.get(place).get(contestant));
    }

    /// Kendall's tau between two places.
    Optional<Measured> tau(int place, int truth) {
        return bootstrap.measure(times -> {
            double[] here = means(place, times);
            double[] there = means(truth, times);
            for (int c = 0; c < here.length; c++) {
                if (Double.isNaN(here[c] + there[c])) {
                    return Double.NaN;
                }
            }
            return Kendall.tau(here, there);
        });
    }

    private double[] means(int place, int[] times) {
        return marks.get(place).stream()
                .mapToDouble(column -> SceneBootstrap.mean(column, times))
                .toArray();
    }

    /// The pairs of planners whose difference in a place has an interval without 0.
    List<ClearPair> clearPairs(int place) {
        List<ClearPair> clear = new ArrayList<>();
        List<List<OptionalDouble>> columns = marks.get(place);
        for (int a = 0; a < columns.size(); a++) {
            for (int b = a + 1; b < columns.size(); b++) {
                Optional<Measured> difference = difference(columns.get(a), columns.get(b));
                if (difference
                        .flatMap(Measured::interval)
                        .filter(i -> !i.contains(0))
                        .isPresent()) {
                    clear.add(new ClearPair(a, b, Math.signum(difference.get().value())));
                }
            }
        }
        return clear;
    }

    private Optional<Measured> difference(List<OptionalDouble> a, List<OptionalDouble> b) {
        return bootstrap.measure(times -> SceneBootstrap.mean(a, times) - SceneBootstrap.mean(b, times));
    }

    /// In how many of the pairs a place has the same one ahead.
    int agreed(List<ClearPair> pairs, int place) {
        int agreed = 0;
        for (ClearPair pair : pairs) {
            Optional<Measured> first = mean(place, pair.first);
            Optional<Measured> second = mean(place, pair.second);
            boolean same = first.isPresent()
                    && second.isPresent()
                    && Math.signum(first.get().value() - second.get().value()) == pair.sign;
            agreed += same ? 1 : 0;
        }
        return agreed;
    }
}

package dev.skidpad.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// A scenario whose outcome turned from failed to passed or back.
///
/// @param turn which way
/// @param pair the scenario with both verdicts
public record Flip(Turn turn, Pair pair) {
    /// Which way a scenario turned.
    public enum Turn {
        BROKEN,
        FIXED
    }

    static List<Flip> of(List<Pair> pairs) {
        List<Flip> flips = new ArrayList<>();
        for (Pair pair : pairs) {
            OptionalDouble before = Metric.FAILURE.value(pair.before());
            OptionalDouble after = Metric.FAILURE.value(pair.after());
            if (before.isPresent() && after.isPresent() && before.getAsDouble() != after.getAsDouble()) {
                flips.add(new Flip(after.getAsDouble() > 0 ? Turn.BROKEN : Turn.FIXED, pair));
            }
        }
        flips.sort(Comparator.comparing(Flip::turn));
        return List.copyOf(flips);
    }
}

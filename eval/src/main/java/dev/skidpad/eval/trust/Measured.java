package dev.skidpad.eval.trust;

import dev.skidpad.eval.statistics.Interval;
import java.util.Locale;
import java.util.Optional;

/// A figure.
///
/// @param value of it
/// @param interval 95 %, from drawing places with replacement; empty where there are too few
public record Measured(double value, Optional<Interval> interval) {
    /// For tables.
    public String text() {
        return number(value)
                + interval.map(i -> " [" + number(i.low()) + ", " + number(i.high()) + "]")
                        .orElse("");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}

package dev.skidpad.sim.timing;

import java.util.Arrays;

/// What repeated measurements of one quantity came to.
///
/// @param median the middle one; of an even number the lower of the two
/// @param least the least one
/// @param greatest the greatest one
/// @param repeats how many there were
public record Spread(double median, double least, double greatest, int repeats) {
    /// A quantity that was measured once.
    public static Spread once(double value) {
        return new Spread(value, value, value, 1);
    }

    /// The spread of some measurements.
    ///
    /// @param values in any order; not changed
    /// @throws IllegalArgumentException if there is none
    public static Spread of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no measurement, no spread");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(sorted[(sorted.length - 1) / 2], sorted[0], sorted[sorted.length - 1], sorted.length);
    }
}

package dev.skidpad.sim.parity;

import java.util.Arrays;

/// What repeated measurements of one quantity came to.
///
/// @param median the middle one; of an even number the lower of the two
/// @param least the least one
/// @param greatest the greatest one
/// @param repeats how many there were
public record Spread(double median, double least, double greatest, int repeats) {
    /// The spread of at least one measurement.
    static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(sorted[(sorted.length - 1) / 2], sorted[0], sorted[sorted.length - 1], sorted.length);
    }
}

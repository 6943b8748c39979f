package dev.skidpad.eval.statistics;

/// The range that holds the true value in 95 of 100 repetitions.
///
/// @param low lower end
/// @param high upper end
public record Interval(double low, double high) {
    /// The share of repetitions in which an interval holds the true value.
    public static final double CONFIDENCE = 0.95;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("interval from " + low + " to " + high + " is the wrong way round");
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}

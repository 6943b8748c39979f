package dev.skidpad.eval;

/// Which way a metric is good.
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER;

    /// A change turned so that above 0 is better.
    public double gain(double change) {
        return switch (this) {
            case HIGHER_IS_BETTER -> change;
            case LOWER_IS_BETTER -> -change;
        };
    }
}

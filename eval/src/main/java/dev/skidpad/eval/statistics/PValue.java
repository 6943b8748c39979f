package dev.skidpad.eval.statistics;

/// What a test of a finite number of signs says.
///
/// @param value how often chance alone gives a difference as large as the one seen
/// @param least the smallest value that the test could have given on what was seen, whichever way the
///     signs fell; 1 where nothing differs
public record PValue(double value, double least) {
    /// Nothing differs, so nothing could have been shown.
    public static final PValue NOTHING = new PValue(1, 1);

    public PValue {
        if (!(value >= 0 && value <= 1 && least >= 0 && least <= 1)) {
            throw new IllegalArgumentException("a p-value of " + value + ", at least " + least + ", is not in [0, 1]");
        }
    }

    /// The more cautious of two tests of the same null hypothesis.
    public PValue or(PValue other) {
        return new PValue(Math.max(value, other.value), Math.max(least, other.least));
    }

    /// The two-sided test of `places` signs, each either way with probability one half, can give no
    /// less than this.
    static double leastOf(int places) {
        return places == 0 ? 1 : Math.min(1, StrictMath.scalb(1.0, 1 - Math.min(places, 1000)));
    }
}

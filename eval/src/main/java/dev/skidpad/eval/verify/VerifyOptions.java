package dev.skidpad.eval.verify;

/// How thoroughly evidence is checked.
///
/// @param drive how many of the verdicts whose episodes are not kept are driven again, the first ones of
///     the suite; those that are kept are all driven again
/// @param threads how many work at once; what is found does not depend on it
public record VerifyOptions(int drive, int threads) {
    /// All of them.
    public static final int ALL = Integer.MAX_VALUE;

    public VerifyOptions {
        if (drive < 0 || threads < 1) {
            throw new IllegalArgumentException("cannot drive " + drive + " episodes on " + threads + " threads");
        }
    }
}

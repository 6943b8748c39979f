package dev.skidpad.eval.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// The exact interval of a share (Clopper and Pearson 1934).
///
/// It says what the bootstrap cannot: that no failure in 20 scenarios still allows for a failure in every sixth.
public final class Proportion {
    private Proportion() {}

    /// The 95 % interval of a share.
    ///
    /// @param successes from 0 to `trials`
    /// @param trials at least one
    public static Interval interval(int successes, int trials) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials + " is not a share");
        }
        double tail = (1 - Interval.CONFIDENCE) / 2;
        double low = successes == 0
                ? 0
                : BetaDistribution.of(successes, trials - successes + 1.0).inverseCumulativeProbability(tail);
        double high = successes == trials
                ? 1
                : BetaDistribution.of(successes + 1.0, trials - successes).inverseSurvivalProbability(tail);
        return new Interval(low, high);
    }
}

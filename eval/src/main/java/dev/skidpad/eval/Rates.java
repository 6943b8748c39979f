package dev.skidpad.eval;

import dev.skidpad.eval.statistics.Estimate;
import dev.skidpad.eval.statistics.Interval;
import dev.skidpad.eval.statistics.Proportion;

/// Intervals of shares.
final class Rates {
    private Rates() {}

    /// For a share of 0 or 1, where resampling sees no scatter at all, the exact interval with each place as one trial;
    /// otherwise the estimate as it is.
    static Estimate exactWhereUnanimous(Metric metric, Estimate estimate) {
        if (!metric.isRate() || estimate.mean() > 0 && estimate.mean() < 1) {
            return estimate;
        }
        int successes = estimate.mean() > 0 ? estimate.clusters() : 0;
        Interval exact = Proportion.interval(successes, estimate.clusters());
        return estimate.with(exact);
    }
}

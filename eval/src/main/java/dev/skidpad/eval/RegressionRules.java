package dev.skidpad.eval;

import dev.skidpad.eval.statistics.ClusterBootstrap;

/// What it takes to say of a kind of situation that it did not get worse.
///
/// @param fewestPlaces evidence from fewer places than this is none
/// @param fewestEvaluatedShare the least share of scenarios that must have a total score both before
///     and after
/// @param largestUnseen a true loss of this size, in the failure rate or in the total, must have shown
///     in four of five cases, or else "no difference" is no evidence, in `(0, 1]`
public record RegressionRules(int fewestPlaces, double fewestEvaluatedShare, double largestUnseen) {
    public RegressionRules {
        if (fewestPlaces < ClusterBootstrap.FEWEST_CLUSTERS) {
            throw new IllegalArgumentException(fewestPlaces + " places have no interval to go by");
        }
        if (!(fewestEvaluatedShare > 0 && fewestEvaluatedShare <= 1) || !(largestUnseen > 0 && largestUnseen <= 1)) {
            throw new IllegalArgumentException("shares of " + fewestEvaluatedShare + " evaluated and " + largestUnseen
                    + " unseen are not in (0, 1]");
        }
    }

    /// Five places, nine scenarios of ten evaluated, a loss of ten points seen.
    public static RegressionRules standard() {
        return new RegressionRules(ClusterBootstrap.FEWEST_CLUSTERS, 0.9, 0.1);
    }

    /// The same with another loss that has to be seen.
    public RegressionRules seeing(double loss) {
        return new RegressionRules(fewestPlaces, fewestEvaluatedShare, loss);
    }
}

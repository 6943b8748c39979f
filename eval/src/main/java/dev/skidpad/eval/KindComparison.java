package dev.skidpad.eval;

import dev.skidpad.eval.statistics.Estimate;
import java.util.Optional;
import java.util.OptionalDouble;

/// The comparison within one kind of situation, or over all of them.
///
/// @param kind the tag, or [#OVERALL]
/// @param scenarios how many pairs
/// @param places from how many places
/// @param identical how many of the pairs have the same verdict in every number
/// @param total how the total score changed
/// @param failures how many failed and turned
/// @param pTotal of the change of the total: the sign-flip test over places, corrected for the number
///     of tests
/// @param pFailures of the change of failures: McNemar's test, or over places where that is more
///     cautious, corrected likewise
/// @param shown what is shown of a loss and of a gain, one-sided, all tests of all kinds and of the
///     whole taken together: what the judgement goes by
/// @param detectableRise the smallest true rise of the failure rate that would show in four of five
///     cases, were this the only kind that changed; empty when no rise would
/// @param judgement what the two show together
public record KindComparison(
        String kind,
        int scenarios,
        int places,
        int identical,
        Difference total,
        FailureChange failures,
        double pTotal,
        double pFailures,
        Shown shown,
        OptionalDouble detectableRise,
        Judgement judgement) {
    /// A loss or a gain is shown by a p-value below this. In no larger share of comparisons of a policy with
    /// itself is a loss shown anywhere; what could not be judged may stop it beside that. Five scenarios that
    /// newly fail where nothing else differs still tell: `1 / 2^5 = 0.031`.
    public static final double LEVEL = 0.035;

    /// How often chance alone would show so clear a loss or gain, in any kind or in the whole. A change
    /// of the total that is surely within the margin that does not matter is none: its values are 1.
    ///
    /// @param totalLoss of a lower total
    /// @param totalGain of a higher one
    /// @param failureLoss of more failures
    /// @param failureGain of fewer
    public record Shown(double totalLoss, double totalGain, double failureLoss, double failureGain) {
        /// Of a loss in either.
        public double loss() {
            return Math.min(totalLoss, failureLoss);
        }

        /// Of a gain in either.
        public double gain() {
            return Math.min(totalGain, failureGain);
        }
    }

    /// The name of the comparison over all kinds.
    public static final String OVERALL = "overall";

    /// The same with another judgement.
    KindComparison with(Judgement other) {
        return new KindComparison(
                kind, scenarios, places, identical, total, failures, pTotal, pFailures, shown, detectableRise, other);
    }

    /// Whether every pair has the same verdict on both sides.
    public boolean allIdentical() {
        return identical == scenarios;
    }

    /// The strongest sign of a loss, in standard errors: the change of the total, or of failures by
    /// `(fixed - broken) / sqrt(fixed + broken)`, whichever is lower. Below 0 is a loss.
    double signOfLoss() {
        int turned = failures.broken() + failures.fixed();
        double byFailures = turned == 0 ? 0 : (failures.fixed() - failures.broken()) / Math.sqrt(turned);
        return Math.min(byFailures, signOfTotal());
    }

    private double signOfTotal() {
        Optional<Estimate> change = total.change();
        if (change.isEmpty() || change.get().mean() == 0) {
            return 0;
        }
        return change.get().mean() / Math.max(change.get().standardError(), Double.MIN_NORMAL);
    }
}

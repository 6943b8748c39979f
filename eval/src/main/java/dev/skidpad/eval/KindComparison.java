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
        OptionalDouble detectableRise,
        Judgement judgement) {
    /// The name of the comparison over all kinds.
    public static final String OVERALL = "overall";

    /// The same with another judgement.
    KindComparison with(Judgement other) {
        return new KindComparison(
                kind, scenarios, places, identical, total, failures, pTotal, pFailures, detectableRise, other);
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

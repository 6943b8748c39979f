package dev.skidpad.eval.run;

import dev.skidpad.eval.ClusterVerdict;
import dev.skidpad.eval.Decision.Finding;
import dev.skidpad.eval.Difference;
import dev.skidpad.eval.Flip;
import dev.skidpad.eval.KindComparison;
import dev.skidpad.eval.statistics.Estimate;
import dev.skidpad.eval.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a comparison came to, as `results.json` and `--json` show it. Scores and rates are in `[0, 1]`.
///
/// @param outcome `accepted`, `no difference`, `rejected` or `not evaluated`
/// @param blocks whether the new policy is stopped
/// @param reason in a sentence
/// @param suite its name and version
/// @param before the old policy
/// @param after the new one
/// @param overall over all scenarios
/// @param clusters the strongest sign of a loss first
/// @param metrics how each metric changed over all scenarios
/// @param rules every rule that was tried
/// @param flips the scenarios that turned
/// @param plannerFailures episodes that a planner did not drive to their end, and why
public record CompareResults(
        String outcome,
        boolean blocks,
        String reason,
        String suite,
        Contender before,
        Contender after,
        Figures overall,
        List<Figures> clusters,
        List<Change> metrics,
        List<Finding> rules,
        List<Turned> flips,
        List<Failed> plannerFailures) {
    /// The figures of one cluster.
    ///
    /// @param cluster its tag
    /// @param stake `safety` or `quality`
    /// @param verdict `better`, `same`, `worse` or `not evaluated`
    /// @param why in a sentence
    /// @param scenarios how many
    /// @param places from how many places
    /// @param identical how many have the same verdict in every number
    /// @param total how the total score changed
    /// @param pTotal corrected
    /// @param failuresBefore of `judged`
    /// @param failuresAfter of `judged`
    /// @param judged pairs of which it is known whether they failed
    /// @param newlyFailed pairs that fail after only
    /// @param mended pairs that failed before only
    /// @param pFailures McNemar's, corrected
    /// @param pLoss of a loss in either, one-sided, all tests taken together: the verdict goes by it
    /// @param pGain of a gain, likewise
    /// @param detectableRise the smallest rise of the failure rate that would show in four of five
    ///     cases
    public record Figures(
            String cluster,
            String stake,
            String verdict,
            String why,
            int scenarios,
            int places,
            int identical,
            Change total,
            double pTotal,
            int failuresBefore,
            int failuresAfter,
            int judged,
            int newlyFailed,
            int mended,
            double pFailures,
            double pLoss,
            double pGain,
            OptionalDouble detectableRise) {
        static Figures of(ClusterVerdict verdict) {
            KindComparison kind = verdict.figures();
            return new Figures(
                    kind.kind(),
                    verdict.stake().name().toLowerCase(Locale.ROOT),
                    verdict.judgement().word(),
                    verdict.sentence(),
                    kind.scenarios(),
                    kind.places(),
                    kind.identical(),
                    Change.of(kind.total()),
                    kind.pTotal(),
                    kind.failures().before(),
                    kind.failures().after(),
                    kind.failures().judged(),
                    kind.failures().broken(),
                    kind.failures().fixed(),
                    kind.pFailures(),
                    kind.shown().loss(),
                    kind.shown().gain(),
                    kind.detectableRise());
        }
    }

    /// How a metric changed.
    ///
    /// @param metric its label
    /// @param before its mean
    /// @param after its mean
    /// @param change after minus before
    /// @param low lower end of the paired 95 % interval
    /// @param high upper end
    /// @param missing pairs without it
    /// @param detectable the smallest change that would show in four of five cases
    public record Change(
            String metric,
            OptionalDouble before,
            OptionalDouble after,
            OptionalDouble change,
            OptionalDouble low,
            OptionalDouble high,
            int missing,
            OptionalDouble detectable) {
        static Change of(Difference difference) {
            Optional<Interval> interval = difference.change().flatMap(Estimate::interval);
            return new Change(
                    difference.metric().label(),
                    mean(difference.before()),
                    mean(difference.after()),
                    mean(difference.change()),
                    interval.map(i -> OptionalDouble.of(i.low())).orElse(OptionalDouble.empty()),
                    interval.map(i -> OptionalDouble.of(i.high())).orElse(OptionalDouble.empty()),
                    difference.missing(),
                    difference.minimalDetectable());
        }

        private static OptionalDouble mean(Optional<Estimate> estimate) {
            return estimate.map(e -> OptionalDouble.of(e.mean())).orElse(OptionalDouble.empty());
        }
    }

    /// A scenario that turned from passed to failed or back.
    ///
    /// @param scenario which
    /// @param cluster where it belongs
    /// @param turn `newly failed` or `mended`
    /// @param why the rules that fired in the episode that failed
    public record Turned(String scenario, String cluster, String turn, List<String> why) {}

    /// An episode that its planner did not drive to the end.
    ///
    /// @param arm `old` or `new`
    /// @param scenario which
    /// @param reason the planner's mistake
    public record Failed(String arm, String scenario, String reason) {}

    /// The results of a judged comparison.
    public static CompareResults of(CompareManifest manifest, Judged judged) {
        return new CompareResults(
                judged.regression().decision().outcome().word(),
                judged.regression().blocks(),
                judged.regression().decision().reason(),
                manifest.suite(),
                manifest.before(),
                manifest.after(),
                Figures.of(judged.regression().overall()),
                judged.regression().clusters().stream().map(Figures::of).toList(),
                judged.comparison().differences().stream().map(Change::of).toList(),
                judged.regression().decision().findings(),
                judged.comparison().flips().stream().map(CompareResults::turned).toList(),
                failures(judged));
    }

    private static Turned turned(Flip flip) {
        return switch (flip.turn()) {
            case BROKEN ->
                turned(flip, "newly failed", FailureWords.of(flip.pair().after()));
            case FIXED -> turned(flip, "mended", FailureWords.of(flip.pair().before()));
        };
    }

    private static Turned turned(Flip flip, String turn, List<String> why) {
        return new Turned(flip.pair().scenarioId(), flip.pair().kind(), turn, why);
    }

    private static List<Failed> failures(Judged judged) {
        List<Failed> failures = new ArrayList<>();
        judged.before()
                .forEach(v -> v.failed().ifPresent(reason -> failures.add(new Failed("old", v.scenario(), reason))));
        judged.after()
                .forEach(v -> v.failed().ifPresent(reason -> failures.add(new Failed("new", v.scenario(), reason))));
        return failures;
    }
}

package dev.skidpad.eval;

import dev.skidpad.eval.Decision.Finding;
import dev.skidpad.eval.Decision.Outcome;
import dev.skidpad.eval.statistics.Estimate;
import dev.skidpad.eval.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides whether a new policy may take the old one's place.
///
/// Evidence comes first, then safety, then the score: no gain in the total makes up for more failures,
/// and what was not evaluated never passes. A policy against itself is [Outcome#SAME].
public final class Gate {
    private Gate() {}

    /// Applies the rules in their order; every rule is tried and reported, the first that is not met
    /// decides.
    public static Decision decide(Comparison comparison, GateRules rules) {
        List<Finding> findings = new ArrayList<>();
        findings.add(evidence(comparison, rules));
        findings.add(nothingLost(comparison));
        if (comparison.identical()) {
            findings.add(finding(
                    "Difference",
                    Outcome.SAME,
                    "All " + comparison.pairs().size() + " episodes got the same verdict before and after."));
        } else {
            findings.add(failures(comparison));
            findings.add(kinds(comparison, rules));
            findings.add(total(comparison, rules));
        }
        Finding deciding = findings.stream()
                .filter(f -> f.outcome() != Outcome.ACCEPT)
                .findFirst()
                .orElse(findings.getLast());
        String reason = deciding.outcome() == Outcome.ACCEPT
                ? acceptance(comparison, deciding.sentence())
                : deciding.sentence();
        return new Decision(deciding.outcome(), reason, findings);
    }

    private static Finding evidence(Comparison comparison, GateRules rules) {
        int scenarios = comparison.pairs().size();
        int evaluated = comparison.total().count();
        int places = comparison.total().change().map(Estimate::clusters).orElse(0);
        String found = evaluated + " of " + scenarios + " scenarios from " + counted(places, "place")
                + " have a total score before and after";
        if (places < rules.fewestPlaces()) {
            return finding(
                    "Evidence",
                    Outcome.NOT_EVALUATED,
                    found + "; at least " + rules.fewestPlaces() + " places are needed.");
        }
        if (comparison.evaluatedShare() < rules.fewestEvaluatedShare()) {
            return finding(
                    "Evidence",
                    Outcome.NOT_EVALUATED,
                    found + " (" + Points.percent(comparison.evaluatedShare()) + "); at least "
                            + Points.percent(rules.fewestEvaluatedShare()) + " are needed.");
        }
        return finding("Evidence", Outcome.ACCEPT, found + ".");
    }

    // A scenario that the old policy has a score in and the new one has not could hide a failure.
    private static Finding nothingLost(Comparison comparison) {
        int lost = comparison.total().lost();
        return lost == 0
                ? finding("Completeness", Outcome.ACCEPT, "No scenario lost its score.")
                : finding(
                        "Completeness",
                        Outcome.NOT_EVALUATED,
                        counted(lost, "scenario") + " with a score before " + (lost == 1 ? "has" : "have")
                                + " none after.");
    }

    private static Finding failures(Comparison comparison) {
        FailureChange change = comparison.failures();
        String found = failuresIn(comparison);
        boolean beyondChance = change.rise() > 0
                && comparison.overall().pFailures() < comparison.settings().level();
        return beyondChance
                ? finding("Safety", Outcome.REJECT, found + "; this is more than chance.")
                : finding("Safety", Outcome.ACCEPT, found + ".");
    }

    // A loss that is certain but surely within the margin is let pass, as it is for the total.
    private static Finding kinds(Comparison comparison, GateRules rules) {
        List<String> worse = comparison.kinds().stream()
                .filter(k -> k.judgement() == Judgement.WORSE)
                .filter(k ->
                        mayLose(k.total(), rules.totalMargin()) || k.failures().rise() > 0)
                .map(Gate::lossOf)
                .toList();
        return worse.isEmpty()
                ? finding(
                        "Kinds of situation",
                        Outcome.ACCEPT,
                        "None of " + counted(comparison.kinds().size(), "kind")
                                + " got significantly worse by more than the margin.")
                : finding(
                        "Kinds of situation",
                        Outcome.REJECT,
                        "Significantly worse in " + String.join(", ", worse) + ".");
    }

    private static Finding total(Comparison comparison, GateRules rules) {
        Optional<Interval> interval = comparison.total().change().flatMap(Estimate::interval);
        if (interval.isEmpty()) {
            return finding("Score", Outcome.NOT_EVALUATED, "The total score has no interval.");
        }
        String found = totalIn(comparison.total());
        if (mayLose(comparison.total(), rules.totalMargin())) {
            return finding(
                    "Score",
                    Outcome.REJECT,
                    found + ": a loss of more than " + Points.of(rules.totalMargin()) + " points is not excluded.");
        }
        boolean better = switch (rules.proof()) {
            case HIGHER_AND_NOT_WORSE -> comparison.total().gain() > 0;
            case BETTER -> interval.get().low() > 0;
        };
        return better
                ? finding("Score", Outcome.ACCEPT, found + ".")
                : finding("Score", Outcome.SAME, found + ": not worse, but no gain is shown.");
    }

    private static Finding finding(String rule, Outcome outcome, String sentence) {
        return new Finding("", rule, outcome, sentence);
    }

    private static boolean mayLose(Difference total, double margin) {
        return total.change()
                .flatMap(Estimate::interval)
                .map(i -> i.low() < -margin)
                .orElse(true);
    }

    private static String acceptance(Comparison comparison, String total) {
        String safety = failuresIn(comparison);
        return total.substring(0, total.length() - 1) + "; " + Character.toLowerCase(safety.charAt(0))
                + safety.substring(1) + ".";
    }

    private static String lossOf(KindComparison kind) {
        return kind.kind() + " (total "
                + kind.total().change().map(c -> Points.change(c.mean())).orElse("absent")
                + " points, failures " + kind.failures().before() + " to "
                + kind.failures().after() + " of "
                + kind.failures().judged() + ")";
    }

    private static String failuresIn(Comparison comparison) {
        FailureChange change = comparison.failures();
        String turned = change.broken() + " newly failed, " + change.fixed() + " mended, p\u00a0"
                + Points.pValue(comparison.overall().pFailures());
        String verb = change.rise() > 0 ? "rose from " : change.rise() < 0 ? "fell from " : "stayed at ";
        String counts = change.rise() == 0 ? "" + change.after() : change.before() + " to " + change.after();
        return "Failures " + verb + counts + " of " + change.judged() + " (" + turned + ")";
    }

    private static String totalIn(Difference total) {
        Estimate change = total.change().orElseThrow();
        String verb = change.mean() > 0 ? "rose from " : change.mean() < 0 ? "fell from " : "stayed at ";
        String means = Points.of(total.before().orElseThrow().mean())
                + (change.mean() == 0
                        ? ""
                        : " to " + Points.of(total.after().orElseThrow().mean()));
        return "The total score " + verb + means + " (" + Points.change(change.mean()) + ", 95 % interval "
                + change.interval().map(Points::change).orElse("none") + ")";
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}

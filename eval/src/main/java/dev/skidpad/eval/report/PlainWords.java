package dev.skidpad.eval.report;

import dev.skidpad.eval.ClusterVerdict;
import dev.skidpad.eval.ClusterVerdict.Stake;
import dev.skidpad.eval.Decision;
import dev.skidpad.eval.FailureChange;
import dev.skidpad.eval.Judgement;
import dev.skidpad.eval.Points;
import dev.skidpad.eval.report.ReportContent.Part;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// What a comparison by clusters comes to, as one would say it to somebody who decides.
final class PlainWords {
    private PlainWords() {}

    /// The decision in a sentence or two; its own reason where there are no clusters to speak of.
    static String of(Decision decision, List<Part> parts) {
        if (parts.size() != 1 || parts.getFirst().clusters().isEmpty()) {
            return decision.reason();
        }
        List<ClusterVerdict> clusters = parts.getFirst().clusters();
        return switch (decision.outcome()) {
            case REJECT -> worse(decision, clusters);
            case NOT_EVALUATED -> unknown(clusters);
            case SAME -> "Nothing got worse, and nothing is shown to be better: there is no reason to change.";
            case ACCEPT -> accepted(clusters);
        };
    }

    private static String worse(Decision decision, List<ClusterVerdict> clusters) {
        List<ClusterVerdict> worse = with(clusters, Judgement.WORSE);
        if (worse.isEmpty()) {
            return decision.reason();
        }
        ClusterVerdict first = worse.getFirst();
        FailureChange failures = first.figures().failures();
        return "The new version got worse in " + names(worse) + ". In " + name(first)
                + (failures.rise() > 0
                        ? " it fails in " + failures(failures) + "."
                        : " its total score goes from "
                                + PartSection.beforeAfter(first.figures().total())
                                        .replace("\u00a0→", " to") + ".");
    }

    private static String failures(FailureChange failures) {
        return failures.after() + " of " + failures.judged() + " scenarios, where the old one fails in "
                + failures.before();
    }

    private static String unknown(List<ClusterVerdict> clusters) {
        List<ClusterVerdict> unknown = with(clusters, Judgement.NOT_EVALUATED).stream()
                .filter(c -> c.stake() == Stake.SAFETY)
                .toList();
        List<ClusterVerdict> better = with(clusters, Judgement.BETTER);
        String gain =
                better.isEmpty() ? "" : " It is better in " + names(better) + ", which does not make up for that.";
        return unknown.isEmpty()
                ? "There is too little evidence over all scenarios, so the new version cannot pass." + gain
                : "Nothing is shown to be worse, but " + names(unknown) + " cannot be judged: a loss there might not"
                        + " have shown. Missing evidence does not pass." + gain;
    }

    private static String accepted(List<ClusterVerdict> clusters) {
        List<ClusterVerdict> better = with(clusters, Judgement.BETTER);
        return "Nothing got worse in any kind of situation"
                + (better.isEmpty()
                        ? ", and the whole got better."
                        : ". The new version is better in " + names(better) + ".");
    }

    /// The smallest rises of the failure rate that single clusters could have shown: `28.7 to 34.7`.
    static String detectableInOneCluster(List<ClusterVerdict> clusters) {
        List<Double> rises = clusters.stream()
                .map(c -> c.figures().detectableRise())
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .sorted()
                .toList();
        if (rises.isEmpty()) {
            return "in no single cluster would any rise show";
        }
        String from = Points.of(rises.getFirst());
        String to = Points.of(rises.getLast());
        return "in a single cluster " + (from.equals(to) ? from : from + " to " + to);
    }

    private static List<ClusterVerdict> with(List<ClusterVerdict> clusters, Judgement judgement) {
        return clusters.stream().filter(c -> c.judgement() == judgement).toList();
    }

    /// `cut-in`, `cut-in and merge`, `cut-in, merge and occlusion`.
    private static String names(List<ClusterVerdict> clusters) {
        List<String> names = clusters.stream().map(PlainWords::name).toList();
        int last = names.size() - 1;
        return last == 0
                ? names.getFirst()
                : names.stream().limit(last).collect(Collectors.joining(", ")) + " and " + names.get(last);
    }

    private static String name(ClusterVerdict cluster) {
        return cluster.figures().kind();
    }
}

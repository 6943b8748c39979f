package dev.skidpad.eval;

import dev.skidpad.eval.ClusterVerdict.Stake;
import dev.skidpad.eval.Decision.Finding;
import dev.skidpad.eval.Decision.Outcome;
import dev.skidpad.eval.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// What a comparison by suite comes to: better, same, worse or not evaluated, over all and cluster by
/// cluster.
///
/// All tests, of the whole and of every cluster, are taken together, so that a policy compared with
/// itself shows a loss anywhere in no more than [KindComparison#LEVEL] of comparisons. "Same" is said
/// only of what could have been seen to differ, or of what is the same in every number.
///
/// @param overall over all scenarios
/// @param clusters each cluster, the strongest sign of a loss first
/// @param decision the sum: rejected where anything got worse, not evaluated where a safety cluster or
///     the whole could not be judged
public record Regression(ClusterVerdict overall, List<ClusterVerdict> clusters, Decision decision) {
    /// The part of the findings that is about all scenarios.
    public static final String OVERALL = "overall";

    /// The part of the findings that is about clusters.
    public static final String CLUSTERS = "clusters";

    public Regression {
        clusters = List.copyOf(clusters);
    }

    /// Judges a comparison.
    ///
    /// @param stakes of each kind of situation, by its name
    public static Regression of(Comparison comparison, Function<String, Stake> stakes, RegressionRules rules) {
        ClusterVerdict overall = judge(comparison.overall(), Stake.SAFETY, rules);
        List<ClusterVerdict> clusters = new ArrayList<>();
        for (KindComparison kind : comparison.kinds()) {
            clusters.add(judge(kind, stakes.apply(kind.kind()), rules));
        }
        return new Regression(overall, clusters, decide(overall, clusters));
    }

    /// The comparison with these judgements in place of its own, which may be undecided.
    public Comparison settled(Comparison comparison) {
        List<KindComparison> kinds =
                clusters.stream().map(c -> c.figures().with(c.judgement())).toList();
        return new Comparison(
                comparison.before(),
                comparison.after(),
                comparison.pairs(),
                comparison.places(),
                comparison.differences(),
                comparison.failures(),
                comparison.flips(),
                comparison.overall().with(overall.judgement()),
                kinds,
                comparison.settings());
    }

    /// Whether the new policy is stopped.
    public boolean blocks() {
        return overall.blocks() || clusters.stream().anyMatch(ClusterVerdict::blocks);
    }

    // ---- one cluster

    private static ClusterVerdict judge(KindComparison kind, Stake stake, RegressionRules rules) {
        String found = figures(kind);
        if (kind.judgement() == Judgement.WORSE) {
            return new ClusterVerdict(kind, stake, Judgement.WORSE, found);
        }
        String missing = missing(kind, rules);
        if (!missing.isEmpty()) {
            return new ClusterVerdict(kind, stake, Judgement.NOT_EVALUATED, missing);
        }
        if (kind.allIdentical()) {
            return new ClusterVerdict(
                    kind, stake, Judgement.SAME, "All " + kind.scenarios() + " verdicts are the same in every number.");
        }
        if (kind.places() < rules.fewestPlaces()) {
            return new ClusterVerdict(
                    kind,
                    stake,
                    Judgement.NOT_EVALUATED,
                    kind.places() + " places are too few; at least " + rules.fewestPlaces() + " are needed.");
        }
        if (kind.judgement() == Judgement.BETTER) {
            return new ClusterVerdict(kind, stake, Judgement.BETTER, found);
        }
        String unseen = unseen(kind, rules);
        return unseen.isEmpty()
                ? new ClusterVerdict(kind, stake, Judgement.SAME, "No difference is shown. " + found)
                : new ClusterVerdict(kind, stake, Judgement.NOT_EVALUATED, unseen + " " + found);
    }

    private static String missing(KindComparison kind, RegressionRules rules) {
        int evaluated = kind.total().count();
        if (kind.total().lost() > 0) {
            return kind.total().lost() + " of " + kind.scenarios() + " scenarios have a total score before and none"
                    + " after.";
        }
        return evaluated < rules.fewestEvaluatedShare() * kind.scenarios()
                ? "Only " + evaluated + " of " + kind.scenarios() + " scenarios have a total score before and after."
                : "";
    }

    private static String unseen(KindComparison kind, RegressionRules rules) {
        String wanted = " points at least would show; " + Points.of(rules.largestUnseen()) + " are asked for.";
        OptionalDouble rise = kind.detectableRise();
        if (rise.isEmpty() || rise.getAsDouble() > rules.largestUnseen()) {
            return "No difference is shown, but in " + kind.scenarios() + " scenarios "
                    + (rise.isEmpty()
                            ? "no rise of failures would show."
                            : "only a rise of failures by " + Points.of(rise.getAsDouble()) + wanted);
        }
        double change = kind.total().minimalDetectable().orElse(0);
        return change > rules.largestUnseen()
                ? "No difference is shown, but only a change of the total by " + Points.of(change) + wanted
                : "";
    }

    private static String figures(KindComparison kind) {
        String total = kind.total().change().map(Regression::changed).orElse("absent");
        return "Total " + total + "; failures " + failed(kind) + "; " + shown(kind) + ".";
    }

    private static String shown(KindComparison kind) {
        return kind.judgement() == Judgement.BETTER
                ? "p of a gain " + Points.pValue(kind.shown().gain())
                : "p of a loss " + Points.pValue(kind.shown().loss());
    }

    private static String failed(KindComparison kind) {
        FailureChange failures = kind.failures();
        return failures.before() + " to " + failures.after() + " of " + failures.judged() + " (" + failures.broken()
                + " newly failed, " + failures.fixed() + " mended, McNemar's p\u00a0"
                + Points.pValue(kind.pFailures()) + ")";
    }

    private static String changed(Estimate change) {
        return Points.change(change.mean()) + " points " + Points.changeInterval(change);
    }

    // ---- all of them

    private static Decision decide(ClusterVerdict overall, List<ClusterVerdict> clusters) {
        List<Finding> findings = new ArrayList<>(rules(overall));
        clusters.forEach(c -> findings.add(new Finding(
                CLUSTERS,
                c.figures().kind(),
                outcome(c.judgement()),
                c.judgement().word() + ": " + c.sentence())));
        List<ClusterVerdict> all = new ArrayList<>(clusters);
        all.add(overall);
        List<ClusterVerdict> worse =
                all.stream().filter(v -> v.judgement() == Judgement.WORSE).toList();
        if (!worse.isEmpty()) {
            return new Decision(Outcome.REJECT, "Worse: " + named(worse), findings);
        }
        List<ClusterVerdict> unknown =
                all.stream().filter(ClusterVerdict::blocks).toList();
        if (!unknown.isEmpty()) {
            return new Decision(Outcome.NOT_EVALUATED, "Too little evidence: " + named(unknown), findings);
        }
        List<ClusterVerdict> better =
                all.stream().filter(v -> v.judgement() == Judgement.BETTER).toList();
        return better.isEmpty()
                ? new Decision(Outcome.SAME, "Nothing got worse, and no gain is shown. " + overall.sentence(), findings)
                : new Decision(Outcome.ACCEPT, "Nothing got worse. Better: " + named(better), findings);
    }

    // The first one with its sentence, the others by name.
    private static String named(List<ClusterVerdict> verdicts) {
        ClusterVerdict first = verdicts.getFirst();
        String others = String.join(
                ", ", verdicts.stream().skip(1).map(v -> v.figures().kind()).toList());
        return first.figures().kind() + ". " + first.sentence()
                + (others.isEmpty() ? "" : " Likewise: " + others + ".");
    }

    private static Outcome outcome(Judgement judgement) {
        return switch (judgement) {
            case BETTER, SAME -> Outcome.ACCEPT;
            case WORSE -> Outcome.REJECT;
            case UNDECIDED, NOT_EVALUATED -> Outcome.NOT_EVALUATED;
        };
    }

    // ---- the rules over all scenarios, each for itself

    private static List<Finding> rules(ClusterVerdict overall) {
        KindComparison all = overall.figures();
        int lost = all.total().lost();
        boolean unknown = overall.judgement() == Judgement.NOT_EVALUATED && lost == 0;
        boolean riskier = all.shown().failureLoss() < KindComparison.LEVEL;
        boolean lower = all.shown().totalLoss() < KindComparison.LEVEL;
        return List.of(
                new Finding(
                        OVERALL,
                        "Evidence",
                        unknown ? Outcome.NOT_EVALUATED : Outcome.ACCEPT,
                        unknown ? overall.sentence() : evidence(all)),
                new Finding(
                        OVERALL,
                        "Completeness",
                        lost == 0 ? Outcome.ACCEPT : Outcome.NOT_EVALUATED,
                        lost == 0 ? "No scenario lost its score." : lost + " scenarios lost their score."),
                new Finding(
                        OVERALL,
                        "Safety",
                        riskier ? Outcome.REJECT : Outcome.ACCEPT,
                        "Failures " + failed(all) + "; p of a rise "
                                + Points.pValue(all.shown().failureLoss()) + "."),
                new Finding(
                        OVERALL,
                        "Score",
                        lower ? Outcome.REJECT : Outcome.ACCEPT,
                        "Total " + all.total().change().map(Regression::changed).orElse("absent") + ", p\u00a0"
                                + Points.pValue(all.pTotal()) + "; p of a loss "
                                + Points.pValue(all.shown().totalLoss()) + "."));
    }

    private static String evidence(KindComparison all) {
        String rise = all.detectableRise().isPresent()
                ? Points.of(all.detectableRise().getAsDouble()) + " points"
                : "no size";
        return all.total().count() + " of " + all.scenarios() + " scenarios from " + all.places()
                + " places have a total score before and after; a rise of failures by " + rise + " would show.";
    }
}

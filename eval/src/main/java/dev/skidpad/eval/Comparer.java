package dev.skidpad.eval;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.statistics.ClusterBootstrap;
import dev.skidpad.eval.statistics.Estimate;
import dev.skidpad.eval.statistics.Holm;
import dev.skidpad.eval.statistics.Interval;
import dev.skidpad.eval.statistics.McNemar;
import dev.skidpad.eval.statistics.Power;
import dev.skidpad.eval.statistics.SignFlip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes a [Comparison] from pairs.
final class Comparer {
    private final Comparison.Settings settings;

    Comparer(Comparison.Settings settings) {
        this.settings = settings;
    }

    Comparison compare(List<Pair> pairs) {
        ClusterBootstrap places = placesOf(pairs);
        List<Metric> metrics = Metric.of(pairs.getFirst().before());
        return new Comparison(
                pairs.getFirst().before().planner(),
                pairs.getFirst().after().planner(),
                pairs,
                places.clusters(),
                differences(pairs, metrics, places, "compare"),
                FailureChange.of(pairs),
                Flip.of(pairs),
                kinds(pairs),
                settings);
    }

    private static ClusterBootstrap placesOf(List<Pair> pairs) {
        return new ClusterBootstrap(pairs.stream().map(Pair::place).toList());
    }

    // ---- one metric after another

    private List<Difference> differences(
            List<Pair> pairs, List<Metric> metrics, ClusterBootstrap places, String purpose) {
        List<List<OptionalDouble>> columns = new ArrayList<>(); // before, after, change of each metric
        for (Metric metric : metrics) {
            columns.add(
                    pairs.stream().map(p -> ifPaired(metric, p, Side.BEFORE)).toList());
            columns.add(pairs.stream().map(p -> ifPaired(metric, p, Side.AFTER)).toList());
            columns.add(pairs.stream().map(p -> change(metric, p)).toList());
        }
        List<Optional<Estimate>> means = places.means(columns, RandomStream.of(settings.seed(), purpose, 0));
        List<Difference> differences = new ArrayList<>();
        for (int m = 0; m < metrics.size(); m++) {
            Metric metric = metrics.get(m);
            differences.add(difference(
                    metric,
                    means.get(3 * m).map(e -> Rates.exactWhereUnanimous(metric, e)),
                    means.get(3 * m + 1).map(e -> Rates.exactWhereUnanimous(metric, e)),
                    means.get(3 * m + 2),
                    pairs));
        }
        return differences;
    }

    private Difference difference(
            Metric metric,
            Optional<Estimate> before,
            Optional<Estimate> after,
            Optional<Estimate> change,
            List<Pair> pairs) {
        int lost = 0;
        for (Pair pair : pairs) {
            boolean had = metric.value(pair.before()).isPresent();
            lost += had && metric.value(pair.after()).isEmpty() ? 1 : 0;
        }
        int count = change.map(Estimate::count).orElse(0);
        return new Difference(
                metric,
                before,
                after,
                change,
                pairs.size() - count,
                lost,
                minimalDetectable(metric, change),
                change.map(c -> judge(metric, c)).orElse(Judgement.NOT_EVALUATED));
    }

    private OptionalDouble minimalDetectable(Metric metric, Optional<Estimate> change) {
        if (change.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble byScatter = Power.minimalDetectable(change.get());
        if (!metric.isRate()) {
            return byScatter;
        }
        double byTest = (double) McNemar.fewestDetectable(settings.level())
                / change.get().count();
        return OptionalDouble.of(Math.max(byScatter.orElse(0), byTest));
    }

    private Judgement judge(Metric metric, Estimate change) {
        if (change.interval().isEmpty()) {
            return Judgement.UNDECIDED;
        }
        Interval interval = change.interval().get();
        if (!interval.contains(0)) {
            return metric.direction().gain(change.mean()) > 0 ? Judgement.BETTER : Judgement.WORSE;
        }
        return withinMargin(interval) ? Judgement.SAME : Judgement.UNDECIDED;
    }

    private boolean withinMargin(Interval interval) {
        return interval.low() >= -settings.sameMargin() && interval.high() <= settings.sameMargin();
    }

    // ---- one kind of situation after another

    private List<KindComparison> kinds(List<Pair> pairs) {
        Map<String, List<Pair>> byKind =
                pairs.stream().collect(Collectors.groupingBy(Pair::kind, TreeMap::new, Collectors.toList()));
        List<KindComparison> raw = new ArrayList<>();
        byKind.forEach((kind, members) -> raw.add(kind(kind, members)));
        double[] pValues = new double[2 * raw.size()];
        for (int k = 0; k < raw.size(); k++) {
            pValues[2 * k] = raw.get(k).pTotal();
            pValues[2 * k + 1] = raw.get(k).pFailures();
        }
        double[] adjusted = Holm.adjust(pValues);
        List<KindComparison> kinds = new ArrayList<>();
        for (int k = 0; k < raw.size(); k++) {
            kinds.add(corrected(raw.get(k), adjusted[2 * k], adjusted[2 * k + 1]));
        }
        kinds.sort(Comparator.comparingDouble(Comparer::signOfLoss));
        return kinds;
    }

    private KindComparison kind(String kind, List<Pair> pairs) {
        ClusterBootstrap places = placesOf(pairs);
        Difference total = differences(pairs, List.of(Metric.TOTAL), places, "compare/" + kind)
                .getFirst();
        FailureChange failures = FailureChange.of(pairs);
        List<OptionalDouble> changes =
                pairs.stream().map(p -> change(Metric.TOTAL, p)).toList();
        double pTotal = SignFlip.pValue(places, changes, RandomStream.of(settings.seed(), "compare/flip/" + kind, 0));
        return new KindComparison(
                kind, pairs.size(), places.clusters(), total, failures, pTotal, failures.pValue(), Judgement.UNDECIDED);
    }

    private KindComparison corrected(KindComparison raw, double pTotal, double pFailures) {
        return new KindComparison(
                raw.kind(),
                raw.scenarios(),
                raw.places(),
                raw.total(),
                raw.failures(),
                pTotal,
                pFailures,
                judge(raw, pTotal, pFailures));
    }

    // A loss in either counts before a gain in the other.
    private Judgement judge(KindComparison kind, double pTotal, double pFailures) {
        if (kind.total().count() == 0) {
            return Judgement.NOT_EVALUATED;
        }
        boolean totalTells = pTotal < settings.level();
        boolean failuresTell = pFailures < settings.level();
        double gain = kind.total().gain();
        double rise = kind.failures().rise();
        if (totalTells && gain < 0 || failuresTell && rise > 0) {
            return Judgement.WORSE;
        }
        if (totalTells && gain > 0 || failuresTell && rise < 0) {
            return Judgement.BETTER;
        }
        boolean same = kind.total()
                .change()
                .flatMap(Estimate::interval)
                .map(this::withinMargin)
                .orElse(false);
        return same ? Judgement.SAME : Judgement.UNDECIDED;
    }

    // The change of the total in standard errors: the lower, the more a loss.
    private static double signOfLoss(KindComparison kind) {
        Optional<Estimate> change = kind.total().change();
        if (change.isEmpty() || change.get().mean() == 0) {
            return 0;
        }
        double scatter = Math.max(change.get().standardError(), Double.MIN_NORMAL);
        return change.get().mean() / scatter;
    }

    // ---- values of a pair

    private enum Side {
        BEFORE,
        AFTER
    }

    private static OptionalDouble ifPaired(Metric metric, Pair pair, Side side) {
        OptionalDouble before = metric.value(pair.before());
        OptionalDouble after = metric.value(pair.after());
        if (before.isEmpty() || after.isEmpty()) {
            return OptionalDouble.empty();
        }
        return switch (side) {
            case BEFORE -> before;
            case AFTER -> after;
        };
    }

    private static OptionalDouble change(Metric metric, Pair pair) {
        OptionalDouble before = metric.value(pair.before());
        OptionalDouble after = metric.value(pair.after());
        return before.isEmpty() || after.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(after.getAsDouble() - before.getAsDouble());
    }
}

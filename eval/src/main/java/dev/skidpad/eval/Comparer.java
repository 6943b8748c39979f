package dev.skidpad.eval;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.statistics.ClusterBootstrap;
import dev.skidpad.eval.statistics.Estimate;
import dev.skidpad.eval.statistics.Holm;
import dev.skidpad.eval.statistics.Interval;
import dev.skidpad.eval.statistics.McNemar;
import dev.skidpad.eval.statistics.PValue;
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
import java.util.stream.Stream;

/// Makes a [Comparison] from pairs.
final class Comparer {
    private static final int TESTS_OF_A_KIND = 2;

    private final Comparison.Settings settings;

    Comparer(Comparison.Settings settings) {
        this.settings = settings;
    }

    Comparison compare(List<Pair> pairs) {
        ClusterBootstrap places = placesOf(pairs);
        List<Metric> metrics = Metric.of(pairs.getFirst().before());
        List<Difference> differences = differences(pairs, metrics, places, "compare");
        return new Comparison(
                pairs.getFirst().before().planner(),
                pairs.getFirst().after().planner(),
                pairs,
                places.clusters(),
                differences,
                FailureChange.of(pairs),
                Flip.of(pairs),
                overall(pairs, places, differences.getFirst()),
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
        List<Optional<Estimate>> means =
                places.means(columns, settings.resamples(), RandomStream.of(settings.seed(), purpose, 0));
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

    // ---- over all, and one kind of situation after another: two families of tests, each corrected for itself

    private KindComparison overall(List<Pair> pairs, ClusterBootstrap places, Difference total) {
        return corrected(List.of(tested(KindComparison.OVERALL, pairs, places, total)))
                .getFirst();
    }

    private List<KindComparison> kinds(List<Pair> pairs) {
        Map<String, List<Pair>> byKind =
                pairs.stream().collect(Collectors.groupingBy(Pair::kind, TreeMap::new, Collectors.toList()));
        List<Tested> tested = new ArrayList<>();
        byKind.forEach((kind, members) -> {
            ClusterBootstrap places = placesOf(members);
            Difference total = differences(members, List.of(Metric.TOTAL), places, "compare/" + kind)
                    .getFirst();
            tested.add(tested(kind, members, places, total));
        });
        List<KindComparison> kinds = corrected(tested);
        kinds.sort(Comparator.comparingDouble(KindComparison::signOfLoss));
        return kinds;
    }

    /// One kind with its p-values, before they are corrected.
    private record Tested(
            String kind,
            List<Pair> pairs,
            int places,
            Difference total,
            FailureChange failures,
            PValue pTotal,
            PValue pFailures) {}

    private Tested tested(String kind, List<Pair> pairs, ClusterBootstrap places, Difference total) {
        FailureChange failures = FailureChange.of(pairs);
        PValue pFailures = McNemar.test(failures.broken(), failures.fixed());
        if (places.clusters() < pairs.size()) { // where each scenario is its own place, the two tests are the same
            pFailures = pFailures.or(byPlaces(Metric.FAILURE, kind, pairs, places));
        }
        return new Tested(
                kind,
                pairs,
                places.clusters(),
                total,
                failures,
                byPlaces(Metric.TOTAL, kind, pairs, places),
                pFailures);
    }

    private PValue byPlaces(Metric metric, String kind, List<Pair> pairs, ClusterBootstrap places) {
        List<OptionalDouble> changes =
                pairs.stream().map(p -> change(metric, p)).toList();
        String purpose = "compare/flip/" + metric.label() + "/" + kind;
        return SignFlip.pValue(places, changes, RandomStream.of(settings.seed(), purpose, 0));
    }

    private List<KindComparison> corrected(List<Tested> tested) {
        List<PValue> family =
                tested.stream().flatMap(t -> Stream.of(t.pTotal, t.pFailures)).toList();
        double[] adjusted = Holm.adjust(family);
        List<KindComparison> kinds = new ArrayList<>();
        for (int k = 0; k < tested.size(); k++) {
            kinds.add(kind(tested.get(k), adjusted[2 * k], adjusted[2 * k + 1]));
        }
        return kinds;
    }

    private KindComparison kind(Tested tested, double pTotal, double pFailures) {
        FailureChange failures = tested.failures;
        OptionalDouble detectable = failures.judged() == 0
                ? OptionalDouble.empty()
                : Power.detectableRise(
                        failures.judged(),
                        Math.min(0.5, (double) Math.min(failures.broken(), failures.fixed()) / failures.judged()),
                        settings.level() / TESTS_OF_A_KIND);
        return new KindComparison(
                tested.kind,
                tested.pairs.size(),
                tested.places,
                (int) tested.pairs.stream().filter(Pair::identical).count(),
                tested.total,
                failures,
                pTotal,
                pFailures,
                detectable,
                judge(tested.total, failures, pTotal, pFailures));
    }

    // A loss in either counts before a gain in the other. A change of the total that is surely within the margin is
    // none, however certain it is.
    private Judgement judge(Difference total, FailureChange failures, double pTotal, double pFailures) {
        if (total.count() == 0) {
            return Judgement.NOT_EVALUATED;
        }
        boolean failuresTell = pFailures < settings.level();
        boolean small = total.change()
                .flatMap(Estimate::interval)
                .map(this::withinMargin)
                .orElse(false);
        boolean totalTells = pTotal < settings.level() && !small;
        double gain = total.gain();
        double rise = failures.rise();
        if (totalTells && gain < 0 || failuresTell && rise > 0) {
            return Judgement.WORSE;
        }
        if (totalTells && gain > 0 || failuresTell && rise < 0) {
            return Judgement.BETTER;
        }
        return small ? Judgement.SAME : Judgement.UNDECIDED;
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

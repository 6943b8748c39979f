package dev.skidpad.eval;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.KindComparison.Shown;
import dev.skidpad.eval.statistics.ClusterBootstrap;
import dev.skidpad.eval.statistics.Estimate;
import dev.skidpad.eval.statistics.Holm;
import dev.skidpad.eval.statistics.Interval;
import dev.skidpad.eval.statistics.JointSignFlip;
import dev.skidpad.eval.statistics.JointSignFlip.Corrected;
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
    private final Comparison.Settings settings;

    Comparer(Comparison.Settings settings) {
        this.settings = settings;
    }

    /// @param metrics which changes to tell, the total first
    Comparison compare(List<Pair> pairs, List<Metric> metrics) {
        ClusterBootstrap places = placesOf(pairs);
        List<Difference> differences = differences(pairs, metrics, places, "compare");
        List<KindComparison> kinds = kinds(pairs, places, differences.getFirst());
        return new Comparison(
                pairs.getFirst().before().planner(),
                pairs.getFirst().after().planner(),
                pairs,
                places.clusters(),
                differences,
                FailureChange.of(pairs),
                Flip.of(pairs),
                kinds.getFirst(),
                kinds.subList(1, kinds.size()),
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

    // ---- over all, and one kind of situation after another: the whole first

    private List<KindComparison> kinds(List<Pair> pairs, ClusterBootstrap places, Difference total) {
        Map<String, List<Pair>> byKind =
                pairs.stream().collect(Collectors.groupingBy(Pair::kind, TreeMap::new, Collectors.toList()));
        Tested overall = tested(KindComparison.OVERALL, pairs, places, total);
        List<Tested> tested = new ArrayList<>();
        byKind.forEach((kind, members) -> {
            ClusterBootstrap own = placesOf(members);
            Difference change = differences(members, List.of(Metric.TOTAL), own, "compare/" + kind)
                    .getFirst();
            tested.add(tested(kind, members, own, change));
        });
        List<Shown> shown = shown(pairs, places, overall, tested);
        List<KindComparison> kinds = corrected(tested, shown.subList(1, shown.size()));
        kinds.sort(Comparator.comparingDouble((KindComparison k) -> k.shown().loss())
                .thenComparingDouble(KindComparison::signOfLoss));
        kinds.addFirst(corrected(List.of(overall), shown).getFirst());
        return kinds;
    }

    // Of the whole, then of each kind: all tests of both metrics taken together.
    private List<Shown> shown(List<Pair> pairs, ClusterBootstrap places, Tested overall, List<Tested> kinds) {
        List<Tested> all = new ArrayList<>(List.of(overall));
        all.addAll(kinds);
        double[] totals = gains(pairs, Metric.TOTAL);
        double[] failed = gains(pairs, Metric.FAILURE);
        List<double[]> gains = new ArrayList<>();
        for (Tested one : all) {
            gains.add(only(pairs, one.kind, totals));
            gains.add(only(pairs, one.kind, failed));
        }
        List<Corrected> corrected =
                JointSignFlip.test(places, gains, RandomStream.of(settings.seed(), "compare/joint", 0));
        List<Shown> shown = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            Corrected total = small(all.get(k).total) ? Corrected.NOTHING : corrected.get(2 * k);
            Corrected failures = corrected.get(2 * k + 1);
            shown.add(new Shown(total.loss(), total.gain(), failures.loss(), failures.gain()));
        }
        return shown;
    }

    private static double[] gains(List<Pair> pairs, Metric metric) {
        return pairs.stream()
                .mapToDouble(p -> metric.direction().gain(change(metric, p).orElse(0)))
                .toArray();
    }

    private static double[] only(List<Pair> pairs, String kind, double[] gains) {
        double[] own = gains.clone();
        for (int i = 0; i < own.length && !kind.equals(KindComparison.OVERALL); i++) {
            own[i] = kind.equals(pairs.get(i).kind()) ? own[i] : 0;
        }
        return own;
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

    private List<KindComparison> corrected(List<Tested> tested, List<Shown> shown) {
        List<PValue> family =
                tested.stream().flatMap(t -> Stream.of(t.pTotal, t.pFailures)).toList();
        double[] adjusted = Holm.adjust(family);
        List<KindComparison> kinds = new ArrayList<>();
        for (int k = 0; k < tested.size(); k++) {
            kinds.add(kind(tested.get(k), adjusted[2 * k], adjusted[2 * k + 1], shown.get(k)));
        }
        return kinds;
    }

    private KindComparison kind(Tested tested, double pTotal, double pFailures, Shown shown) {
        FailureChange failures = tested.failures;
        OptionalDouble detectable = failures.judged() == 0
                ? OptionalDouble.empty()
                : Power.detectableRise(
                        failures.judged(),
                        Math.min(0.5, (double) Math.min(failures.broken(), failures.fixed()) / failures.judged()),
                        KindComparison.LEVEL); // two-sided: half of it to the one side of each of two tests
        return new KindComparison(
                tested.kind,
                tested.pairs.size(),
                tested.places,
                (int) tested.pairs.stream().filter(Pair::identical).count(),
                tested.total,
                failures,
                pTotal,
                pFailures,
                shown,
                detectable,
                judge(tested.total, shown));
    }

    // A loss in either counts before a gain in the other.
    private Judgement judge(Difference total, Shown shown) {
        if (total.count() == 0) {
            return Judgement.NOT_EVALUATED;
        }
        if (shown.loss() < KindComparison.LEVEL) {
            return Judgement.WORSE;
        }
        if (shown.gain() < KindComparison.LEVEL) {
            return Judgement.BETTER;
        }
        return small(total) ? Judgement.SAME : Judgement.UNDECIDED;
    }

    // A change that is surely within the margin, however certain it is.
    private boolean small(Difference total) {
        return total.change()
                .flatMap(Estimate::interval)
                .map(this::withinMargin)
                .orElse(false);
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

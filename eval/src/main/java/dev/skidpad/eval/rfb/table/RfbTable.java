package dev.skidpad.eval.rfb.table;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.rfb.RfbCases;
import dev.skidpad.eval.rfb.answer.Answer;
import dev.skidpad.eval.statistics.SumBootstrap;
import dev.skidpad.eval.statistics.SumRows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Makes the table of all models: figures with intervals, and how much better than the control each
/// model is.
///
/// Places are drawn with replacement, the same draws for all models, and with them a model's trainings.
/// So quotients by the ceiling and differences from the control are paired.
public final class RfbTable {
    /// The name of the ceiling, which must be among the models.
    public static final String CEILING = "ceiling";

    /// The name of what can be known without the plan.
    public static final String BLIND_CEILING = "blindCeiling";

    /// How far ceiling and blind ceiling have to be apart where it matters to see the plan.
    public static final double REACTIVE = 0.25;

    /// The name of the control: a model that is blind to the plan.
    public static final String EGO_BLIND = "egoBlind";

    /// What is compared with the control.
    private static final List<RfbMetric> COMPARED =
            List.of(RfbMetric.RECALL, RfbMetric.RECALL_AT_PRECISION_90, RfbMetric.AVERAGE_PRECISION, RfbMetric.BRIER);

    private final List<CaseFact> calibration;
    private final List<CaseFact> scored;
    private final List<Contestant> models;
    private final long seed;
    private final Map<String, Integer> places = new HashMap<>();
    private final SumBootstrap bootstrap;
    private final BitSet reactive = new BitSet(); // of the scored cases

    /// @param calibration cases on which thresholds and calibrations are found
    /// @param scored cases that are counted
    /// @param models whom to compare; one is the ceiling
    /// @param seed decides on the draws
    public RfbTable(List<CaseFact> calibration, List<CaseFact> scored, List<Contestant> models, long seed) {
        if (models.stream().noneMatch(model -> model.name().equals(CEILING))) {
            throw new IllegalArgumentException("without the " + CEILING + " nothing can be compared with it");
        }
        this.calibration = List.copyOf(calibration);
        this.scored = List.copyOf(scored);
        this.models = List.copyOf(models);
        this.seed = seed;
        for (CaseFact fact : scored) {
            places.putIfAbsent(fact.place(), places.size());
        }
        findReactive();
        bootstrap = new SumBootstrap(places.size(), SumBootstrap.RESAMPLES, RandomStream.of(seed, "rfb-bootstrap", 0));
    }

    // Told by what can be known with and without the plan, and so by no draw that the truth has a part in.
    private void findReactive() {
        Map<String, List<Answer>> answers = new HashMap<>();
        models.forEach(
                model -> answers.put(model.name(), model.trainings().getFirst().scored()));
        List<Answer> blind = answers.get(BLIND_CEILING);
        List<Answer> seeing = answers.get(CEILING);
        for (int i = 0; blind != null && seeing != null && i < scored.size(); i++) {
            double apart = Math.abs(seeing.get(i).collision() - blind.get(i).collision());
            reactive.set(i, apart >= REACTIVE);
        }
    }

    private boolean has(Part part, int i) {
        return part.has(scored.get(i), reactive.get(i));
    }

    /// The values of a model's figures: over all places, for each training, and in each resample.
    private static final class Values {
        private double[] sums = new double[0]; // over all places, of the first training
        private final Map<RfbMetric, OptionalDouble> whole = new LinkedHashMap<>();
        private final Map<RfbMetric, List<Double>> trainings = new LinkedHashMap<>();
        private final Map<RfbMetric, List<OptionalDouble>> resampled = new LinkedHashMap<>();
    }

    /// The results.
    ///
    /// @param samples how many dreams were dreamt of each case
    public RfbReport report(int samples) {
        Map<String, RfbReport.Counts> counts = new LinkedHashMap<>();
        Map<String, Map<String, Map<String, Figure>>> figures = new LinkedHashMap<>();
        Map<String, Map<String, Map<String, Figure>>> better = new LinkedHashMap<>();
        Map<String, Map<String, List<RfbReport.Threshold>>> thresholds = new LinkedHashMap<>();
        Map<String, Map<String, List<RfbReport.Reliability>>> reliability = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            counts.put(part.key(), counts(part));
            Map<String, List<Judge>> judges = new LinkedHashMap<>();
            models.forEach(model -> judges.put(model.name(), judges(model, part)));
            Map<String, Values> values = values(part, judges);
            for (Contestant model : models) {
                String name = model.name();
                at(figures, name).put(part.key(), figures(part(values, name)));
                at(thresholds, name).put(part.key(), thresholds(part(judges, name)));
                at(reliability, name).put(part.key(), reliability(part(values, name).sums));
                Values control = values.get(EGO_BLIND);
                if (control != null && !name.equals(EGO_BLIND)) {
                    at(better, name).put(part.key(), differences(part(values, name), control));
                }
            }
        }
        return new RfbReport(
                RfbCases.VERSION, places.size(), counts, samples, seed, figures, better, thresholds, reliability);
    }

    private static <T> Map<String, T> at(Map<String, Map<String, T>> map, String name) {
        return map.computeIfAbsent(name, key -> new LinkedHashMap<>());
    }

    private static <T> T part(Map<String, T> map, String name) {
        T value = map.get(name);
        if (value == null) {
            throw new IllegalStateException("nothing is known of model " + name);
        }
        return value;
    }

    private RfbReport.Counts counts(Part part) {
        List<CaseFact> own = IntStream.range(0, scored.size())
                .filter(i -> has(part, i))
                .mapToObj(scored::get)
                .toList();
        return new RfbReport.Counts(
                own.size(),
                (int) own.stream().filter(CaseFact::collides).count(),
                (int) own.stream().filter(CaseFact::departs).count(),
                (int) calibration.stream()
                        .filter(fact -> part.judged().has(fact, false))
                        .count());
    }

    /// What a model's trainings are judged by on a part.
    public List<Judge> judges(Contestant model, Part part) {
        List<Judge> judges = new ArrayList<>();
        for (Contestant.Trained trained : model.trainings()) {
            List<CaseFact> facts = new ArrayList<>();
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < calibration.size(); i++) {
                if (part.judged().has(calibration.get(i), false)) {
                    facts.add(calibration.get(i));
                    answers.add(trained.calibration().get(i));
                }
            }
            judges.add(Judge.of(facts, answers));
        }
        return judges;
    }

    private static List<RfbReport.Threshold> thresholds(List<Judge> judges) {
        return judges.stream()
                .map(judge -> new RfbReport.Threshold(judge.collision(), judge.offRoad()))
                .toList();
    }

    private static List<RfbReport.Reliability> reliability(double[] sums) {
        List<RfbReport.Reliability> bins = new ArrayList<>();
        for (int bin = 0; bin < Sums.BINS; bin++) {
            int at = Sums.BINS_FROM + 3 * bin;
            double cases = sums[at + 2];
            if (cases > 0) {
                bins.add(new RfbReport.Reliability(sums[at] / cases, sums[at + 1] / cases, (int) cases));
            }
        }
        return bins;
    }

    private SumRows rows(Part part, Contestant.Trained trained, Judge judge) {
        SumRows rows = new SumRows(places.size(), Sums.SIZE);
        for (int i = 0; i < scored.size(); i++) {
            CaseFact fact = scored.get(i);
            int place = part(places, fact.place());
            if (has(part, i)) {
                rows.add(place, Sums.of(fact, trained.scored().get(i), judge));
            }
            if (fact.human()) {
                rows.add(place, Sums.ofHuman(fact, trained.scored().get(i), judge));
            }
        }
        return rows;
    }

    private Map<String, Values> values(Part part, Map<String, List<Judge>> judges) {
        Map<String, List<SumRows>> rows = new LinkedHashMap<>();
        Map<String, Values> values = new LinkedHashMap<>();
        for (Contestant model : models) {
            List<SumRows> own = new ArrayList<>();
            for (int t = 0; t < model.trainings().size(); t++) {
                own.add(rows(
                        part,
                        model.trainings().get(t),
                        part(judges, model.name()).get(t)));
            }
            rows.put(model.name(), own);
            values.put(model.name(), new Values());
        }
        double[] ceiling = part(rows, CEILING).getFirst().total();
        for (Contestant model : models) {
            whole(part(rows, model.name()), ceiling, part(values, model.name()));
        }
        for (int r = 0; r < bootstrap.resamples(); r++) {
            resample(r, rows, values);
        }
        return values;
    }

    private static void whole(List<SumRows> rows, double[] ceiling, Values values) {
        List<double[]> totals = rows.stream().map(SumRows::total).toList();
        values.sums = totals.getFirst();
        for (RfbMetric metric : RfbMetric.values()) {
            List<Double> each = new ArrayList<>();
            totals.forEach(total -> metric.of(total, ceiling).ifPresent(each::add));
            values.trainings.put(metric, each);
            values.whole.put(metric, mean(metric, totals, ceiling));
            values.resampled.put(metric, new ArrayList<>());
        }
    }

    // Draws places, the same for all, and each model's trainings.
    private void resample(int r, Map<String, List<SumRows>> rows, Map<String, Values> values) {
        double[] ceiling = bootstrap.sums(part(rows, CEILING).getFirst(), r);
        for (Contestant model : models) {
            List<double[]> sums = part(rows, model.name()).stream()
                    .map(one -> bootstrap.sums(one, r))
                    .toList();
            RandomStream random = RandomStream.of(seed, "rfb-trainings/" + model.name(), r);
            List<double[]> drawn = new ArrayList<>();
            for (int t = 0; t < sums.size(); t++) {
                drawn.add(sums.get(random.nextInt(sums.size())));
            }
            part(values, model.name()).resampled.forEach((metric, all) -> all.add(mean(metric, drawn, ceiling)));
        }
    }

    private static OptionalDouble mean(RfbMetric metric, List<double[]> sums, double[] ceiling) {
        return sums.stream()
                .map(one -> metric.of(one, ceiling))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }

    private Map<String, Figure> figures(Values values) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        values.whole.forEach((metric, value) -> value.ifPresent(known -> figures.put(
                metric.key(),
                Figure.of(known, bootstrap.interval(part(values.resampled, metric)), part(values.trainings, metric)))));
        return figures;
    }

    private static <T> T part(Map<RfbMetric, T> map, RfbMetric metric) {
        T value = map.get(metric);
        if (value == null) {
            throw new IllegalStateException("nothing is known of " + metric);
        }
        return value;
    }

    private Map<String, Figure> differences(Values own, Values control) {
        Map<String, Figure> differences = new LinkedHashMap<>();
        for (RfbMetric metric : COMPARED) {
            List<OptionalDouble> resampled = new ArrayList<>();
            for (int r = 0; r < bootstrap.resamples(); r++) {
                resampled.add(difference(
                        part(own.resampled, metric).get(r),
                        part(control.resampled, metric).get(r)));
            }
            difference(part(own.whole, metric), part(control.whole, metric))
                    .ifPresent(value ->
                            differences.put(metric.key(), Figure.of(value, bootstrap.interval(resampled), List.of())));
        }
        return differences;
    }

    private static OptionalDouble difference(OptionalDouble a, OptionalDouble b) {
        return a.isPresent() && b.isPresent()
                ? OptionalDouble.of(a.getAsDouble() - b.getAsDouble())
                : OptionalDouble.empty();
    }
}

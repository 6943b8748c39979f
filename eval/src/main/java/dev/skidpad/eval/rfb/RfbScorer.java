package dev.skidpad.eval.rfb;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.ScenarioSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Asks foreseers about all cases of a source of scenes, and counts.
///
/// Scenes are made, asked about and forgotten one by one. Intervals come from drawing scenes with replacement: all
/// cases of a scene go together, and all models share the draws.
public final class RfbScorer {
    /// The name of the ceiling, which must be among the foreseers.
    public static final String CEILING = "ceiling";

    private static final int RESAMPLES = 1000;
    private static final int FEWEST_SCENES = 5;
    private static final String ALL = "all";
    private static final String HARD = "hard";

    private final List<Foreseer> foreseers;
    private final int samples;
    private final long seed;

    /// @param foreseers whom to ask; one is the ceiling
    /// @param samples how many dreams each dreams of a case
    /// @param seed decides on cases and dreams
    public RfbScorer(List<Foreseer> foreseers, int samples, long seed) {
        if (foreseers.stream().noneMatch(f -> f.name().equals(CEILING))) {
            throw new IllegalArgumentException("without the " + CEILING + " nothing can be compared with it");
        }
        this.foreseers = List.copyOf(foreseers);
        this.samples = samples;
        this.seed = seed;
    }

    /// What one scene adds: for each foreseer a row of sums for all cases, and one for the hard ones.
    private record SceneSums(double[][] all, double[][] hard, int cases, int hardCases, int hits, int departures) {}

    /// Scores all scenes.
    ///
    /// @param threads how many work at once; the result does not depend on it
    /// @param finished told how many scenes are done
    public RfbReport score(ScenarioSource scenes, int threads, IntConsumer finished) {
        List<Integer> indices = IntStream.range(0, scenes.size()).boxed().toList();
        List<SceneSums> sums = Workers.map(indices, threads, i -> scene(RfbCases.of(scenes.load(i), seed)), finished);
        Map<String, Map<String, Map<String, Figure>>> models = new LinkedHashMap<>();
        int[][] draws = draws(sums.size());
        for (int f = 0; f < foreseers.size(); f++) {
            int index = f;
            Map<String, Map<String, Figure>> parts = new LinkedHashMap<>();
            parts.put(ALL, figures(sums.stream().map(s -> s.all()[index]).toList(), draws));
            parts.put(HARD, figures(sums.stream().map(s -> s.hard()[index]).toList(), draws));
            models.put(foreseers.get(f).name(), parts);
        }
        return new RfbReport(
                sums.size(),
                sums.stream().mapToInt(SceneSums::cases).sum(),
                sums.stream().mapToInt(SceneSums::hardCases).sum(),
                sums.stream().mapToInt(SceneSums::hits).sum(),
                sums.stream().mapToInt(SceneSums::departures).sum(),
                samples,
                seed,
                models);
    }

    private SceneSums scene(List<RfbCase> cases) {
        double[][] all = new double[foreseers.size()][Sums.SIZE];
        double[][] hard = new double[foreseers.size()][Sums.SIZE];
        for (RfbCase asked : cases) {
            List<Foresight> answers = new ArrayList<>();
            for (Foreseer foreseer : foreseers) {
                answers.add(foreseer.foresee(asked, samples, seed));
            }
            Foresight ceiling = answers.get(ceiling());
            for (int f = 0; f < foreseers.size(); f++) {
                double[] row = Sums.of(asked, answers.get(f), ceiling);
                add(row, all[f]);
                if (asked.hard()) {
                    add(row, hard[f]);
                } else if (asked.human()) {
                    hard[f][Sums.HUMANS] += row[Sums.HUMANS];
                    hard[f][Sums.HUMAN_ALARMS] += row[Sums.HUMAN_ALARMS];
                }
            }
        }
        return new SceneSums(
                all,
                hard,
                cases.size(),
                (int) cases.stream().filter(RfbCase::hard).count(),
                (int) cases.stream().filter(c -> c.truth().collides()).count(),
                (int) cases.stream()
                        .filter(c -> c.truth().leavesFrame().isPresent())
                        .count());
    }

    private int ceiling() {
        int index = 0;
        while (!foreseers.get(index).name().equals(CEILING)) {
            index++;
        }
        return index;
    }

    private static void add(double[] row, double[] to) {
        for (int i = 0; i < row.length; i++) {
            to[i] += row[i];
        }
    }

    // [resamples][scenes], the same for all models
    private int[][] draws(int scenes) {
        int[][] draws = new int[scenes < FEWEST_SCENES ? 0 : RESAMPLES][scenes];
        RandomStream random = RandomStream.of(seed, "rfb-bootstrap", 0);
        for (int[] draw : draws) {
            for (int i = 0; i < scenes; i++) {
                draw[i] = random.nextInt(scenes);
            }
        }
        return draws;
    }

    private static Map<String, Figure> figures(List<double[]> scenes, int[][] draws) {
        double[] total = new double[Sums.SIZE];
        scenes.forEach(scene -> add(scene, total));
        double[][] resampled = new double[draws.length][Sums.SIZE];
        for (int r = 0; r < draws.length; r++) {
            for (int scene : draws[r]) {
                add(scenes.get(scene), resampled[r]);
            }
        }
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (RfbMetric metric : RfbMetric.values()) {
            metric.of(total).ifPresent(value -> figures.put(metric.key(), figure(metric, value, resampled)));
        }
        return figures;
    }

    private static Figure figure(RfbMetric metric, double value, double[][] resampled) {
        double[] values = Arrays.stream(resampled)
                .map(metric::of)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new Figure(value, OptionalDouble.empty(), OptionalDouble.empty());
        }
        return new Figure(
                value,
                OptionalDouble.of(values[(int) (0.025 * (values.length - 1))]),
                OptionalDouble.of(values[(int) Math.ceil(0.975 * (values.length - 1))]));
    }
}

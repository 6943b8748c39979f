package dev.skidpad.eval.trust.critic;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.rfb.RfbCases;
import dev.skidpad.eval.trust.HiddenFutures;
import dev.skidpad.eval.trust.Measured;
import dev.skidpad.eval.trust.SceneBootstrap;
import dev.skidpad.learn.dream.CalibratedCritic;
import dev.skidpad.learn.dream.Calibration;
import dev.skidpad.learn.dream.CriticFile;
import dev.skidpad.learn.dream.Foresight;
import dev.skidpad.learn.dream.Risk;
import dev.skidpad.learn.dream.WorldModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/// Holds what critics foresee against what came: plans by the law of the risk foreseeing benchmark, each
/// with one future from the simulator.
public final class CriticStudy {
    private final int dreams;
    private final long seed;

    /// @param dreams of each plan
    /// @param seed decides on cases, truth and dreams
    public CriticStudy(int dreams, long seed) {
        this.dreams = dreams;
        this.seed = seed;
    }

    /// A case with what each model dreamt of it.
    private record Answered(KnownCase known, List<Foresight> foresights) {}

    private List<Answered> answers(List<Scenario> scenes, List<WorldModel> worlds, int threads, IntConsumer finished) {
        return Workers.map(
                        scenes,
                        threads,
                        scene -> KnownCase.of(scene, seed).stream()
                                .map(known -> new Answered(
                                        known,
                                        worlds.stream()
                                                .map(world -> Foresight.of(
                                                        world.dream(known.moment(), known.plan(), dreams, seed)))
                                                .toList()))
                                .toList(),
                        finished)
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    // ---- fitting

    /// What a critic is fitted to.
    ///
    /// @param model the hash of the model's weights
    /// @param command what asked for it
    /// @param data the scenes in words
    public record Origin(String model, String command, String data) {}

    /// Fits a critic for a model.
    ///
    /// @param threads how many work at once; the result does not depend on it
    public CriticFile fit(List<Scenario> scenes, WorldModel world, Origin origin, int threads, IntConsumer finished) {
        List<Answered> answers = answers(scenes, List.of(world), threads, finished);
        SortedMap<String, CriticFile.Fitted> risks = new TreeMap<>();
        for (Risk risk : Risk.values()) {
            double[] shares = answers.stream()
                    .mapToDouble(one -> risk.share(one.foresights.getFirst()))
                    .toArray();
            boolean[] happened = happened(answers, risk);
            Calibration calibration = Calibration.fit(shares, happened);
            risks.put(
                    risk.key(),
                    new CriticFile.Fitted(count(happened), calibration.shares(), calibration.probabilities()));
        }
        return new CriticFile(
                origin.model, origin.command, seed, origin.data, answers.size(), dreams, RfbCases.HORIZON_S, risks);
    }

    // ---- measuring

    /// Measures models with the critics that stand beside them.
    ///
    /// @param names of the models
    /// @param models as many
    /// @param threads how many work at once; the result does not depend on it
    public CriticReport measure(
            List<Scenario> scenes, List<String> names, List<WorldModel> models, int threads, IntConsumer finished) {
        List<WorldModel> worlds = new ArrayList<>(List.of(new HiddenFutures()));
        worlds.addAll(models);
        List<String> all = new ArrayList<>(List.of("simulator"));
        all.addAll(names);
        List<Answered> answers = answers(scenes, worlds, threads, finished);
        SceneBootstrap bootstrap = new SceneBootstrap(
                answers.stream().map(one -> one.known.place()).toList(), seed);
        List<CriticReport.Model> reports = new ArrayList<>();
        for (int w = 0; w < worlds.size(); w++) {
            CalibratedCritic critic = worlds.get(w).critic();
            Map<String, CriticReport.RiskFigures> risks = new LinkedHashMap<>();
            for (Risk risk : Risk.values()) {
                int at = w;
                double[] shares = answers.stream()
                        .mapToDouble(one -> risk.share(one.foresights.get(at)))
                        .toArray();
                risks.put(risk.key(), figures(shares, critic.calibration(risk), happened(answers, risk), bootstrap));
            }
            reports.add(new CriticReport.Model(all.get(w), critic.fitted(), risks));
        }
        return new CriticReport(scenes.size(), answers.size(), dreams, RfbCases.HORIZON_S, reports);
    }

    private static CriticReport.RiskFigures figures(
            double[] shares, Calibration calibration, boolean[] happened, SceneBootstrap bootstrap) {
        double[] probabilities =
                Arrays.stream(shares).map(calibration::probability).toArray();
        return new CriticReport.RiskFigures(
                (double) count(happened) / happened.length,
                error(shares, happened, bootstrap),
                error(probabilities, happened, bootstrap),
                bootstrap
                        .measure(times -> brier(probabilities, happened, times))
                        .orElseThrow(),
                curve(probabilities, happened));
    }

    private static Measured error(double[] probabilities, boolean[] happened, SceneBootstrap bootstrap) {
        return bootstrap
                .measure(times -> {
                    int cases = Arrays.stream(times).sum();
                    double[] p = new double[cases];
                    boolean[] h = new boolean[cases];
                    int at = 0;
                    for (int i = 0; i < times.length; i++) {
                        for (int k = 0; k < times[i]; k++) {
                            p[at] = probabilities[i];
                            h[at++] = happened[i];
                        }
                    }
                    return Calibration.error(p, h);
                })
                .orElseThrow();
    }

    private static double brier(double[] probabilities, boolean[] happened, int[] times) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < times.length; i++) {
            double error = probabilities[i] - (happened[i] ? 1 : 0);
            sum += times[i] * error * error;
            count += times[i];
        }
        return sum / count;
    }

    private static List<double[]> curve(double[] probabilities, boolean[] happened) {
        double[][] bins = new double[Calibration.BINS][3]; // sums of probabilities, of what happened, cases
        for (int i = 0; i < probabilities.length; i++) {
            double[] bin = bins[Math.min(Calibration.BINS - 1, (int) (probabilities[i] * Calibration.BINS))];
            bin[0] += probabilities[i];
            bin[1] += happened[i] ? 1 : 0;
            bin[2]++;
        }
        return Arrays.stream(bins)
                .filter(bin -> bin[2] > 0)
                .map(bin -> new double[] {bin[0] / bin[2], bin[1] / bin[2], bin[2]})
                .toList();
    }

    private static boolean[] happened(List<Answered> answers, Risk risk) {
        boolean[] happened = new boolean[answers.size()];
        for (int i = 0; i < happened.length; i++) {
            happened[i] = answers.get(i).known.happened(risk);
        }
        return happened;
    }

    private static int count(boolean[] happened) {
        int count = 0;
        for (boolean one : happened) {
            count += one ? 1 : 0;
        }
        return count;
    }
}

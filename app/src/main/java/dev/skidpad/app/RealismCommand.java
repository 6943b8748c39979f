package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.score.realism.Edition;
import dev.skidpad.sim.score.realism.Evaluated;
import dev.skidpad.sim.score.realism.FeatureScore;
import dev.skidpad.sim.score.realism.Realism;
import dev.skidpad.sim.score.realism.RealismScore;
import dev.skidpad.sim.score.realism.RealismSummary;
import dev.skidpad.sim.score.realism.ReferenceFutures;
import dev.skidpad.sim.score.realism.Rollout;
import dev.skidpad.sim.traffic.Traffic;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad realism`: how much like the record a simulation's traffic is.
@Command(
        name = "realism",
        description = {
            "Scores how realistic simulated traffic is, as the sim-agents challenge does.",
            "",
            "Every scene is simulated many times from its now on, and the record's future is judged by what the"
                    + " simulations do. All agents there at the start are evaluated, the ego among them."
                    + " docs/reference/metrics-simagents.md says how, and what a score is not.",
            ""
        })
final class RealismCommand implements Callable<Integer> {
    private static final float NOISE_M = 0.1f;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(
            names = "--planner",
            paramLabel = "NAME",
            description = "Who drives the ego: " + Drivers.PLANNERS + " (default: ${DEFAULT-VALUE}).")
    private String planner = "log";

    @Option(
            names = "--traffic",
            paramLabel = "NAME",
            description = "How the others move: " + TrafficNames.KNOWN + " (default: ${DEFAULT-VALUE}).")
    private String traffic = "idm";

    @Option(
            names = "--rollouts",
            paramLabel = "N",
            description = "How often each scene is simulated, each time with other random numbers (default:"
                    + " ${DEFAULT-VALUE}).")
    private int rollouts = 32;

    @Option(
            names = "--future",
            description = "Score a future that needs no simulation, to compare with: ${COMPLETION-CANDIDATES}"
                    + " (default: ${DEFAULT-VALUE}, by --planner and --traffic).")
    private Future future = Future.SIMULATED;

    @Option(
            names = "--without-chance",
            description =
                    "Simulate each scene once and count that for every rollout: for planners and traffic that draw"
                            + " no random numbers.")
    private boolean withoutChance;

    @Option(
            names = "--evaluate",
            description = "Whose features are compared: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Evaluated evaluated = Evaluated.ALL;

    /// Where the rollouts come from.
    enum Future {
        SIMULATED,
        RECORD,
        NOISY_RECORD,
        CONSTANT_VELOCITY
    }

    /// A scene's score, or why it has none.
    private record Scored(String scenarioId, Optional<RealismScore> score, String problem) {}

    /// What `--json` prints.
    record Result(
            String future,
            Evaluated evaluated,
            int rollouts,
            int scenes,
            Map<String, OptionalDouble> means,
            Map<String, Integer> present,
            List<SceneResult> perScene,
            List<String> skipped) {}

    /// One scene's part of it.
    record SceneResult(
            String scenario,
            int agents,
            OptionalDouble metaMetric2024,
            OptionalDouble metaMetric2025,
            Map<String, OptionalDouble> likelihoods,
            Map<String, String> absent) {}

    @Override
    public Integer call() {
        if (rollouts < 1) {
            throw new BadInputException("--rollouts " + rollouts, "is not a number of rollouts", "Give 1 or more");
        }
        scenes.preferRecorded();
        List<String> skipped = new ArrayList<>();
        List<Scenario> loaded = scenes.load(common.seed(), common.threads(), skipped);
        Planner driver = Drivers.planner(planner);
        Traffic others = TrafficNames.traffic(traffic, Drivers::planner);
        List<Scored> scored = Workers.map(loaded, common.threads(), scene -> scored(scene, driver, others), done -> {});
        List<RealismScore> scores =
                scored.stream().flatMap(one -> one.score().stream()).toList();
        scored.stream()
                .filter(one -> one.score().isEmpty())
                .forEach(one -> skipped.add(one.scenarioId() + ": " + one.problem()));
        if (scores.isEmpty()) {
            throw new BadInputException(
                    loaded.size() + " scenes", "none could be scored: " + skipped.getFirst(), "Give other scenes");
        }
        RealismSummary summary = RealismSummary.of(scores);
        PrintWriter out = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(out, result(scores, summary, skipped));
        } else {
            out.print(TextTable.of(table(summary)));
            skipped.forEach(reason -> out.println("skipped " + reason));
            out.flush();
        }
        return ExitCode.DONE;
    }

    private Scored scored(Scenario scene, Planner driver, Traffic others) {
        if (scene.futureSteps() < 1) {
            return new Scored(scene.id(), Optional.empty(), "there is no step after now");
        }
        List<Rollout> futures = new ArrayList<>();
        for (int r = 0; r < rollouts; r++) {
            if (r > 0 && allAlike()) {
                futures.add(futures.getFirst());
            } else if (future == Future.SIMULATED) {
                long seed = common.seed() + r;
                Outcome outcome = Simulator.run(EpisodeSpec.whole(scene, driver, others, seed, seed));
                if (outcome.failed().isPresent()) {
                    String problem = "rollout " + r + ": " + outcome.failed().get();
                    return new Scored(scene.id(), Optional.empty(), problem);
                }
                futures.add(Rollout.of(outcome.episode()));
            } else {
                futures.add(reference(scene, r));
            }
        }
        int[] agents = evaluated.agents(scene, scene.nowStep(), scene.futureSteps());
        return new Scored(scene.id(), Optional.of(Realism.of(scene, futures, agents)), "");
    }

    private boolean allAlike() {
        return switch (future) {
            case SIMULATED -> withoutChance;
            case RECORD, CONSTANT_VELOCITY -> true;
            case NOISY_RECORD -> false;
        };
    }

    private Rollout reference(Scenario scene, int r) {
        Rollout record = Rollout.recorded(scene, scene.nowStep(), scene.futureSteps());
        return switch (future) {
            case SIMULATED, RECORD -> record;
            case NOISY_RECORD -> ReferenceFutures.noisy(record, common.seed(), r, NOISE_M);
            case CONSTANT_VELOCITY -> ReferenceFutures.constantVelocity(scene, scene.nowStep(), scene.futureSteps());
        };
    }

    private String name() {
        return switch (future) {
            case SIMULATED -> "planner " + planner + ", traffic " + traffic;
            case RECORD -> "the record itself";
            case NOISY_RECORD -> "the record with " + NOISE_M + " m of noise";
            case CONSTANT_VELOCITY -> "everybody at constant velocity";
        };
    }

    private DataTable table(RealismSummary summary) {
        List<List<String>> rows = new ArrayList<>();
        for (RealismSummary.Row row : summary.rows()) {
            rows.add(List.of(
                    row.name(),
                    row.mean().isPresent()
                            ? String.format(Locale.ROOT, "%.4f", row.mean().getAsDouble())
                            : "absent",
                    String.valueOf(row.present())));
        }
        return new DataTable(
                "Realism of " + name() + ": " + summary.scenes() + " scenes, " + rollouts + " rollouts, agents "
                        + evaluated,
                "Means over scenes; no figures of the challenge's leaderboard, whose scenes and agents differ.",
                List.of(Column.left("figure"), Column.right("mean"), Column.right("scenes that have it")),
                rows);
    }

    private Result result(List<RealismScore> scores, RealismSummary summary, List<String> skipped) {
        Map<String, OptionalDouble> means = new LinkedHashMap<>();
        Map<String, Integer> present = new LinkedHashMap<>();
        for (RealismSummary.Row row : summary.rows()) {
            means.put(row.name(), row.mean());
            present.put(row.name(), row.present());
        }
        List<SceneResult> perScene =
                scores.stream().map(RealismCommand::sceneResult).toList();
        return new Result(name(), evaluated, rollouts, summary.scenes(), means, present, perScene, skipped);
    }

    private static SceneResult sceneResult(RealismScore score) {
        Map<String, OptionalDouble> likelihoods = new LinkedHashMap<>();
        Map<String, String> absent = new LinkedHashMap<>();
        for (FeatureScore feature : score.features()) {
            likelihoods.put(feature.feature().label(), feature.likelihood());
            feature.absent().ifPresent(why -> absent.put(feature.feature().label(), why));
        }
        return new SceneResult(
                score.scenarioId(),
                score.evaluatedAgents(),
                score.metaMetric(Edition.CHALLENGE_2024).value(),
                score.metaMetric(Edition.CHALLENGE_2025).value(),
                likelihoods,
                absent);
    }
}

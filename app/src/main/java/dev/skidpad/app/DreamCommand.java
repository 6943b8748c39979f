package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.learn.dream.CalibratedCritic;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Foresight;
import dev.skidpad.learn.dream.Moment;
import dev.skidpad.learn.dream.PlanMaker;
import dev.skidpad.learn.dream.Risk;
import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.sim.episode.Episode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `skidpad dream`: what a plan would lead to.
@Command(
        name = "dream",
        description = {
            "Dreams what a plan of the ego would lead to, and draws the dreams over what was recorded.",
            "",
            "The scene is one of those named with --scenes or --generated, by its id or by its number.",
            ""
        })
final class DreamCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Parameters(index = "0", paramLabel = "SCENARIO", description = "The id of a scene, or its number from 0.")
    private String scenario = "0";

    @Option(
            names = "--plan",
            paramLabel = "PLAN",
            description = "What the ego is to do: " + PlanMaker.KNOWN + " (default: ${DEFAULT-VALUE}).")
    private String plan = "record";

    @Option(names = "--dreams", paramLabel = "N", description = "How many dreams (default: ${DEFAULT-VALUE}).")
    private int dreams = 32;

    @Option(names = "--seconds", paramLabel = "S", description = "How long a dream is (default: ${DEFAULT-VALUE}).")
    private double seconds = 6;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The world model that dreams, with the critic beside it (default: ${DEFAULT-VALUE}).")
    private Path model = Path.of("models", "world.safetensors");

    @Option(names = "--out", paramLabel = "FILE", description = "The page to write (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("dream.html");

    /// What `--json` prints.
    record Result(
            String scenario,
            String plan,
            int dreams,
            double seconds,
            double collision,
            double atFault,
            double offRoad,
            double closeCall,
            double uncomfortable,
            OptionalDouble impactS,
            double progressM,
            OptionalDouble total,
            Map<String, Double> probabilities) {}

    @Override
    public Integer call() {
        if (dreams < 1) {
            throw new BadInputException("--dreams " + dreams, "is not a number of dreams", "Give 1 or more");
        }
        WorldModel world = WorldModels.read(model);
        Moment moment = Moment.now(scene());
        int steps = (int) Math.round(seconds / moment.scenario().dtSeconds());
        if (steps < 1) {
            throw new BadInputException("--seconds " + seconds, "is no time to dream", "Give 0.1 or more");
        }
        EgoPlan ego = PlanMaker.of(plan, moment, steps);
        List<Episode> episodes = world.dream(moment, ego, dreams, common.seed());
        Foresight foresight = Foresight.of(episodes);
        String name = model.getFileName() + " (" + world.name() + ")";
        try {
            AtomicFile.writeText(out, DreamPage.of(moment, ego, episodes, foresight, world.critic(), name, plan));
        } catch (IOException e) {
            throw new BadInputException(out.toString(), "it cannot be written: " + e.getMessage(), "Check --out", e);
        }
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(console, result(moment, ego, foresight, world.critic()));
        } else {
            console.print(TextTable.of(table(moment, ego, foresight, world.critic())));
            console.println("wrote " + out);
            console.flush();
        }
        return ExitCode.DONE;
    }

    private Scenario scene() {
        scenes.preferRecorded();
        List<Scenario> loaded = scenes.load(common.seed(), common.threads(), new ArrayList<>());
        for (Scenario one : loaded) {
            if (one.id().equals(scenario)) {
                return one;
            }
        }
        if (scenario.matches("\\d{1,9}") && Integer.parseInt(scenario) < loaded.size()) {
            return loaded.get(Integer.parseInt(scenario));
        }
        throw new BadInputException(
                scenario,
                "is none of the " + loaded.size() + " scenes",
                "Give an id, or a number from 0 to " + (loaded.size() - 1));
    }

    private Result result(Moment moment, EgoPlan ego, Foresight foresight, CalibratedCritic critic) {
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (Risk risk : critic.fitted() ? Risk.values() : new Risk[0]) {
            probabilities.put(risk.key(), critic.probability(risk, foresight));
        }
        return new Result(
                moment.scenario().id(),
                plan,
                foresight.dreams(),
                ego.steps() * (double) moment.scenario().dtSeconds(),
                foresight.collision(),
                foresight.atFault(),
                foresight.offRoad(),
                foresight.closeCall(),
                foresight.uncomfortable(),
                foresight.impactS(),
                foresight.progressM(),
                foresight.total(),
                probabilities);
    }

    private DataTable table(Moment moment, EgoPlan ego, Foresight foresight, CalibratedCritic critic) {
        List<List<String>> rows = new ArrayList<>();
        for (Risk risk : Risk.values()) {
            rows.add(List.of(
                    words(risk),
                    share(risk.share(foresight)),
                    critic.fitted() ? share(critic.probability(risk, foresight)) : ""));
        }
        foresight.impactS().ifPresent(s -> rows.add(List.of("median time of the first touch", number(s) + " s", "")));
        rows.add(List.of("mean progress", number(foresight.progressM()) + " m", ""));
        foresight.total().ifPresent(total -> rows.add(List.of("mean score", number(100 * total), "")));
        return new DataTable(
                "Dreams of " + moment.scenario().id() + ", plan " + plan,
                foresight.dreams() + " dreams of "
                        + number(ego.steps() * (double) moment.scenario().dtSeconds())
                        + (critic.fitted()
                                ? " s; the critic's probabilities were fitted to other plans, 5 s long."
                                : " s; no critic was fitted to this model."),
                List.of(Column.left("what the ego does"), Column.right("dreams"), Column.right("probability")),
                rows);
    }

    /// A risk in words, after "the ego".
    static String words(Risk risk) {
        return switch (risk) {
            case COLLISION -> "touches somebody";
            case AT_FAULT -> "collides by its own fault";
            case OFF_ROAD -> "leaves the road";
            case CLOSE_CALL -> "time to collision under the limit";
            case DISCOMFORT -> "uncomfortable";
        };
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

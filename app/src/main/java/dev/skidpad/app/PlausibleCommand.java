package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.PlaceSplit;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.eval.run.JsonFiles;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.plausible.SceneJudge;
import dev.skidpad.sim.plausible.SceneReport;
import dev.skidpad.sim.plausible.fault.FaultMeasurement;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `skidpad plausible`: whether scenes are possible, and how well that can be told.
@Command(
        name = "plausible",
        description = {
            "Judges whether scenes are possible, agent by agent and step by step, whoever made them.",
            "",
            "Exit code 0 if no more is flagged than --tolerate allows in any scene, 3 if more is.",
            ""
        })
final class PlausibleCommand implements Callable<Integer> {
    /// Divides scenes into the half that thresholds were chosen on and the other; not to be changed.
    private static final long SPLIT_SEED = 7;

    private static final String HALF_NOTE = "the half of the places that thresholds were not chosen on";

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(
            names = "--road",
            paramLabel = "GRIP",
            description = "The road, whose grip limits braking and turning: dry, wet, snow, ice (default: dry).")
    private String road = RoadGrip.DRY.label();

    @Option(
            names = "--tolerate",
            paramLabel = "SHARE",
            description = "The share of a scene's agent-seconds that may be flagged, 0 to 1 (default:"
                    + " ${DEFAULT-VALUE}). Records of real traffic have some 0.005.")
    private double tolerate;

    @Option(names = "--all", description = "List every finding; without it the first 40.")
    private boolean all;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a page with a picture of every finding that is listed.")
    private @Nullable Path html;

    @Option(
            names = "--measure",
            description = "Put faults into the scenes, and tell how many are found and how much is flagged falsely.")
    private boolean measure;

    @Option(
            names = "--per-scene",
            paramLabel = "N",
            description =
                    "With --measure: faults of each kind and size tried in each scene (default: ${DEFAULT-VALUE}).")
    private int perScene = 4;

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "0..*",
            description = "Scenario files, or folders of them; besides those that --scenes names.")
    private List<Path> paths = new ArrayList<>();

    @Override
    public Integer call() {
        scenes.add(paths);
        RoadGrip grip = grip();
        if (!(tolerate >= 0 && tolerate <= 1)) {
            throw new BadInputException("--tolerate " + tolerate, "is not a share", "Give a number from 0 to 1");
        }
        List<String> skipped = new ArrayList<>();
        List<Scenario> loaded = scenes.load(common.seed(), common.threads(), skipped);
        int code = measure ? measure(loaded, grip) : judge(loaded, grip);
        if (!common.json()) {
            PrintWriter console = spec.commandLine().getOut();
            skipped.forEach(reason -> console.println("skipped " + reason));
            console.flush();
        }
        return code;
    }

    private RoadGrip grip() {
        return Arrays.stream(RoadGrip.values())
                .filter(one -> one.label().equals(road))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        "--road " + road,
                        "is not a road that is known",
                        "Give one of "
                                + Arrays.stream(RoadGrip.values())
                                        .map(RoadGrip::label)
                                        .collect(Collectors.joining(", "))));
    }

    private int judge(List<Scenario> loaded, RoadGrip grip) {
        List<SceneReport> reports =
                Workers.map(loaded, common.threads(), scenario -> SceneJudge.judge(scenario, grip), done -> {});
        int atMost = all ? Integer.MAX_VALUE : 40;
        if (html != null) {
            JsonFiles.writeText(html, PlausiblePage.of(loaded, reports, atMost));
        }
        PrintWriter console = spec.commandLine().getOut();
        boolean possible = reports.stream().allMatch(report -> report.flaggedShare() <= tolerate);
        if (common.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("possible", possible);
            answer.put("road", grip.label());
            answer.put("tolerate", tolerate);
            answer.put("scenes", reports);
            CommonOptions.printJson(console, answer);
        } else {
            PlausibleTables.print(console, loaded, reports, atMost, tolerate);
        }
        return possible ? ExitCode.DONE : ExitCode.IMPOSSIBLE;
    }

    private int measure(List<Scenario> loaded, RoadGrip grip) {
        if (perScene < 1) {
            throw new BadInputException("--per-scene " + perScene, "is not a number of faults", "Give 1 or more");
        }
        PlaceSplit halves = PlaceSplit.of(loaded, 0.5, SPLIT_SEED);
        FaultMeasurement other = FaultMeasurement.of(halves.heldOut(), grip, perScene, common.seed(), common.threads());
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("measuredOn", HALF_NOTE);
            answer.put("falseRate", other.falseRate());
            answer.put("measurement", other);
            CommonOptions.printJson(console, answer);
            return ExitCode.DONE;
        }
        console.println("Measured on " + HALF_NOTE + ": " + other.scenes() + " of " + loaded.size() + " scenes.");
        console.println();
        console.println(TextTable.of(PlausibleTables.faults(other)));
        console.print(TextTable.of(PlausibleTables.untouched(other)));
        console.println();
        console.println(PlausibleTables.bars(other));
        console.flush();
        return ExitCode.DONE;
    }
}

package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.ScenarioSource;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.eval.rfb.Figure;
import dev.skidpad.eval.rfb.Foreseer;
import dev.skidpad.eval.rfb.Foreseers;
import dev.skidpad.eval.rfb.PredictionFile;
import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.eval.rfb.RfbCases;
import dev.skidpad.eval.rfb.RfbExport;
import dev.skidpad.eval.rfb.RfbMetric;
import dev.skidpad.eval.rfb.RfbReport;
import dev.skidpad.eval.rfb.RfbScorer;
import dev.skidpad.eval.rfb.RiskHead;
import dev.skidpad.learn.checkpoint.CheckpointFile;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.dream.TrafficWorld;
import dev.skidpad.learn.world.LearnedTraffic;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad rfb`: the risk foreseeing benchmark.
@Command(
        name = "rfb",
        description = {
            "Asks world models what plans of the ego will lead to, and compares their answers with the truth from the",
            "simulator: the risk foreseeing benchmark.",
            "",
            "Constant velocity, the control that is blind to the plan, a learned risk head and the ceiling are always",
            "asked.",
            ""
        })
final class RfbCommand implements Callable<Integer> {
    /// Apart from every seed that scenes are asked about with.
    private static final long TRAINING_SEED_OFFSET = 1_000_003;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "How many futures each model samples of a case (default: ${DEFAULT-VALUE}).")
    private int samples = 16;

    @Option(
            names = "--model",
            paramLabel = "NAME=FILE",
            description = "A world model's checkpoint to ask, under a name such as safeOnly or impartial. May be given"
                    + " more than once.")
    private Map<String, Path> models = new LinkedHashMap<>();

    @Option(
            names = "--predictions",
            paramLabel = "NAME=FILE",
            description = "A file with another model's predictions; see docs/reference/rfb.md. May be given more than"
                    + " once.")
    private Map<String, Path> predictions = new LinkedHashMap<>();

    @Option(
            names = "--risk-scenes",
            paramLabel = "N",
            description = "How many generated scenes the risk head learns from; 0 leaves it out (default:"
                    + " ${DEFAULT-VALUE}).")
    private int riskScenes = 200;

    @Option(names = "--export", paramLabel = "DIR", description = "Write the cases as JSON, and ask nobody.")
    private @Nullable Path export;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the results as JSON to a file, too.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (samples < 1 || riskScenes < 0) {
            throw new BadInputException(
                    "--samples " + samples + " --risk-scenes " + riskScenes,
                    "are no counts",
                    "Give 1 or more, and 0 or more");
        }
        List<String> skipped = new ArrayList<>();
        List<Scenario> loaded = scenes.load(common.seed(), common.threads(), skipped);
        if (export != null) {
            return export(loaded, export);
        }
        RfbReport report = new RfbScorer(foreseers(), samples, common.seed())
                .score(ScenarioSource.of("scenes", loaded), common.threads(), done -> {});
        if (out != null) {
            try {
                AtomicFile.writeText(out, CommonOptions.jsonText(report));
            } catch (IOException e) {
                throw new BadInputException(out.toString(), "cannot be written", "Name a file that can", e);
            }
        }
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(console, report);
        } else {
            print(console, report);
            skipped.forEach(reason -> console.println("skipped " + reason));
            console.flush();
        }
        return ExitCode.DONE;
    }

    private List<Foreseer> foreseers() {
        List<Foreseer> all = new ArrayList<>();
        all.add(Foreseers.dreaming("constantVelocity", TrafficWorld.constantVelocity()));
        models.forEach((name, file) -> all.add(Foreseers.dreaming(
                name, new TrafficWorld(new LearnedTraffic(CheckpointFile.read(file, ModelKind.WORLD_MODEL))))));
        all.add(Foreseers.egoBlind("egoBlind"));
        if (riskScenes > 0) {
            all.add(riskHead());
        }
        predictions.forEach((name, file) -> all.add(PredictionFile.read(name, file)));
        all.add(Foreseers.ceiling(RfbScorer.CEILING));
        return all;
    }

    private Foreseer riskHead() {
        long seed = common.seed() + TRAINING_SEED_OFFSET;
        List<Integer> indices = IntStream.range(0, riskScenes).boxed().toList();
        List<RfbCase> cases = Workers.map(
                        indices, common.threads(), i -> RfbCases.of(SceneGenerator.generate(seed, i), seed), done -> {})
                .stream()
                .flatMap(List::stream)
                .toList();
        return RiskHead.train("riskHead", cases, common.seed());
    }

    private int export(List<Scenario> loaded, Path folder) {
        for (Scenario scene : loaded) {
            try {
                RfbExport.write(folder, RfbCases.of(scene, common.seed()));
            } catch (IOException e) {
                throw new BadInputException(folder.toString(), "cannot be written", "Name a folder that can", e);
            }
        }
        spec.commandLine().getOut().println(loaded.size() + " scenes written to " + folder);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private static void print(PrintWriter console, RfbReport report) {
        console.printf(
                Locale.ROOT,
                "%d cases of %d scenes, %d of them hard; %d collisions, %d departures; %d dreams each.%n%n",
                report.cases(),
                report.scenes(),
                report.hardCases(),
                report.collisions(),
                report.departures(),
                report.samples());
        for (String part : List.of("all", "hard")) {
            List<DataTable.Column> columns = new ArrayList<>();
            columns.add(DataTable.Column.left("figure"));
            report.models().keySet().forEach(name -> columns.add(DataTable.Column.right(name)));
            List<List<String>> rows = new ArrayList<>();
            for (RfbMetric metric : RfbMetric.values()) {
                List<String> row = new ArrayList<>();
                row.add(metric.key());
                report.models()
                        .values()
                        .forEach(model ->
                                row.add(text(model.getOrDefault(part, Map.of()).get(metric.key()))));
                rows.add(row);
            }
            console.println(TextTable.of(new DataTable("Risk foreseeing: " + part, "", columns, rows)));
        }
    }

    private static String text(@Nullable Figure figure) {
        if (figure == null) {
            return "-";
        }
        if (figure.low().isEmpty()) {
            return String.format(Locale.ROOT, "%.3f", figure.value());
        }
        return String.format(
                Locale.ROOT,
                "%.3f [%.3f, %.3f]",
                figure.value(),
                figure.low().getAsDouble(),
                figure.high().orElseThrow());
    }
}

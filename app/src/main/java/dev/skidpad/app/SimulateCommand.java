package dev.skidpad.app;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.Evaluation;
import dev.skidpad.eval.Metric;
import dev.skidpad.eval.Points;
import dev.skidpad.eval.Summary;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.eval.report.picture.Take;
import dev.skidpad.eval.report.picture.TopDown;
import dev.skidpad.sim.episode.EpisodeFile;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.score.Benchmark;
import dev.skidpad.sim.score.ScoreSheet;
import dev.skidpad.sim.score.Verdict;
import dev.skidpad.sim.score.catalogue.Benchmarks;
import dev.skidpad.sim.traffic.Traffic;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad simulate`: drives planners through scenes and scores them.
@Command(
        name = "simulate",
        description = {
            "Drives planners through scenes in closed loop and scores them.",
            "",
            "All planners meet the same recorded or generated scenes with the same random numbers.",
            ""
        })
final class SimulateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Mixin
    private PerceptionOptions perception;

    @Option(
            names = "--planner",
            paramLabel = "NAME",
            description = "Who drives: " + Drivers.PLANNERS + ". May be given more than once (default: lane-follower).")
    private List<String> planners = new ArrayList<>();

    @Option(
            names = "--traffic",
            paramLabel = "NAME",
            description = "How the others move: " + TrafficNames.KNOWN + " (default: ${DEFAULT-VALUE}).")
    private String traffic = "reactive";

    @Mixin
    private VehicleOptions vehicles;

    @Option(
            names = "--scores",
            paramLabel = "NAME",
            split = ",",
            description = "Print the field's scores, too: all, or some of the names that the score command prints.")
    private List<String> scores = new ArrayList<>();

    @Option(
            names = "--agent",
            paramLabel = "TRACK=PLANNER",
            description =
                    "Who drives the agent with that track id, instead of the traffic. May be given more than once.")
    private List<String> seats = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write every episode there, to be replayed, and pictures of the worst five of each planner.")
    private @Nullable Path out;

    /// One planner's results, as `--json` prints them.
    record PlannerResult(
            String planner,
            String traffic,
            String vehicle,
            String perception,
            Map<String, Double> means,
            List<EpisodeResult> episodes) {}

    /// One episode's results.
    record EpisodeResult(
            String scenario,
            String kind,
            OptionalDouble total,
            Map<String, OptionalDouble> subScores,
            List<StartNote> startFlags,
            String hash,
            List<ScoreTables.ScoreJson> scores) {}

    @Override
    public Integer call() throws IOException {
        List<String> skipped = new ArrayList<>();
        List<Scenario> loaded = scenes.load(common.seed(), common.threads(), skipped);
        List<Benchmark> benchmarks = Benchmarks.named("--scores", scores);
        Traffic others = TrafficNames.traffic(traffic, seats, loaded, Drivers::planner);
        Evaluation evaluation = new Evaluation(loaded, others, vehicles.vehicle(), perception.chosen(), common.seed());
        List<Evaluated> results = new ArrayList<>();
        for (String name : planners.isEmpty() ? List.of("lane-follower") : planners) {
            Planner planner = Drivers.planner(name);
            Evaluated result = evaluation.drive(planner, common.threads(), done -> {});
            results.add(result);
            if (out != null) {
                write(out, result);
            }
        }
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(
                    console,
                    results.stream()
                            .map(result -> json(result, others, benchmarks))
                            .toList());
        } else {
            console.print(TextTable.of(table(results, others)));
            if (!benchmarks.isEmpty()) {
                List<ScoreSheet> sheets = results.stream()
                        .flatMap(result -> sheets(result, benchmarks).stream())
                        .toList();
                console.println();
                console.print(TextTable.of(ScoreTables.means(sheets)));
                ScoreTables.absences(sheets).forEach(console::println);
            }
            StartNote.print(
                    results.getFirst().outcomes().stream().map(Outcome::episode).toList(), console);
            skipped.forEach(reason -> console.println("skipped " + reason));
            console.flush();
        }
        return ExitCode.DONE;
    }

    private List<ScoreSheet> sheets(Evaluated result, List<Benchmark> benchmarks) {
        return Workers.map(
                result.outcomes(), common.threads(), outcome -> ScoreSheet.of(outcome, benchmarks), done -> {});
    }

    private void write(Path folder, Evaluated result) throws IOException {
        Path own = folder.resolve(result.planner());
        for (Outcome outcome : result.outcomes()) {
            EpisodeFile.write(own.resolve(outcome.episode().scenario().id().replace("/", "_") + ".episode"), outcome);
        }
        List<Integer> worst = new ArrayList<>();
        for (int i = 0; i < result.verdicts().size(); i++) {
            worst.add(i);
        }
        worst.sort((a, b) -> Double.compare(
                result.verdicts().get(a).total().orElse(1),
                result.verdicts().get(b).total().orElse(1)));
        for (int i : worst.subList(0, Math.min(5, worst.size()))) {
            Take take = new Take(
                    result.planner(),
                    result.outcomes().get(i).episode(),
                    result.verdicts().get(i));
            Path picture = own.resolve("worst-" + take.episode().scenario().id().replace('/', '_') + ".png");
            TopDown.writePng(TopDown.Shot.of(take), 1000, picture);
        }
    }

    private DataTable table(List<Evaluated> results, Traffic others) {
        List<Column> columns = new ArrayList<>(List.of(Column.left("metric")));
        results.forEach(result -> columns.add(Column.right(result.planner())));
        List<Summary> summaries =
                results.stream().map(result -> result.summary(common.seed())).toList();
        List<List<String>> rows = new ArrayList<>();
        for (Summary.Row row : summaries.getFirst().rows()) {
            List<String> cells = new ArrayList<>(List.of(row.metric().label()));
            summaries.forEach(summary -> cells.add(cell(summary, row.metric())));
            rows.add(cells);
        }
        return new DataTable(
                summaries.getFirst().scenarios() + " scenes from "
                        + summaries.getFirst().places() + " places, traffic: " + others.name() + ", vehicle: "
                        + vehicles.vehicle().name() + ", perception: "
                        + perception.chosen().name(),
                "Scores and rates from 0 to 100 with 95 % intervals (bootstrap over places).",
                columns,
                rows);
    }

    private static String cell(Summary summary, Metric metric) {
        Summary.Row row = summary.row(metric);
        String missing = row.missing() == 0 ? "" : " (" + row.missing() + " absent)";
        return row.estimate()
                        .map(e -> Points.of(e.mean()) + " " + Points.interval(e))
                        .orElse("absent")
                + missing;
    }

    private PlannerResult json(Evaluated result, Traffic others, List<Benchmark> benchmarks) {
        List<ScoreSheet> sheets = sheets(result, benchmarks);
        Map<String, Double> means = new LinkedHashMap<>();
        for (Summary.Row row : result.summary(common.seed()).rows()) {
            row.estimate().ifPresent(e -> means.put(row.metric().label(), e.mean()));
        }
        List<EpisodeResult> episodes = new ArrayList<>();
        for (int i = 0; i < result.verdicts().size(); i++) {
            Verdict verdict = result.verdicts().get(i);
            Map<String, OptionalDouble> subScores = new LinkedHashMap<>();
            verdict.subScores().forEach(sub -> subScores.put(sub.name(), sub.value()));
            Outcome outcome = result.outcomes().get(i);
            episodes.add(new EpisodeResult(
                    verdict.scenarioId(),
                    outcome.episode().scenario().kind(),
                    verdict.total(),
                    subScores,
                    StartNote.of(outcome.episode()),
                    HexFormat.of().toHexDigits(outcome.episode().hash()),
                    ScoreTables.json(sheets.get(i), false).scores()));
        }
        return new PlannerResult(
                result.planner(),
                others.name(),
                vehicles.vehicle().name(),
                perception.chosen().name(),
                means,
                episodes);
    }
}

package dev.skidpad.app;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.sim.episode.EpisodeFile;
import dev.skidpad.sim.score.Benchmark;
import dev.skidpad.sim.score.ScoreSheet;
import dev.skidpad.sim.score.catalogue.Benchmarks;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `skidpad score`: the field's scores of recorded episodes.
@Command(
        name = "score",
        description = {
            "Prints the field's scores of recorded episodes, with their parts and, on request, the events behind each.",
            "",
            "Give the scenes as to the simulate command that wrote the episodes, with the same --seed.",
            ""
        })
final class ScoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(
            names = "--metric",
            paramLabel = "NAME",
            split = ",",
            description = "Which scores (default: all). May be given more than once.")
    private List<String> metrics = new ArrayList<>();

    @Option(names = "--trace", description = "Print the events behind every score, too.")
    private boolean trace;

    @Parameters(
            paramLabel = "EPISODE|DIR",
            arity = "1..*",
            description = "Episode files, or folders that are searched for them.")
    private List<Path> paths = new ArrayList<>();

    /// One episode's sheet with what it is of.
    private record Scored(Scenario scenario, ScoreSheet sheet) {}

    @Override
    public Integer call() throws IOException {
        List<Benchmark> benchmarks = Benchmarks.named("--metric", metrics.isEmpty() ? List.of("all") : metrics);
        List<Path> files = EpisodePaths.find(paths);
        List<Scenario> loaded = scenes.load(common.seed(), common.threads(), new ArrayList<>());
        List<Scored> scored = Workers.map(
                files,
                common.threads(),
                file -> {
                    EpisodeFile recorded = EpisodeFile.read(file);
                    Scenario scenario = SceneOptions.driven(recorded, file, loaded);
                    return new Scored(scenario, ScoreSheet.of(recorded.outcome(scenario), benchmarks));
                },
                done -> {});
        List<ScoreSheet> sheets = scored.stream().map(Scored::sheet).toList();
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(
                    console,
                    sheets.stream().map(sheet -> ScoreTables.json(sheet, trace)).toList());
            return ExitCode.DONE;
        }
        console.print(TextTable.of(ScoreTables.means(sheets)));
        ScoreTables.absences(sheets).forEach(console::println);
        if (trace) {
            for (Scored one : scored) {
                console.println();
                console.print(TextTable.of(ScoreTables.trace(one.sheet(), one.scenario())));
            }
        }
        console.flush();
        return ExitCode.DONE;
    }
}

package dev.skidpad.app;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.Why;
import dev.skidpad.eval.why.WhyReport;
import dev.skidpad.eval.why.WhyText;
import dev.skidpad.sim.episode.Conditions;
import dev.skidpad.sim.episode.EpisodeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `skidpad why`: why recorded episodes failed.
@Command(
        name = "why",
        description = {
            "Tells why recorded episodes failed: until when and how the failure could be avoided, whose it was, and whether"
                    + " it came of seeing, foreseeing or deciding.",
            "",
            "Give the scenes as to the simulate command that wrote the episodes, with the same --seed.",
            ""
        })
final class WhyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "The checkpoint that drove, where a learned policy did.")
    private @Nullable Path policy;

    @Parameters(
            paramLabel = "EPISODE|DIR",
            arity = "1..*",
            description = "Episode files, or folders that are searched for them.")
    private List<Path> paths = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        List<Path> files = EpisodePaths.find(paths);
        List<Scenario> loaded = scenes.load(common.seed(), common.threads(), new ArrayList<>());
        List<WhyReport> reports = Workers.map(files, common.threads(), file -> why(file, loaded), done -> {}).stream()
                .flatMap(Optional::stream)
                .toList();
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(console, reports);
            return ExitCode.DONE;
        }
        for (WhyReport report : reports) {
            WhyText.lines(report).forEach(console::println);
            console.println();
        }
        console.println(reports.size() + " of " + files.size() + " episodes failed.");
        console.flush();
        return ExitCode.DONE;
    }

    private Optional<WhyReport> why(Path file, List<Scenario> loaded) {
        EpisodeFile recorded = EpisodeFile.read(file);
        Scenario scenario = SceneOptions.driven(recorded, file, loaded);
        Conditions conditions = recorded.header().conditions();
        return Why.of(
                recorded.outcome(scenario),
                new Why.Question(
                        Drivers.driven(conditions.planner(), policy),
                        TrafficNames.traffic(conditions.traffic(), name -> Drivers.recorded(name, policy))));
    }
}

package dev.skidpad.app;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.Replay;
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

/// `skidpad replay`: drives recorded episodes again and compares the bits.
@Command(
        name = "replay",
        description = {
            "Drives recorded episodes again and compares every bit.",
            "",
            "Give the scenes as to the simulate command that wrote the episodes, with the same --seed; episodes in the"
                    + " folder of a comparison need none. Ends with 1 where a bit differs.",
            ""
        })
final class ReplayCommand implements Callable<Integer> {
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

    @Parameters(paramLabel = "EPISODE", arity = "1..*", description = "Episode files.")
    private List<Path> episodes = new ArrayList<>();

    /// What came of one file, as `--json` prints it.
    record Replayed(
            String file,
            String scenario,
            boolean sameBits,
            Optional<String> firstDifference,
            List<StartNote> startFlags) {}

    @Override
    public Integer call() {
        List<Scenario> loaded = new ArrayList<>();
        if (!episodes.stream().allMatch(file -> RunEpisode.runOf(file).isPresent())) {
            loaded.addAll(scenes.load(common.seed(), common.threads(), new ArrayList<>()));
        }
        List<Replayed> results = new ArrayList<>();
        List<Episode> driven = new ArrayList<>();
        for (Path file : episodes) {
            RunEpisode episode = RunEpisode.runOf(file)
                    .map(run -> RunEpisode.of(run, file, scenes.named()))
                    .orElseGet(() -> RunEpisode.of(file, loaded, policy));
            Optional<Replay.Difference> difference = episode.replay();
            results.add(new Replayed(
                    file.toString(),
                    episode.scenario().id(),
                    difference.isEmpty(),
                    difference.map(Replay.Difference::toString),
                    StartNote.of(episode.outcome().episode())));
            driven.add(episode.outcome().episode());
        }
        report(results, driven);
        return results.stream().allMatch(Replayed::sameBits) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void report(List<Replayed> results, List<Episode> driven) {
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(console, results);
            return;
        }
        for (Replayed result : results) {
            console.println(result.file() + ": " + result.firstDifference().orElse("the same bits"));
        }
        StartNote.print(driven, console);
        console.flush();
    }
}

package dev.skidpad.app;

import dev.skidpad.loop.LoopConfig;
import dev.skidpad.loop.LoopConfig.Budget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `skidpad loop`: one turn of the loop on recorded driving.
@Command(
        name = "loop",
        description = {
            "Turns the loop once on recorded driving.",
            "",
            "The recordings are split by place into training and held-out scenes, and generated scenes are trained and"
                    + " judged on beside them. Writes runs/<id>/report.html and the refined policy.",
            "",
            "Ends with 3 where the gate does not accept the refined policy.",
            ""
        })
final class LoopCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private TurnRunner turn;

    @Option(
            names = "--scenes",
            paramLabel = "DIR",
            description = "A folder or file of recorded scenes (Waymo Open Motion as JSON or Scenario TFRecord). May be"
                    + " given more than once. Needed unless a run is continued.")
    private List<Path> scenes = new ArrayList<>();

    @Option(
            names = "--skip-bad",
            description = "Leave out what cannot be read, and list it, instead of stopping at it.")
    private boolean skipBad;

    @Option(
            names = "--budget",
            paramLabel = "SIZE",
            description = "How much work each phase does: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Budget budget = Budget.FULL;

    @Override
    public Integer call() {
        if (scenes.isEmpty() && !turn.resumes()) {
            throw new ParameterException(spec.commandLine(), "Missing --scenes DIR: which recordings?");
        }
        List<String> absolute = scenes.stream()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .toList();
        LoopConfig config =
                LoopConfig.recorded(budget, common.seed(), absolute, skipBad, turn.sifting(), common.threads());
        String named = scenes.stream()
                .map(path -> " --scenes " + RunFolders.portable(path.toString()))
                .collect(Collectors.joining());
        String line = "./skidpad loop" + named + " --budget " + budget.name().toLowerCase(Locale.ROOT) + " --seed "
                + common.seed() + (skipBad ? " --skip-bad" : "") + turn.siftingOption() + turn.dreamsOption();
        return turn.run(
                "loop",
                line,
                config,
                Optional.empty(),
                common.json(),
                spec.commandLine().getOut());
    }
}

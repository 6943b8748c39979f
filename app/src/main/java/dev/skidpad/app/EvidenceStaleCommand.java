package dev.skidpad.app;

import dev.skidpad.eval.evidence.Staleness;
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

/// `skidpad evidence stale`: which claims no longer follow.
@Command(
        name = "stale",
        description = {
            "Lists the claims of runs that no longer follow, since something that they rest on is another one today: the"
                    + " program, the suite, a scene, a policy.",
            "",
            "With --changed it tells what would be stale if a file changed. Ends with 3 where a claim is stale.",
            ""
        })
final class EvidenceStaleCommand implements Callable<Integer> {
    private static final int MOST_VERDICTS = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SuiteCommand.Where where;

    @Parameters(paramLabel = "RUN", arity = "1..*", description = "Folders of runs.")
    private List<Path> runs = new ArrayList<>();

    @Option(
            names = "--changed",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Take these files to have changed: scenes, checkpoints, suites, the program's own.")
    private List<Path> changed = new ArrayList<>();

    @Option(
            names = "--scenes",
            paramLabel = "DIR",
            description = "Look for recordings there, and not where the run says. May be given more than once.")
    private List<Path> scenes = new ArrayList<>();

    @Override
    public Integer call() {
        List<Staleness> found = runs.stream()
                .map(run -> EvidenceRuns.of(ClaimAddress.of(run.toString()).run())
                        .stale(scenes, changed, where.folder(), common.threads()))
                .toList();
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(console, found);
        } else {
            found.forEach(one -> one.lines(MOST_VERDICTS).forEach(console::println));
            console.flush();
        }
        return found.stream().allMatch(one -> one.stale().isEmpty()) ? ExitCode.DONE : ExitCode.NOT_PROVEN;
    }
}

package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.eval.Decision;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.CheckpointFile;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.joint.JointModel;
import dev.skidpad.loop.LoopConfig;
import dev.skidpad.loop.LoopConfig.Dreamer;
import dev.skidpad.loop.LoopListener;
import dev.skidpad.loop.LoopResult;
import dev.skidpad.loop.PolicyStart;
import dev.skidpad.loop.RunFolder;
import dev.skidpad.loop.RunManifest;
import dev.skidpad.loop.Sifting;
import dev.skidpad.loop.Turn;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Starts or continues a turn of the loop and tells what came of it: what `demo` and `loop` share.
final class TurnRunner {
    @Option(
            names = "--run",
            paramLabel = "DIR",
            description = "The folder of the run (default: runs/<command>-<time>).")
    private @Nullable Path folder;

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description = "Continue the run in this folder from its last finished phase, with its own settings.")
    private @Nullable Path resume;

    @Option(names = "--quiet", description = "Show no progress.")
    private boolean quiet;

    @Option(
            names = "--unfiltered",
            description = "Learn from all training scenes, also from those that cannot be (see skidpad plausible).")
    private boolean unfiltered;

    @Option(
            names = "--dreams",
            paramLabel = "FILE",
            description = "Refine the policy in the dreams of this joint world model, such as models/world.safetensors,"
                    + " and not in those of the one that the turn trains.")
    private @Nullable Path dreams;

    /// What a command line says of who dreams.
    String dreamsOption() {
        return dreams == null ? "" : " --dreams " + RunFolders.portable(dreams.toString());
    }

    /// Whether training scenes are judged first.
    Sifting sifting() {
        return unfiltered ? Sifting.UNFILTERED : Sifting.PLAUSIBLE;
    }

    /// What a command line says of it.
    String siftingOption() {
        return unfiltered ? " --unfiltered" : "";
    }

    /// Whether an earlier run is continued.
    boolean resumes() {
        return resume != null;
    }

    /// Runs a turn, prints its result, and says how the process is to end.
    ///
    /// @param command the name of the command, for the default folder
    /// @param line the command line that makes the same run again
    /// @param start a policy for the imitation to begin as; empty for random weights
    int run(String command, String line, LoopConfig config, Optional<Path> start, boolean json, PrintWriter out) {
        RunFolder run = resume != null ? RunFolder.open(resume) : create(command, line, config, start);
        LoopListener listener = quiet ? LoopListener.SILENT : ConsoleProgress.onStandardError();
        LoopResult result = Turn.run(run, listener);
        if (json) {
            CommonOptions.printJson(out, result.summary());
        } else {
            print(result, out);
        }
        return result.decision().outcome() == Decision.Outcome.ACCEPT ? ExitCode.DONE : ExitCode.REJECTED;
    }

    private RunFolder create(String command, String line, LoopConfig config, Optional<Path> start) {
        Optional<Checkpoint> policy = start.map(file -> CheckpointFile.read(file, ModelKind.POLICY));
        if (dreams != null) {
            JointModel.read(dreams); // refused here, not after the phases before
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Path path = folder != null
                ? folder
                : RunFolders.unused(Path.of("runs", command + "-" + RunFolders.id(now)), "--run");
        List<String> scenes = config.scenes().stream()
                .map(s -> RunFolders.seenFrom(path, Path.of(s)))
                .toList();
        RunManifest manifest = new RunManifest(
                line,
                config.withScenes(scenes).with(dreams == null ? Dreamer.TRAINED : Dreamer.GIVEN),
                Main.Version.number(),
                Main.Version.code(),
                Runtime.version().toString(),
                Kernels.name(),
                now.toString());
        RunFolder run = RunFolder.create(path, manifest);
        policy.ifPresent(p -> PolicyStart.put(run, p));
        if (dreams != null) {
            copy(dreams, run.file(Turn.DREAMS));
        }
        return run;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new BadInputException(from.toString(), "cannot be copied to " + to, "Check permissions", e);
        }
    }

    private static void print(LoopResult result, PrintWriter out) {
        for (DataTable table : result.tables()) {
            out.println();
            out.print(TextTable.of(table));
        }
        List<String> skipped = result.summary().skipped();
        if (!skipped.isEmpty()) {
            out.println();
            out.println(skipped.size() + " skipped:");
            skipped.forEach(reason -> out.println("  " + reason));
        }
        List<String> rejected = result.summary().rejected();
        if (!rejected.isEmpty()) {
            out.println();
            out.println(rejected.size() + " training scenes cannot be, and were not learned from:");
            rejected.forEach(reason -> out.println("  " + reason));
        }
        out.println();
        result.remarks().forEach(remark -> out.println("Note: " + remark));
        out.println("Gate: " + result.decision().outcome().word() + ". "
                + result.decision().reason());
        out.println("Policy: " + result.policy());
        out.println("Report: " + result.report());
        out.flush();
    }
}

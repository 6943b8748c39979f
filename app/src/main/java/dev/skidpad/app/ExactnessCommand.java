package dev.skidpad.app;

import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad bench exactness`: the same rollouts with every kind of kernel and on one and two threads, compared by
/// their hashes.
///
/// The width of vectors is chosen once per process: each has a process of its own, this command with
/// `--in-process`, which prints a line for each rollout.
@Command(
        name = "exactness",
        description = {
            "Proves that simulation is bit-exact.",
            "",
            "Whole rollouts over all scenes are hashed: episodes of the lane follower among reactive and among idm"
                    + " traffic, the rich batch and the parity batch with random actions, in which observations,"
                    + " flags and verdicts count, too. Each with the plain kernels and with vectors of 128, 256 and"
                    + " 512 bits, on one thread and on two. Ends with 1 if any two differ. Without --scenes the"
                    + " recorded scenes are taken where they are at hand, else generated ones.",
            ""
        })
final class ExactnessCommand implements Callable<Integer> {
    private static final List<String> KERNELS = List.of("scalar", "vector-128", "vector-256", "vector-512");
    private static final int[] THREADS = {1, 2};
    private static final String LINE = "rollout";
    private static final List<String> JAVA_OPTIONS_VARIABLES =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(names = "--in-process", hidden = true)
    private boolean inProcess;

    /// One rollout.
    ///
    /// @param workload what was driven
    /// @param kernels which kernels computed it
    /// @param threads on how many threads
    /// @param hash of everything that came out
    record Rollout(String workload, String kernels, int threads, String hash) {
        /// As a line, and back.
        String line() {
            return String.join("\t", LINE, workload, kernels, String.valueOf(threads), hash);
        }

        static Rollout of(String line) {
            String[] parts = line.split("\t");
            return new Rollout(parts[1], parts[2], Integer.parseInt(parts[3]), parts[4]);
        }
    }

    /// The results, as `--json` prints them.
    record Result(boolean equal, List<Rollout> rollouts) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (inProcess) {
            rollOut(out);
            return ExitCode.DONE;
        }
        List<Rollout> rollouts = new ArrayList<>();
        for (String kernels : KERNELS) {
            rollouts.addAll(inAnotherProcess(kernels));
        }
        Map<String, TreeSet<String>> hashes = new LinkedHashMap<>();
        rollouts.forEach(one ->
                hashes.computeIfAbsent(one.workload, name -> new TreeSet<>()).add(one.hash));
        boolean equal = hashes.values().stream().allMatch(different -> different.size() == 1);
        if (common.json()) {
            CommonOptions.printJson(out, new Result(equal, rollouts));
        } else {
            out.print(TextTable.of(table(rollouts, equal)));
            out.flush();
        }
        return equal ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void rollOut(PrintWriter out) {
        scenes.preferRecorded();
        List<Scenario> loaded = scenes.load(common.seed(), common.threads(), new ArrayList<>());
        for (int threads : THREADS) {
            ExactnessRollouts.hashes(loaded, common.seed(), threads)
                    .forEach((workload, hash) ->
                            out.println(new Rollout(workload, Kernels.name(), threads, hash).line()));
        }
        out.flush();
    }

    private List<Rollout> inAnotherProcess(String kernels) {
        spec.commandLine().getErr().println("rolling out: " + kernels);
        spec.commandLine().getErr().flush();
        ProcessBuilder builder = new ProcessBuilder(command(kernels)).redirectError(ProcessBuilder.Redirect.INHERIT);
        // A JVM that finds options in its environment says so on the output that is read here.
        builder.environment().keySet().removeAll(JAVA_OPTIONS_VARIABLES);
        try {
            Process process = builder.start();
            List<Rollout> rollouts = new ArrayList<>();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(line -> line.startsWith(LINE))
                        .map(Rollout::of)
                        .forEach(rollouts::add);
            }
            if (process.waitFor() != 0 || rollouts.stream().anyMatch(one -> !one.kernels.equals(kernels))) {
                throw new IllegalStateException("the process with the kernels " + kernels + " ended with "
                        + process.exitValue() + " and the rollouts " + rollouts);
            }
            return rollouts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another process rolls out", e);
        }
    }

    private List<String> command(String kernels) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"));
        command.add("-Dskidpad.kernels=" + kernels);
        for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (argument.startsWith("-Xmx") || argument.startsWith("-Dskidpad.root=")) {
                command.add(argument);
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(spec.root().commandLine().getParseResult().originalArgs());
        command.add("--in-process");
        return command;
    }

    private static DataTable table(List<Rollout> rollouts, boolean equal) {
        List<List<String>> rows = new ArrayList<>();
        for (Rollout one : rollouts) {
            rows.add(List.of(one.workload, one.kernels, String.valueOf(one.threads), one.hash));
        }
        rows.sort((a, b) -> a.getFirst().compareTo(b.getFirst()));
        return new DataTable(
                "Hashes of whole rollouts",
                equal ? "Those of a workload are all equal." : "NOT EQUAL: some differ.",
                List.of(Column.left("workload"), Column.left("kernels"), Column.right("threads"), Column.left("hash")),
                rows);
    }
}

package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.loop.LoopConfig;
import dev.skidpad.loop.LoopListener;
import dev.skidpad.loop.RunFolder;
import dev.skidpad.loop.RunManifest;
import dev.skidpad.loop.Sifting;
import dev.skidpad.loop.Turn;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The evidence about learned policies: two checkpoints of a tiny turn, compared, and then tampered with.
class EvidenceOfPolicyTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aComparisonOfCheckpointsGoesBackToTheirTrainingAndFindsAChangedByteInThem() throws IOException {
        Path turn = folder.resolve("turn");
        LoopConfig config =
                new LoopConfig(LoopConfig.Budget.TINY, 5, 12, 12, List.of(), 0.3, false, Sifting.PLAUSIBLE, 1);
        Turn.run(
                RunFolder.create(
                        turn,
                        new RunManifest(
                                "test", config, "test", Main.Version.code(), "25", "any", "2026-01-01T00:00:00Z")),
                LoopListener.SILENT);
        assertThat(run("evidence", "verify", turn.toString(), "--drive", "2", "--threads", "1"))
                .isEqualTo(ExitCode.DONE);
        assertThat(run(
                        "suite",
                        "build",
                        "generated",
                        "--name",
                        "s",
                        "--count",
                        "2",
                        "--clusters",
                        "ordinary",
                        "--suites",
                        path("suites")))
                .isEqualTo(ExitCode.DONE);
        Path imitated = turn.resolve("policy-imitated.skidpad");
        Path refined = turn.resolve("policy-refined.skidpad");
        assertThat(run(
                        "compare",
                        imitated.toString(),
                        refined.toString(),
                        "--suite",
                        "s",
                        "--suites",
                        path("suites"),
                        "--out",
                        path("run"),
                        "--episodes",
                        "all",
                        "--threads",
                        "1",
                        "--quiet"))
                .isIn(ExitCode.DONE, ExitCode.REJECTED);
        Path run = folder.resolve("run");
        assertThat(run.resolve("policies/new/policy-refined.skidpad")).hasSameBinaryContentAs(refined);
        assertThat(run.resolve("policies/new/run/phases/07-refine.json")).exists();
        // As seen from the working folder, and so nowhere absolute.
        assertThat(Files.readString(run.resolve("manifest.json")))
                .contains("../")
                .doesNotContain("\"" + folder, " " + folder);

        out.getBuffer().setLength(0);
        String scenario = Files.readString(run.resolve("verdicts/new-0001.json"))
                .replaceFirst("(?s).*?\"scenario\":\"([^\"]+)\".*", "$1");
        assertThat(run("evidence", "show", run + "#" + scenario + "/new")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("Training: Trained by test with seed 5", "The record of that run names this very file.")
                .contains("policies/new/run/phases/07-refine.json");

        assertThat(run("evidence", "verify", run.toString(), "--threads", "1")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("2 policies are the output of the training whose records are kept");
        assertTampering(run.resolve("policies/new/policy-refined.skidpad"), run);
        assertTampering(run.resolve("policies/new/run/phases/07-refine.json"), run);

        assertThat(run("evidence", "stale", run.toString(), "--threads", "1")).isEqualTo(ExitCode.DONE);
        Files.write(refined, Files.readAllBytes(imitated));
        assertThat(run("evidence", "stale", run.toString(), "--threads", "1")).isEqualTo(ExitCode.NOT_PROVEN);
        assertThat(out.toString()).contains("policy-refined.skidpad is another one");
    }

    private void assertTampering(Path file, Path run) throws IOException {
        byte[] content = Files.readAllBytes(file);
        byte[] changed = content.clone();
        changed[content.length / 2] ^= 1;
        Files.write(file, changed);
        assertThat(run("evidence", "verify", run.toString(), "--threads", "1")).isEqualTo(ExitCode.NOT_PROVEN);
        assertThat(out.toString()).contains("File " + run.relativize(file) + " does not hold");
        Files.write(file, content);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... args) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }
}

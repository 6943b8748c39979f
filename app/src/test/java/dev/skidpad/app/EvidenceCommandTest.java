package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `skidpad evidence` as its user meets it, on comparisons that `skidpad compare` has made.
class EvidenceCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private void compareGenerated() {
        assertThat(run(
                        "suite",
                        "build",
                        "generated",
                        "--name",
                        "small",
                        "--count",
                        "2",
                        "--clusters",
                        "cut-in,ordinary",
                        "--suites",
                        suites()))
                .isEqualTo(ExitCode.DONE);
        compare("small", "--side", "held-out");
    }

    private void compare(String suite, String... more) {
        List<String> args = Stream.concat(
                        Stream.of(
                                "compare",
                                "constant-velocity",
                                "idm",
                                "--suite",
                                suite,
                                "--suites",
                                suites(),
                                "--out",
                                path("run"),
                                "--quiet",
                                "--episodes",
                                "all",
                                "--threads",
                                "1"),
                        Stream.of(more))
                .toList();
        assertThat(run(args.toArray(String[]::new))).isIn(ExitCode.DONE, ExitCode.REJECTED);
        out.getBuffer().setLength(0);
    }

    @Test
    void aVerdictIsToldFromItsSourceToTheDecision() {
        compareGenerated();
        assertThat(run("evidence", "show", path("run"))).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("#decision", "#overall", "#cluster/cut-in", "/old", "/new");
        String verdict = out.toString()
                .lines()
                .filter(l -> l.endsWith("/old"))
                .findFirst()
                .orElseThrow();
        out.getBuffer().setLength(0);
        assertThat(run("evidence", "show", verdict)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("Source: Generated: scene", "Suite: The suite small@1", "Seed: All random numbers come from")
                .contains("Episode: ", "Contacts: ", "Sub-score: noAtFaultCollision is", "Score: NC · DAC")
                .contains("Check them: ./skidpad evidence verify " + path("run"));
        out.getBuffer().setLength(0);
        assertThat(run("evidence", "show", path("run") + "#decision", "--json")).isEqualTo(ExitCode.DONE);
        JsonNode chain = JsonMapper.shared().readTree(out.toString());
        assertThat(chain.get("claim").asString()).isEqualTo("decision");
        assertThat(chain.get("links").size()).isGreaterThan(6);
        assertThat(run("evidence", "show", path("run") + "#nothing/new")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("nothing/new: is none of the 12 claims");
    }

    @Test
    void aRunIsVerifiedWhereverItIsTaken() throws IOException {
        compareGenerated();
        Path moved = folder.resolve("unzipped").resolve("here");
        Files.createDirectories(folder.resolve("unzipped"));
        Files.move(folder.resolve("run"), moved);
        assertThat(run("evidence", "verify", moved.toString(), "--json")).isEqualTo(ExitCode.DONE);
        JsonNode found = JsonMapper.shared().readTree(out.toString());
        assertThat(found.get("problems").size()).isZero();
        out.getBuffer().setLength(0);
        Path verdicts = moved.resolve("verdicts/new-0001.json");
        Files.writeString(verdicts, Files.readString(verdicts).replaceFirst("\"frames\":8", "\"frames\":7"));
        assertThat(run("evidence", "verify", moved.toString())).isEqualTo(ExitCode.NOT_PROVEN);
        assertThat(out.toString()).contains("File verdicts/new-0001.json does not hold");
        Files.delete(moved.resolve("seal.json"));
        assertThat(run("evidence", "verify", moved.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("was cut off after 4 of 4 scenarios");
    }

    @Test
    void aByteOfASourceSceneIsFound() throws IOException {
        Path recorded = RecordedScenes.data().resolve("womd_json").resolve("scenarios");
        Assumptions.assumeTrue(Files.isDirectory(recorded), "skipped: no recorded scenes at " + recorded);
        Path scenes = folder.resolve("scenes");
        Files.createDirectories(scenes);
        try (Stream<Path> files = Files.list(recorded)) {
            for (Path file : files.sorted().limit(2).toList()) {
                Files.copy(file, scenes.resolve(file.getFileName()));
            }
        }
        assertThat(run(
                        "suite",
                        "build",
                        scenes.toString(),
                        "--name",
                        "rec",
                        "--count",
                        "2",
                        "--side",
                        "all",
                        "--suites",
                        suites()))
                .isEqualTo(ExitCode.DONE);
        compare("rec", "--side", "all", "--traffic", "log");
        assertThat(run("evidence", "verify", path("run"))).isEqualTo(ExitCode.DONE);
        Path scene = firstScene(scenes);
        byte[] content = Files.readAllBytes(scene);
        byte[] changed = content.clone();
        changed[content.length / 2] ^= 1;
        Files.write(scene, changed);
        out.getBuffer().setLength(0);
        assertThat(run("evidence", "verify", path("run"))).isEqualTo(ExitCode.NOT_PROVEN);
        assertThat(out.toString()).contains("Scenario ", "does not hold").contains(String.valueOf(scene.getFileName()));
        Files.delete(scene);
        out.getBuffer().setLength(0);
        assertThat(run("evidence", "verify", path("run"))).isEqualTo(ExitCode.NOT_PROVEN);
        assertThat(out.toString()).contains("is not in the folders that the suite names");
        Files.write(scene, content);
        out.getBuffer().setLength(0);
        assertThat(stale()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("0 of 8 claims are stale.");
        assertThat(stale("--changed", "elsewhere/" + scene.getFileName())).isEqualTo(ExitCode.NOT_PROVEN);
        assertThat(out.toString())
                .contains("5 of 8 claims are stale.", "The source " + scene.getFileName() + " is said to have changed.")
                .contains("#decision: 2 of the 3 claims that it follows from are stale, such as overall");
    }

    private int stale(String... more) {
        return run(Stream.concat(
                        Stream.of("evidence", "stale", path("run"), "--suites", suites(), "--threads", "1"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static Path firstScene(Path scenes) throws IOException {
        try (Stream<Path> files = Files.list(scenes)) {
            return files.sorted().findFirst().orElseThrow();
        }
    }

    @Test
    void whatIsNoRunIsBadInput() {
        assertThat(run("evidence", "show", path("nowhere"))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("evidence", "verify", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("evidence", "verify", folder.toString(), "--drive", "many"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("is no folder", "holds no comparison", "--drive many: is no number");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String suites() {
        return path("suites");
    }

    private int run(String... args) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }
}

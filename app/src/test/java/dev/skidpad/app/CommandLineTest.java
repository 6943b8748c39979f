package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.io.AtomicFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command line as its user meets it: what it prints, and with which code it ends.
class CommandLineTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }

    @Test
    void helpNamesEveryCommandAndEndsWell() {
        assertThat(run("--help")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("demo", "loop", "simulate", "replay", "faults", "vehicles", "export", "drive", "bench");
        for (String command :
                new String[] {"demo", "loop", "simulate", "replay", "faults", "vehicles", "export", "drive", "bench"}) {
            assertThat(run(command, "--help")).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void anUnknownOptionIsBadUsage() {
        assertThat(run("demo", "--fast")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("--fast");
    }

    @Test
    void loopWithoutRecordingsIsBadUsage() {
        assertThat(run("loop")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("Missing --scenes");
    }

    @Test
    void aMissingFolderGivesOneLineAndCodeTwo() {
        Path missing = folder.resolve("nowhere");
        assertThat(run(
                        "loop",
                        "--scenes",
                        missing.toString(),
                        "--run",
                        folder.resolve("run").toString(),
                        "--quiet"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("nowhere");
    }

    @Test
    void anEmptyFolderGivesOneLineAndCodeTwo() {
        assertThat(run("simulate", "--scenes", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming(String.valueOf(folder.getFileName()));
    }

    @Test
    void aCutOffRecordFileGivesOneLineAndCodeTwo() throws IOException {
        Files.write(folder.resolve("cut.tfrecord"), new byte[] {9, 0, 0, 0, 0, 0, 0, 0, 1, 2});
        assertThat(run("simulate", "--scenes", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("cut.tfrecord");
    }

    @Test
    void aScenarioWithAMissingFieldGivesOneLineAndCodeTwo() throws IOException {
        AtomicFile.writeText(folder.resolve("scene.json"), "{\"name\": \"x\", \"objects\": [{}], \"roads\": []}");
        assertThat(run("simulate", "--scenes", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("scene.json");
    }

    @Test
    void aFileThatIsNoCheckpointGivesOneLineAndCodeTwo() throws IOException {
        Path file = folder.resolve("policy.skidpad");
        Files.write(file, "not a checkpoint at all".getBytes(StandardCharsets.UTF_8));
        assertThat(run("simulate", "--generated", "1", "--planner", file.toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("policy.skidpad");
    }

    @Test
    void anUnknownPlannerAndAnUnknownTrafficAreNamed() {
        assertThat(run("simulate", "--generated", "1", "--planner", "best")).isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("best");
        assertThat(run("simulate", "--generated", "1", "--traffic", "mad")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("--traffic mad");
    }

    @Test
    void anUnknownPerceptionAndANumberOutOfRangeAreNamed() {
        assertThat(run("simulate", "--generated", "1", "--perception", "fog")).isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("--perception fog: there is no perception 'fog'. What there is: perfect, backlight");
        assertThat(run("simulate", "--generated", "1", "--perception", "latency=99"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("the steps of latency is 99, not 1 to 20");
        assertThat(run("faults", "--generated", "1", "--perception", "noise=loud"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("'loud' is no number");
    }

    @Test
    void whatWasSeenThroughFaultsReplaysToTheSameBits() throws IOException {
        String episodes = folder.resolve("episodes").toString();
        String fault = "latency=2+dropped=0.3+noise=2";
        assertThat(run("simulate", "--generated", "2", "--perception", fault, "--json", "--out", episodes))
                .isEqualTo(ExitCode.DONE);
        JsonNode results = JsonMapper.shared().readTree(out.toString());
        assertThat(results.get(0).get("perception").asString()).isEqualTo("latency=2+dropped=0.3:0.5+noise=2");
        try (Stream<Path> files = Files.walk(Path.of(episodes))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".episode")).toList()) {
                assertThat(run("replay", file.toString(), "--generated", "2")).isEqualTo(ExitCode.DONE);
            }
        }
        assertThat(out.toString()).contains("the same bits");
    }

    @Test
    void faultsTellsWhatEachFaultCosts() {
        assertThat(run("faults", "--generated", "2", "--perception", "latency=5", "--perception", "ghosts"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("lane-follower: 2 scenes", "perfect", "latency=5", "ghosts=10");
    }

    @Test
    void aFolderWithoutARunCannotBeResumed() {
        assertThat(run("demo", "--quick", "--resume", folder.toString(), "--quiet"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("holds no run");
    }

    @Test
    void simulatePrintsJsonAndWritesEpisodesThatReplayToTheSameBits() throws IOException {
        Path episodes = folder.resolve("episodes");
        assertThat(run(
                        "simulate",
                        "--generated",
                        "3",
                        "--planner",
                        "lane-follower",
                        "--json",
                        "--out",
                        episodes.toString()))
                .isEqualTo(ExitCode.DONE);
        JsonNode results = JsonMapper.shared().readTree(out.toString());
        assertThat(results.get(0).get("planner").asString()).isEqualTo("lane-follower");
        assertThat(results.get(0).get("episodes").size()).isEqualTo(3);
        try (Stream<Path> files = Files.list(episodes.resolve("lane-follower"))) {
            Path file = files.filter(f -> f.toString().endsWith(".episode"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            assertThat(run("replay", file.toString(), "--generated", "3")).isEqualTo(ExitCode.DONE);
        }
        assertThat(out.toString()).contains("the same bits");
    }

    @Test
    void anEpisodeOnIceReplaysToTheSameBits() throws IOException {
        Path episodes = folder.resolve("ice");
        assertThat(run(
                        "simulate",
                        "--generated",
                        "1",
                        "--vehicle",
                        "single-track",
                        "--road",
                        "ice",
                        "--tracker",
                        "lqr",
                        "--actuator-lag",
                        "150",
                        "--json",
                        "--out",
                        episodes.toString()))
                .isEqualTo(ExitCode.DONE);
        JsonNode results = JsonMapper.shared().readTree(out.toString());
        assertThat(results.get(0).get("vehicle").asString()).isEqualTo("single-track/ice+lqr+lag150ms");
        try (Stream<Path> files = Files.list(episodes.resolve("lane-follower"))) {
            Path file = files.filter(f -> f.toString().endsWith(".episode"))
                    .findFirst()
                    .orElseThrow();
            assertThat(run("replay", file.toString(), "--generated", "1")).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void aVehicleThatDoesNotExistOrDoesNotGoWithTheRoadIsNamed() {
        assertThat(run("simulate", "--generated", "1", "--vehicle", "horse")).isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("horse");
        assertThat(run("simulate", "--generated", "1", "--road", "ice")).isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("only single-track knows grip");
        assertThat(run("simulate", "--generated", "1", "--actuator-lag", "-5")).isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("-5 ms");
    }

    @Test
    void vehiclesPrintsBrakingDistancesThatPhysicsHas() {
        assertThat(run("vehicles", "--json")).isEqualTo(ExitCode.DONE);
        JsonNode braking = JsonMapper.shared().readTree(out.toString()).get("braking");
        assertThat(braking.size()).isEqualTo(12);
        for (JsonNode one : braking) {
            double physics = one.get("physics").asDouble();
            assertThat(one.get("metres").asDouble()).as(one.toString()).isBetween(0.98 * physics, 1.02 * physics);
        }
        assertThat(run("vehicles")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("single-track", "Braking distance");
    }

    @Test
    void aSuiteIsBuiltOnceVerifiedAndComparedOn() throws IOException {
        String suites = folder.resolve("suites").toString();
        assertThat(run("suite", "build", "generated", "--name", "few", "--count", "2", "--suites", suites))
                .isEqualTo(ExitCode.DONE);
        assertThat(run("suite", "build", "generated", "--name", "few", "--count", "1", "--suites", suites))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("--new-version");
        assertThat(run("suite", "verify", "few", "--suites", suites)).isEqualTo(ExitCode.DONE);
        assertThat(run("suite", "show", "few", "--suites", suites)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("few@1", "wet-road");
        Path runFolder = folder.resolve("compared");
        assertThat(run(
                        "compare",
                        "lane-follower",
                        "lane-follower",
                        "--suite",
                        "few",
                        "--suites",
                        suites,
                        "--out",
                        runFolder.toString(),
                        "--quiet"))
                .isEqualTo(ExitCode.DONE);
        assertThat(run("compare", "--read", runFolder.toString())).isEqualTo(ExitCode.DONE);
        Files.delete(runFolder.resolve("report.html"));
        assertThat(run("compare", "--read", runFolder.toString())).isEqualTo(ExitCode.REJECTED);
        assertThat(out.toString()).contains("not evaluated. The evidence is not whole: report.html is missing.");
        Files.delete(runFolder.resolve("seal.json"));
        assertThat(run("compare", "--read", runFolder.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("cut off");
    }

    @Test
    void aComparisonWithoutASuiteIsBadUsage() {
        assertThat(run("compare", "log", "idm")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("compare OLD NEW --suite NAME");
        err.getBuffer().setLength(0);
        assertThat(run("compare", "log", "idm", "--suite", "none", "--suites", folder.toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("suite none");
    }

    private void assertOneLineNaming(String what) {
        assertThat(err.toString().strip().lines().toList()).hasSize(1);
        assertThat(err.toString()).startsWith("skidpad: ").contains(what);
        err.getBuffer().setLength(0);
    }
}

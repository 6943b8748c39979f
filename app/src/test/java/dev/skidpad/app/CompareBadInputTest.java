package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.app.FaultyDriver.Fault;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.CheckpointFile;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.model.ModelConfig;
import dev.skidpad.learn.model.Weights;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `compare` makes of what cannot be compared: the command as a user types it.
class CompareBadInputTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void buildASuite() {
        assertThat(run("suite", "build", "generated", "--name", "few", "--count", "1"))
                .isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aDriverThatNeverAnswersAsItShouldStopsTheComparison(Fault fault) throws IOException {
        String done = folder.resolve("done").toString();
        try (FaultyDriver driver = FaultyDriver.start(0, fault, 1)) {
            String remote = "grpc://localhost:" + driver.port() + "?deadline-ms=" + fault.deadlineMs();
            assertThat(compare("log", remote, done)).isEqualTo(ExitCode.BAD_INPUT);
            assertOneLineNaming(remote + ": failed in all 10 episodes of a part, first: ", fault.reason(), "--resume");
        }
        assertThat(run("compare", "--read", done)).isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("is not evaluated: the comparison was cut off after 0 of 11 scenarios");
    }

    @Test
    void aComparisonGoesOnOnceItsDriverIsBack() throws IOException {
        String done = folder.resolve("done").toString();
        int port;
        try (FaultyDriver driver = FaultyDriver.start(0, Fault.NOT_FINITE, 1)) {
            port = driver.port();
            String remote = "grpc://localhost:" + port + "?deadline-ms=" + Fault.NOT_FINITE.deadlineMs();
            assertThat(compare("log", remote, done)).isEqualTo(ExitCode.BAD_INPUT);
        }
        try (FaultyDriver driver = FaultyDriver.start(port, Fault.NOT_FINITE, Integer.MAX_VALUE)) {
            assertThat(driver.port()).isEqualTo(port);
            assertThat(run("compare", "--resume", done, "--quiet")).isIn(ExitCode.DONE, ExitCode.REJECTED);
        }
        assertThat(JsonMapper.shared().readTree(read(done, "results.json")).get("plannerFailures"))
                .isEmpty();
    }

    @Test
    void aDriverThatFailsNowAndThenHasFailedInThoseEpisodes() throws IOException {
        String done = folder.resolve("done").toString();
        try (FaultyDriver driver = FaultyDriver.start(0, Fault.NOT_FINITE, 4)) {
            String remote = "grpc://localhost:" + driver.port() + "?deadline-ms=" + Fault.NOT_FINITE.deadlineMs();
            assertThat(compare("log", remote, done)).isEqualTo(ExitCode.REJECTED);
        }
        JsonNode failures =
                JsonMapper.shared().readTree(read(done, "results.json")).get("plannerFailures");
        assertThat(failures.size()).isEqualTo(2); // sessions 4 and 8 of 11
        failures.forEach(f -> assertThat(f.get("reason").asString()).contains(Fault.NOT_FINITE.reason()));
        assertThat(run("compare", "--read", done)).isEqualTo(ExitCode.REJECTED);
    }

    @Test
    void policiesThatChooseFromDifferentActionsAreComparedOnDemandOnly() {
        String small = policy("small.skidpad", 64);
        String large = policy("large.skidpad", 96);
        assertThat(compare(small, large, folder.resolve("a").toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("choose from different actions: 64 motion tokens", "96 motion tokens", "--across-actions");
        assertThat(Files.exists(folder.resolve("a"))).isFalse();
        assertThat(run(
                        "compare",
                        small,
                        large,
                        "--across-actions",
                        "--suite",
                        "few",
                        "--quiet",
                        "--out",
                        folder.resolve("b").toString()))
                .isIn(ExitCode.DONE, ExitCode.REJECTED);
    }

    @Test
    void aSuiteThatWasEditedIsNotTheSuite() throws IOException {
        Path file = folder.resolve("suites/few@1.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"seed\" : ", "\"seed\" : 1"));
        assertThat(compare("log", "idm", folder.resolve("a").toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("few@1.json", "was changed after it was built");
    }

    @Test
    void aRecordingThatIsMissingOrHasChangedStopsTheComparisonAndItGoesOnOnceItIsBack() throws IOException {
        Path scenes = RecordedScenes.copy(3, folder.resolve("scenes"));
        assertThat(run("suite", "build", scenes.toString(), "--name", "recorded", "--side", "all"))
                .isEqualTo(ExitCode.DONE);
        Path last = files(scenes).getLast();
        byte[] content = Files.readAllBytes(last);
        Files.write(last, Files.readAllBytes(files(scenes).getFirst()));
        String done = folder.resolve("done").toString();
        assertThat(run("compare", "log", "idm", "--suite", "recorded", "--side", "all", "--quiet", "--out", done))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("suite recorded@1, scenario ", String.valueOf(last.getFileName()));
        Files.delete(last);
        assertThat(run("compare", "--resume", done, "--quiet")).isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("is not in the folders that the suite names", "--scenes");
        assertThat(run("suite", "verify", "recorded")).isNotEqualTo(ExitCode.DONE);
        err.getBuffer().setLength(0);
        Files.write(last, content);
        assertThat(run("compare", "--resume", done, "--quiet")).isIn(ExitCode.DONE, ExitCode.REJECTED);
    }

    @Test
    void aRunThatWasCutOffGoesOnToTheSameVerdict() throws IOException {
        Path done = folder.resolve("done");
        int whole = compare("log", "constant-velocity", done.toString());
        String results = read(done.toString(), "results.json");
        Files.delete(done.resolve("seal.json"));
        Files.delete(done.resolve("results.json"));
        Files.delete(done.resolve("verdicts/new-0001.json"));
        assertThat(run("compare", "--read", done.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertOneLineNaming("cut off after 0 of 11 scenarios", "--resume");
        assertThat(run("compare", "--resume", done.toString(), "--quiet")).isEqualTo(whole);
        assertThat(read(done.toString(), "results.json")).isEqualTo(results);
    }

    // ---- helpers

    private int compare(String before, String after, String done) {
        return run("compare", before, after, "--suite", "few", "--quiet", "--threads", "10", "--out", done);
    }

    private String policy(String name, int tokens) {
        List<Scenario> scenes = SceneGenerator.generated(5, 4).loadAll();
        Vocabulary vocabulary = VocabularyBuilder.build(scenes, new VocabularyConfig(tokens, 16, 16, 500), 5);
        Path file = folder.resolve(name);
        CheckpointFile.write(
                file,
                new Checkpoint(
                        ModelKind.POLICY,
                        vocabulary,
                        Weights.random(ModelConfig.policy(vocabulary), 5),
                        TrainingNote.of("test", 5, "")));
        return file.toString();
    }

    private static String read(String done, String name) throws IOException {
        return Files.readString(Path.of(done, name));
    }

    private static List<Path> files(Path scenes) throws IOException {
        try (Stream<Path> files = Files.list(scenes)) {
            return files.sorted().toList();
        }
    }

    private int run(String... args) {
        List<String> line = new ArrayList<>(List.of(args));
        if (!line.contains("--read") && !line.contains("--resume")) {
            line.addAll(List.of("--suites", folder.resolve("suites").toString()));
        }
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(line.toArray(String[]::new));
    }

    private void assertOneLineNaming(String... what) {
        assertThat(err.toString().strip().lines().toList()).as(err.toString()).hasSize(1);
        assertThat(err.toString()).startsWith("skidpad: ").contains(what);
        err.getBuffer().setLength(0);
    }
}

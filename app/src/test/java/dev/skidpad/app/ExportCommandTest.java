package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path policy = Path.of("");
    private Path model = Path.of("");

    @BeforeEach
    void writePolicy() {
        List<Scenario> scenes = SceneGenerator.generated(5, 4).loadAll();
        Vocabulary vocabulary = VocabularyBuilder.build(scenes, new VocabularyConfig(64, 16, 16, 500), 5);
        Checkpoint checkpoint = new Checkpoint(
                ModelKind.POLICY,
                vocabulary,
                Weights.random(ModelConfig.policy(vocabulary), 5),
                TrainingNote.of("test", 5, ""));
        policy = folder.resolve("policy.skidpad");
        model = folder.resolve("policy.onnx");
        CheckpointFile.write(policy, checkpoint);
    }

    private int run(String... args) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }

    @Test
    void anExportedPolicyDrivesAndScoresAsItsCheckpoint() {
        assertThat(run("export", policy.toString(), model.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("wrote ").contains("policy.onnx");
        out.getBuffer().setLength(0);
        assertThat(run(
                        "simulate",
                        "--generated",
                        "3",
                        "--json",
                        "--planner",
                        policy.toString(),
                        "--planner",
                        model.toString()))
                .isEqualTo(ExitCode.DONE);
        JsonNode results = JsonMapper.shared().readTree(out.toString());
        assertThat(results.get(1).get("planner").asString()).isEqualTo("policy.onnx");
        for (int i = 0; i < 3; i++) {
            JsonNode learned = results.get(0).get("episodes").get(i).get("total");
            JsonNode exported = results.get(1).get("episodes").get(i).get("total");
            assertThat(exported.asDouble()).isCloseTo(learned.asDouble(), within(0.01));
        }
    }

    @Test
    void anEpisodeOfAnOnnxFileReplays() throws IOException {
        assertThat(run("export", policy.toString(), model.toString())).isEqualTo(ExitCode.DONE);
        String episodes = folder.resolve("episodes").toString();
        assertThat(run("simulate", "--generated", "1", "--planner", model.toString(), "--out", episodes))
                .isEqualTo(ExitCode.DONE);
        try (Stream<Path> files = Files.walk(Path.of(episodes))) {
            Path file = files.filter(f -> f.toString().endsWith(".episode"))
                    .findFirst()
                    .orElseThrow();
            assertThat(run("replay", file.toString(), "--generated", "1", "--policy", model.toString()))
                    .isEqualTo(ExitCode.DONE);
        }
        assertThat(out.toString()).contains("the same bits");
    }

    @Test
    void aNameThatDoesNotEndInOnnxIsRefused() {
        assertThat(run("export", policy.toString(), folder.resolve("policy.bin").toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(err.toString()).contains("policy.bin: does not end in .onnx");
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws IOException {
        Files.write(model, "no model".getBytes(StandardCharsets.UTF_8));
        assertThat(run("simulate", "--generated", "1", "--planner", model.toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(err.toString()).contains("it is no ONNX model that can be run");
    }
}

package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.womd.WomdJsonReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
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

/// `skidpad bench dream` and `skidpad train critic` with the model of the project on a few generated
/// scenes.
class BenchDreamCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path model = Path.of("");

    @BeforeEach
    void copyTheModel() throws IOException {
        model = folder.resolve("world.safetensors");
        Files.copy(Path.of("..", "models", "world.safetensors"), model);
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private int bench(String... more) {
        List<String> arguments = Stream.concat(
                        Stream.of("bench", "dream", "--seed", "3", "--model", "joint=" + model), Stream.of(more))
                .toList();
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void everyPartIsMeasuredAndDrawnAndFindsAreWritten() throws IOException {
        Path finds = folder.resolve("finds");
        int code = bench(
                "--generated",
                "4",
                "--dreams",
                "1",
                "--drives",
                "1",
                "--search",
                "8",
                "--json",
                "--out",
                folder.toString(),
                "--finds",
                finds.toString());
        assertThat(code).as(err.toString()).isEqualTo(ExitCode.DONE);
        JsonNode report = new JsonMapper().readTree(out.toString());
        JsonNode joint = report.path("control").path("models").path(1);
        assertThat(joint.path("name").asString()).isEqualTo("joint");
        assertThat(joint.path("realised").path("left:0.5").path("value").asDouble())
                .isGreaterThan(0.99);
        assertThat(report.path("rank").path("planners").size()).isEqualTo(7);
        assertThat(report.path("exploit").path("moments").asInt()).isEqualTo(4);
        assertThat(report.path("critic").path("models").path(1).path("fitted").asBoolean())
                .isFalse();
        assertThat(Files.readString(folder.resolve("trust.html")))
                .contains("How planners are ranked", "<svg", "Kendall", "constantVelocity");
        JsonNode straight = report.path("exploit").path("models").path(1);
        checkFinds(
                finds.resolve("constantVelocity"),
                straight.path("found").path("value").asDouble());
    }

    // Four outcomes of each find; the four scenes and the seed are chosen so that there is one.
    private static void checkFinds(Path finds, double found) throws IOException {
        assertThat(found).as("finds against those who go straight on").isPositive();
        try (Stream<Path> files = Files.list(finds)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize((int) Math.round(4 * 4 * found));
            Scenario outcome = new WomdJsonReader().read(all.getFirst());
            assertThat(outcome.id()).contains("-find-");
            assertThat(outcome.ego().valid(outcome.steps() - 1)).isTrue();
        }
    }

    @Test
    void aCriticIsFittedAndFoundBesideItsModel() throws IOException {
        assertThat(run("train", "critic", "--model", model.toString(), "--generated", "4", "--dreams", "4"))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("world.safetensors.critic.json")))
                .contains("closeCall", "\"cases\"", "4 generated and 0 recorded scenes");
        out.getBuffer().setLength(0);
        assertThat(bench("--generated", "3", "--dreams", "2", "--part", "critic", "--json"))
                .isEqualTo(ExitCode.DONE);
        JsonNode joint = new JsonMapper()
                .readTree(out.toString())
                .path("critic")
                .path("models")
                .path(1);
        assertThat(joint.path("fitted").asBoolean()).isTrue();
        out.getBuffer().setLength(0);
        assertThat(run(
                        "dream",
                        "0",
                        "--generated",
                        "1",
                        "--model",
                        model.toString(),
                        "--dreams",
                        "2",
                        "--seconds",
                        "2",
                        "--json",
                        "--out",
                        folder.resolve("dream.html").toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(new JsonMapper()
                        .readTree(out.toString())
                        .path("probabilities")
                        .path("atFault")
                        .isNumber())
                .isTrue();
    }

    @Test
    void tooLittleToMeasureWithIsRefused() {
        assertThat(bench("--generated", "1", "--search", "3")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("too little to measure with");
    }
}

package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `skidpad rfb` on a few generated scenes.
class RfbCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private static Path project(String file) {
        return Path.of(System.getProperty("skidpad.root", "..")).resolve(file);
    }

    @Test
    void everyModelIsComparedWithTheCeilingAndKeptForTheNextRun() throws IOException {
        String[] asked = {
            "rfb",
            "--generated",
            "6",
            "--samples",
            "2",
            "--risk-scenes",
            "3",
            "--json",
            "--out",
            folder.toString(),
            "--model",
            "impartial=" + project("models/world.safetensors")
        };
        assertThat(run(asked)).as(err.toString()).isEqualTo(ExitCode.DONE);
        String first = out.toString();
        JsonNode report = JSON.readTree(first);
        for (String name :
                List.of("constantVelocity", "impartial", "egoBlind", "riskHead", "blindCeiling", "ceiling")) {
            for (String part : List.of("all", "hard")) {
                JsonNode figures = report.path("models").path(name).path(part);
                assertThat(figures.path("falseAlarmsOnHuman").has("value"))
                        .as(name + " " + part)
                        .isTrue();
                assertThat(report.path("thresholds").path(name).path(part).size())
                        .isEqualTo(1);
            }
        }
        assertThat(report.path("againstEgoBlind").path("impartial").has("hard")).isTrue();
        assertThat(Files.readString(folder.resolve("index.html"))).contains("Cases of impartial");
        assertThat(Files.readString(folder.resolve("results.json")).strip()).isEqualTo(first.strip());

        out.getBuffer().setLength(0);
        assertThat(run(asked)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).isEqualTo(first);
    }

    @Test
    void casesAreExportedAndPredictionsOfThemScored() throws IOException {
        assertThat(run("rfb", "--generated", "4", "--calibration", "1", "--export", folder.toString()))
                .isEqualTo(ExitCode.DONE);
        List<String> lines = new ArrayList<>(List.of("case,collision,offRoad,hitS"));
        for (String set : List.of("scored", "calibration")) {
            try (Stream<Path> files = Files.list(folder.resolve(set))) {
                for (Path file : files.toList()) {
                    predictions(JSON.readTree(file), lines);
                }
            }
        }
        Path predictions = Files.write(folder.resolve("mine.csv"), lines);
        out.getBuffer().setLength(0);

        int code = run(
                "rfb",
                "--generated",
                "4",
                "--calibration",
                "1",
                "--samples",
                "1",
                "--risk-scenes",
                "0",
                "--json",
                "--predictions",
                "mine=" + predictions);

        assertThat(code).as(err.toString()).isEqualTo(ExitCode.DONE);
        JsonNode mine =
                JSON.readTree(out.toString()).path("models").path("mine").path("all");
        assertThat(mine.path("rawCalibrationError").path("value").isNumber()).isTrue();
        assertThat(mine.path("rawCalibrationError").path("value").asDouble()).isZero();
        assertThat(mine.has("struckIou")).isFalse();
        Files.write(predictions, lines.subList(0, lines.size() - 1));
        assertThat(run("rfb", "--generated", "4", "--calibration", "1", "--predictions", "mine=" + predictions))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("says nothing of case");
    }

    // The truth as a prediction.
    private static void predictions(JsonNode scene, List<String> lines) {
        assertThat(scene.path("version").asString()).isEqualTo("skidpad-rfb/3");
        assertThat(scene.path("cases").get(0).path("kind").asString()).isEqualTo("human");
        for (JsonNode one : scene.path("cases")) {
            assertThat(one.path("plan").size()).isEqualTo(50);
            JsonNode truth = one.path("truth");
            lines.add(one.path("id").asString() + "," + (truth.path("hitFrame").isNumber() ? 1 : 0) + ","
                    + (truth.path("leavesFrame").isNumber() ? 1 : 0) + ",");
        }
    }

    @Test
    void whatCannotBeAskedIsNamedBeforeAnythingIsDone() {
        assertThat(run("rfb", "--generated", "1", "--model", "impartial=" + folder.resolve("none.safetensors")))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("none.safetensors", "is no file");
        assertThat(run("rfb", "--generated", "1", "--model", "ceiling=" + project("models/world.safetensors")))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("the name ceiling is taken");
        Path ours = project("models/world.safetensors");
        assertThat(run("rfb", "--generated", "1", "--model", "impartial=" + ours + "," + ours))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("is there already");
        assertThat(run("rfb", "--generated", "0")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("no scene to ask about");
        assertThat(run("rfb", "--generated", "1", "--held-out-share", "2")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("--held-out-share 2.0");
    }
}

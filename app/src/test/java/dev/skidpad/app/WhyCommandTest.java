package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `skidpad why` on episodes that `skidpad simulate` has written: of three scenes, IDM fails in one
/// against the sun.
class WhyCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void simulate() {
        assertThat(run(
                        "simulate",
                        "--generated",
                        "3",
                        "--planner",
                        "idm",
                        "--traffic",
                        "log",
                        "--perception",
                        "backlight",
                        "--out",
                        folder.toString()))
                .isEqualTo(ExitCode.DONE);
        out.getBuffer().setLength(0);
    }

    @Test
    void tellsOfEachFailedEpisode() {
        assertThat(run("why", "--generated", "3", folder.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("driven by idm among log traffic, seen through backlight")
                .contains("What happened: ")
                .contains("Cause: seeing: with perfect perception it does not fail.")
                .contains("1 of 3 episodes failed.");
    }

    @Test
    void theReportsAreJson() {
        assertThat(run("why", "--generated", "3", "--json", folder.toString())).isEqualTo(ExitCode.DONE);
        JsonNode study = new JsonMapper().readTree(out.toString());
        assertThat(study.path("failures").size()).isEqualTo(1);
        assertThat(study.path("clusters").size()).isEqualTo(1);
        JsonNode report = study.path("failures").get(0).path("report");
        assertThat(report.path("cause").asString()).isEqualTo("SEEING");
        assertThat(report.path("avoidance").path("lastAvoidableSeconds").isNumber())
                .isTrue();
        assertThat(report.path("avoidance").path("smallest").path("words").asString())
                .isNotBlank();
        assertThat(report.path("human").path("answer").asString()).isEqualTo("AVOIDS");
    }

    @Test
    void whatIsNoEpisodeEndsWithOneLineAndCodeTwo() {
        assertThat(run(
                        "why",
                        "--generated",
                        "3",
                        folder.resolve("nowhere.episode").toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("there is no such file");
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}

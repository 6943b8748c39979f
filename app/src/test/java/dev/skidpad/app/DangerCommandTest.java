package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `skidpad danger` on a few generated scenes.
class DangerCommandTest {
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

    @Test
    void everyCaseSaysWhyItWasKept() throws Exception {
        assertThat(run("danger", "--generated", "4", "--cases", "4", "--json", "--out", folder.toString()))
                .isEqualTo(ExitCode.DONE);
        JsonNode answer = new JsonMapper().readTree(out.toString());
        assertThat(answer.path("cases").size()).isEqualTo(4);
        for (JsonNode one : answer.path("cases")) {
            assertThat(one.path("avoidedBy").asString()).isNotBlank();
            for (JsonNode verdict : one.path("verdicts")) {
                assertThat(verdict.path("value").asDouble())
                        .isLessThanOrEqualTo(verdict.path("threshold").asDouble());
            }
        }
        assertThat(Files.readString(folder.resolve("index.html"))).contains("<svg", "Dangers");
    }
}

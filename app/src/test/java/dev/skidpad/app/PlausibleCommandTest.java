package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `skidpad plausible` on generated scenes.
class PlausibleCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatMayBeFlaggedDecidesHowItEnds() {
        assertThat(run("--generated", "2", "--tolerate", "1")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("0 of 2 scenes are judged impossible", "size-change: the source has one size");
    }

    @Test
    void jsonTellsWhatWasJudged() {
        assertThat(run("--generated", "2", "--tolerate", "1", "--json")).isEqualTo(ExitCode.DONE);
        JsonNode answer = new JsonMapper().readTree(out.toString());
        assertThat(answer.path("possible").asBoolean()).isTrue();
        assertThat(answer.path("scenes").size()).isEqualTo(2);
        assertThat(answer.path("scenes").get(0).path("agentSeconds").asInt()).isPositive();
        assertThat(answer.path("scenes").get(0).path("notEvaluable").has("SIZE_CHANGE"))
                .isTrue();
    }

    @Test
    void onIceDrivingIsImpossible() {
        assertThat(run("--generated", "4", "--road", "ice")).isEqualTo(ExitCode.IMPOSSIBLE);
        assertThat(out.toString()).contains("What cannot be", "agent-seconds flagged");
    }

    @Test
    void aMeasurementTellsWhatIsFound() {
        assertThat(run("--measure", "--generated", "4", "--per-scene", "1")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("Faults put into the scenes", "side-slip", "any of them", "by their own rule");
    }

    @Test
    void everyFindingThatIsListedHasAPicture(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("findings.html");
        assertThat(run("--generated", "4", "--road", "ice", "--html", page.toString()))
                .isEqualTo(ExitCode.IMPOSSIBLE);
        assertThat(Files.readString(page)).contains("<h1>What cannot be</h1>", "<svg viewBox=", "m/s2, at most");
    }

    @Test
    void whatCannotBeUsedIsRefused() {
        assertThat(run("--generated", "1", "--road", "moon")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("--road moon", "dry, wet, snow, ice");
        assertThat(run("--generated", "1", "--tolerate", "2")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("no-such-folder")).isEqualTo(ExitCode.BAD_INPUT);
    }

    private int run(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "plausible";
        System.arraycopy(args, 0, all, 1, args.length);
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return line.execute(all);
    }
}

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

/// `skidpad score` on episodes that `skidpad simulate` has written.
class ScoreCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void simulate() {
        assertThat(run(
                        "simulate",
                        "--generated",
                        "2",
                        "--planner",
                        "constant-velocity",
                        "--traffic",
                        "log",
                        "--out",
                        folder.toString(),
                        "--scores",
                        "pdms,nuplan-nonreactive"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Means over 2 episodes", "nuplan-nonreactive", "  makingProgress");
        out.getBuffer().setLength(0);
    }

    @Test
    void theScoresOfAFolderAreAsWhenTheyWereDriven() {
        assertThat(score(folder.toString(), "--json", "--metric", "pdms", "--trace"))
                .isEqualTo(ExitCode.DONE);
        JsonNode sheets = new JsonMapper().readTree(out.toString());
        assertThat(sheets.size()).isEqualTo(2);
        JsonNode pdms = sheets.get(0).path("scores").get(0);
        assertThat(pdms.path("name").asString()).isEqualTo("pdms");
        assertThat(pdms.path("formula").asString()).startsWith("noAtFaultCollision · drivableAreaCompliance");
        assertThat(pdms.path("parts").size()).isEqualTo(7);
        assertThat(pdms.path("parts").get(1).path("trace").isArray()).isTrue();
    }

    @Test
    void everyScoreIsThereAndPlansWereRecorded() {
        assertThat(score(folder.resolve("constant-velocity").toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("epdms absent in 2: trafficLightCompliance: the record has no lights")
                .contains("nuplan-reactive absent in 2")
                .contains("  extendedComfort");
        assertThat(out.toString()).doesNotContain("the plans were not recorded");
    }

    @Test
    void theTraceNamesFramesRulesAndThresholds() {
        assertThat(score(folder.toString(), "--trace", "--metric", "nuplan-nonreactive"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("frame", "threshold", "progress");
    }

    @Test
    void whatCannotBeScoredEndsWithOneLineAndCodeTwo() {
        assertThat(score(folder.toString(), "--metric", "beauty")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("beauty").contains("Choose from: all, pdms");
        assertThat(score(folder.resolve("nowhere.episode").toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("there is no such file");
        assertThat(run("score", "--generated", "1", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("which is not among the 1 scenes");
    }

    private int score(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "score";
        all[1] = "--generated";
        all[2] = "2";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return run(all);
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}

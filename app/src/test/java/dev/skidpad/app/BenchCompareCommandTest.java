package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `skidpad bench compare`, with few scenarios and few trials.
class BenchCompareCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theProcedureAloneNeedsNoSuite() {
        assertThat(run("bench", "compare", "--part", "procedure", "--drawn", "60", "--loss", "30", "--trials", "2"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("Power of the procedure alone: 30.0 % newly fail in one cluster, 2 comparisons a figure")
                .containsPattern(" 1 +60 +1\\.000 +1\\.000 +1\\.000 +1\\.000")
                .containsPattern("11 +60 +1\\.000 +1\\.000");
    }

    @Test
    void everythingElseDoes() {
        assertThat(run("bench", "compare", "--trials", "2")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("SUITE: is missing", "--part procedure");
    }

    @Test
    void aPolicyThatIsOneOfTwoByChanceIsComparedWithItself() {
        build();
        assertThat(run("bench", "compare", "small", "--planner", "idm", "--or", "constant-velocity", "--part", "self"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .startsWith("idm, or constant-velocity, against itself on small@1 (6 scenarios), 1000 comparisons:")
                .contains("not evaluated in");
    }

    @Test
    void theFiguresAreJson() {
        build();
        assertThat(run(
                        "bench",
                        "compare",
                        "small",
                        "--part",
                        "both",
                        "--damages",
                        "other,lag",
                        "--trials",
                        "4",
                        "--drawn",
                        "20",
                        "--json"))
                .isEqualTo(ExitCode.DONE);
        JsonNode figures = new JsonMapper().readTree(out.toString());
        assertThat(figures.path("suite").asString()).isEqualTo("small@1");
        assertThat(figures.path("power").size()).isEqualTo(4);
        JsonNode first = figures.path("power").get(0);
        assertThat(first.path("damage").asString()).isEqualTo("constant-velocity");
        assertThat(first.path("alone").path("found").isNumber()).isTrue();
        JsonNode blocks = figures.path("falseBlocks").path("blocks");
        assertThat(blocks.path("worseInterval").path("high").isNumber()).isTrue();
        assertThat(figures.path("procedure").isEmpty()).isTrue();
    }

    @Test
    void aTemperatureIsForThoseWhoDraw() {
        build();
        assertThat(run("bench", "compare", "small", "--temperature", "1", "--part", "self"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("lane-follower does not");
    }

    private void build() {
        assertThat(run(
                        "suite",
                        "build",
                        "generated",
                        "--name",
                        "small",
                        "--count",
                        "3",
                        "--clusters",
                        "ordinary,merge"))
                .isEqualTo(ExitCode.DONE);
        out.getBuffer().setLength(0);
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(Stream.concat(Stream.of(arguments), Stream.of("--suites", folder.toString()))
                .toArray(String[]::new));
    }
}

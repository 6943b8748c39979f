package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealismCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }

    @Test
    void theRecordItselfIsMoreLikelyThanConstantVelocity() {
        JsonNode record = json("record");
        JsonNode straight = json("constant_velocity");
        assertThat(record.get("perScene")).hasSize(2);
        assertThat(record.get("means").get("metaMetric.2025").asDouble())
                .isGreaterThan(straight.get("means").get("metaMetric.2025").asDouble());
        assertThat(record.get("means").get("minAde").asDouble()).isZero();
    }

    @Test
    void trafficIsSimulatedUnlessToldOtherwise() {
        assertThat(run("realism", "--generated", "1", "--rollouts", "2", "--traffic", "log"))
                .isEqualTo(ExitCode.DONE);
        String simulated = out.toString();
        assertThat(simulated).contains("planner log, traffic log", "metaMetric.2024", "lightViolation");
        assertThat(run("realism", "--generated", "1", "--rollouts", "2", "--traffic", "log", "--without-chance"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).isEqualTo(simulated);
    }

    @Test
    void itHelpsAndRefusesWhatMakesNoSense() {
        assertThat(run("realism", "--help")).isEqualTo(ExitCode.DONE);
        assertThat(run("realism", "--generated", "1", "--rollouts", "0")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("--rollouts 0");
    }

    private JsonNode json(String future) {
        assertThat(run("realism", "--generated", "2", "--rollouts", "4", "--future", future, "--json"))
                .isEqualTo(ExitCode.DONE);
        return JsonMapper.builder().build().readTree(out.toString());
    }
}

package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// The small form of the proof: one generated scene, every kind of kernel, one thread and two.
class ExactnessCommandTest {
    @Test
    void everyKindOfKernelAndOneAndTwoThreadsGiveTheSameHashes() {
        StringWriter out = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()));
        int code = line.execute("bench", "exactness", "--generated", "1", "--json");
        assertThat(code).as(out.toString()).isZero();
        assertThat(out.toString())
                .contains("\"equal\" : true")
                .contains("scalar", "vector-128", "vector-256", "vector-512")
                .contains("episodes, reactive traffic", "episodes, idm traffic", "rich batch", "parity batch");
        assertThat(out.toString().split("\"hash\"")).hasSize(1 + 4 * 4 * 2);
    }
}

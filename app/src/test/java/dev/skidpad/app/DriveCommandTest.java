package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.serve.alpasim.DriverServer;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// Drivers over gRPC, from the command line.
class DriveCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aServedPlannerScoresAsItDoesAtHome() {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (DriverServer server = DriverServer.start(new ConstantVelocityPlanner(), "test", anyPort, 2)) {
            String remote = "grpc://localhost:" + server.port() + "?deadline-ms=20000";
            int code = run("simulate", "--generated", "4", "--planner", remote, "--planner", "constant-velocity");
            assertThat(code).isEqualTo(ExitCode.DONE);
        }
        String total = out.toString()
                .lines()
                .filter(line -> line.startsWith("Total score"))
                .findFirst()
                .orElseThrow();
        String[] cells = total.substring("Total score".length()).trim().split(" {2,}");
        assertThat(cells).hasSize(2);
        assertThat(cells[0]).isEqualTo(cells[1]);
    }

    @Test
    void nobodyThereIsFailedEpisodesAndNoFailedCommand() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(run("simulate", "--generated", "2", "--planner", "grpc://localhost:" + free))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).containsPattern("Failures +100.0");
    }

    @Test
    void badAddressesAndPortsAreBadInput() {
        assertThat(run("simulate", "--generated", "1", "--planner", "grpc://nowhere"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("grpc://HOST:PORT");
        assertThat(run("drive", "--serve", "--port", "70000")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("drive")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("drive", "--serve", "--planner", "nobody")).isEqualTo(ExitCode.BAD_INPUT);
    }

    private int run(String... args) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        return commandLine.execute(args);
    }
}

package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.serve.alpasim.DriverServer;
import dev.skidpad.sim.plan.Planner;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad drive --serve`: lets simulators elsewhere drive with one of our planners.
@Command(
        name = "drive",
        description = {
            "Serves a planner as a driver over gRPC (AlpaSim's driver protocol), until it is stopped.",
            "",
            "Prints one line with the address once it listens. The protocol tells a driver its own motion, the way to"
                    + " go and camera frames, and nothing of others: a planner that sees by geometry alone follows the"
                    + " way without seeing anybody.",
            ""
        })
final class DriveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--serve", description = "Serve over the network; has to be given.")
    private boolean serve;

    @Option(
            names = "--planner",
            paramLabel = "NAME",
            description = "Who drives: " + Drivers.PLANNERS + " (default: ${DEFAULT-VALUE}).")
    private String planner = "lane-follower";

    @Option(names = "--host", description = "The address to listen at (default: ${DEFAULT-VALUE}).")
    private String host = "localhost";

    @Option(names = "--port", description = "The port; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port = 6789;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many sessions are worked on at a time (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws InterruptedException {
        if (!serve) {
            throw new BadInputException("drive", "how to drive is not said", "Give --serve to drive over the network");
        }
        if (port < 0 || port > 65_535) {
            throw new BadInputException("--port " + port, "is no port", "Give 0 to 65535");
        }
        if (threads < 1) {
            throw new BadInputException("--threads " + threads, "is not a number of threads", "Give 1 or more");
        }
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new BadInputException("--host " + host, "is not known", "Give a name or address of this machine");
        }
        Planner driver = Drivers.planner(planner);
        try (DriverServer server = DriverServer.start(driver, "skidpad " + Main.Version.number(), address, threads)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(driver.name() + " drives at grpc://" + host + ":" + server.port());
            out.flush();
            server.await();
        }
        return ExitCode.DONE;
    }
}

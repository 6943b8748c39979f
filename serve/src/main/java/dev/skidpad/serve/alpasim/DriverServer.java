package dev.skidpad.serve.alpasim;

import dev.skidpad.core.BadInputException;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.wire.alpasim.egodriver.EgodriverServiceGrpc;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallExecutorSupplier;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Serves a planner as a driver: simulators elsewhere ask it to drive, in as many sessions at once as they like.
///
/// The protocol tells a driver its own motion, the way to go, and camera frames; it says nothing of others on the
/// road. A planner that sees by geometry alone follows the way without seeing anybody. Frames are taken and not
/// looked at.
///
/// What is only noted is noted by the thread that receives it; planning is handed to workers, so that it holds up no
/// other session.
public final class DriverServer implements AutoCloseable {
    private static final int MAX_MESSAGE_BYTES = 64 << 20;

    private final Server server;
    private final ExecutorService workers;

    /// Has `drive` called by workers, and all else where it is received.
    private record PlanningElsewhere(Executor workers) implements ServerCallExecutorSupplier {
        @Override
        public <Q, A> @Nullable Executor getExecutor(ServerCall<Q, A> call, Metadata metadata) {
            return call.getMethodDescriptor() == EgodriverServiceGrpc.getDriveMethod() ? workers : null;
        }
    }

    private DriverServer(Server server, ExecutorService workers) {
        this.server = server;
        this.workers = workers;
    }

    /// Starts to serve.
    ///
    /// @param planner who drives
    /// @param version what `get_version` answers
    /// @param address where to listen; port 0 for any free one
    /// @param threads how many sessions may be worked on at a time
    /// @throws BadInputException if nobody can listen there
    public static DriverServer start(Planner planner, String version, InetSocketAddress address, int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("driver-", 0).daemon().factory());
        Server server = NettyServerBuilder.forAddress(address)
                .directExecutor()
                .callExecutor(new PlanningElsewhere(workers))
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .addService(new DriverService(planner, version))
                .build();
        try {
            return new DriverServer(server.start(), workers);
        } catch (IOException e) {
            workers.shutdownNow();
            throw new BadInputException(
                    address.getHostString() + ":" + address.getPort(),
                    "cannot be listened at: " + e.getMessage(),
                    "Choose another port, or stop what uses it",
                    e);
        }
    }

    /// The port that it listens on.
    public int port() {
        return server.getPort();
    }

    /// Waits until it is closed.
    public void await() throws InterruptedException {
        server.awaitTermination();
    }

    @Override
    public void close() {
        server.shutdownNow();
        workers.shutdownNow();
        try {
            server.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.skidpad.serve.alpasim;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.world.WorldView;
import dev.skidpad.wire.alpasim.egodriver.EgodriverServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.util.concurrent.TimeUnit;

/// A planner whose plans come from a driver elsewhere that speaks AlpaSim's driver protocol.
///
/// One channel serves all episodes; each is a session of its own, named by the scene and a number drawn from the
/// episode's random stream, so that a driver that seeds itself by `random_seed` drives the same way again.
public final class RemoteDriver implements Planner, AutoCloseable {
    private static final int MAX_MESSAGE_BYTES = 64 << 20;

    private final DriverTarget target;
    private final Cameras cameras;
    private final ManagedChannel channel;

    /// A driver that is reached when the first episode starts.
    ///
    /// @param cameras what it sees
    public RemoteDriver(DriverTarget target, Cameras cameras) {
        this.target = target;
        this.cameras = cameras;
        channel = NettyChannelBuilder.forAddress(target.host(), target.port())
                .usePlaintext()
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .directExecutor()
                .build();
    }

    @Override
    public String name() {
        return target.toString();
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        long seed = random.nextLong();
        String session = view.scenario().id() + "-" + Long.toHexString(seed);
        Call call = new Call(EgodriverServiceGrpc.newFutureStub(channel), target);
        return RemoteSession.open(session, seed, view, call, cameras);
    }

    @Override
    public void close() {
        channel.shutdownNow();
        try {
            channel.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

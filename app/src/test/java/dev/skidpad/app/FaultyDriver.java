package dev.skidpad.app;

import dev.skidpad.wire.alpasim.common.Empty;
import dev.skidpad.wire.alpasim.common.Pose;
import dev.skidpad.wire.alpasim.common.PoseAtTime;
import dev.skidpad.wire.alpasim.common.SessionRequestStatus;
import dev.skidpad.wire.alpasim.common.Trajectory;
import dev.skidpad.wire.alpasim.common.Vec3;
import dev.skidpad.wire.alpasim.egodriver.DriveRequest;
import dev.skidpad.wire.alpasim.egodriver.DriveResponse;
import dev.skidpad.wire.alpasim.egodriver.DriveSessionCloseRequest;
import dev.skidpad.wire.alpasim.egodriver.DriveSessionRequest;
import dev.skidpad.wire.alpasim.egodriver.EgodriverServiceGrpc;
import dev.skidpad.wire.alpasim.egodriver.RolloutCameraImage;
import dev.skidpad.wire.alpasim.egodriver.RolloutEgoTrajectory;
import dev.skidpad.wire.alpasim.egodriver.RouteRequest;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A driver on loopback that stands still, and in every so many sessions does something wrong.
final class FaultyDriver implements AutoCloseable {
    /// What it does wrong.
    enum Fault {
        LATE("within 1500 ms", 1_500),
        NEVER("within 2000 ms", 2_000),
        NOT_FINITE("pose 1 of the driver's trajectory is not finite", 20_000);

        private final String reason;
        private final int deadlineMs;

        Fault(String reason, int deadlineMs) {
            this.reason = reason;
            this.deadlineMs = deadlineMs;
        }

        String reason() {
            return reason;
        }

        int deadlineMs() {
            return deadlineMs;
        }
    }

    private final Server server;

    private FaultyDriver(Server server) {
        this.server = server;
    }

    /// Starts one.
    ///
    /// @param port 0 for any
    /// @param every in which sessions it fails: each, or every so many
    static FaultyDriver start(int port, Fault fault, int every) throws IOException {
        return new FaultyDriver(
                NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                        .addService(new Service(fault, every))
                        .build()
                        .start());
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
        try {
            server.awaitTermination();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Service extends EgodriverServiceGrpc.EgodriverServiceImplBase {
        private final Fault fault;
        private final int every;
        private final AtomicInteger sessions = new AtomicInteger();
        private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
        private final Map<String, Pose> poses = new ConcurrentHashMap<>();

        Service(Fault fault, int every) {
            this.fault = fault;
            this.every = every;
        }

        @Override
        public void startSession(DriveSessionRequest request, StreamObserver<SessionRequestStatus> reply) {
            numbers.put(request.getSessionUuid(), sessions.incrementAndGet());
            reply.onNext(SessionRequestStatus.getDefaultInstance());
            reply.onCompleted();
        }

        @Override
        public void submitImageObservation(RolloutCameraImage request, StreamObserver<Empty> reply) {
            done(reply);
        }

        @Override
        public void submitEgomotionObservation(RolloutEgoTrajectory request, StreamObserver<Empty> reply) {
            int last = request.getTrajectory().getPosesCount() - 1;
            poses.put(
                    request.getSessionUuid(),
                    request.getTrajectory().getPoses(last).getPose());
            done(reply);
        }

        @Override
        public void submitRoute(RouteRequest request, StreamObserver<Empty> reply) {
            done(reply);
        }

        @Override
        public void drive(DriveRequest request, StreamObserver<DriveResponse> reply) {
            boolean wrong = numbers.getOrDefault(request.getSessionUuid(), 0) % every == 0;
            Pose here = poses.getOrDefault(request.getSessionUuid(), Pose.getDefaultInstance());
            if (wrong && fault == Fault.NEVER) {
                return;
            }
            if (wrong && fault == Fault.LATE) {
                sleep(Duration.ofMillis(2L * fault.deadlineMs));
            }
            Pose nowhere =
                    here.toBuilder().setVec(Vec3.newBuilder().setX(Float.NaN)).build();
            Trajectory.Builder trajectory = Trajectory.newBuilder();
            for (int k = 0; k < 10; k++) {
                trajectory.addPoses(PoseAtTime.newBuilder()
                        .setTimestampUs(request.getTimeNowUs() + k * 100_000L)
                        .setPose(wrong && fault == Fault.NOT_FINITE && k == 1 ? nowhere : here));
            }
            reply.onNext(DriveResponse.newBuilder().setTrajectory(trajectory).build());
            reply.onCompleted();
        }

        @Override
        public void closeSession(DriveSessionCloseRequest request, StreamObserver<Empty> reply) {
            done(reply);
        }

        private static void done(StreamObserver<Empty> reply) {
            reply.onNext(Empty.getDefaultInstance());
            reply.onCompleted();
        }

        private static void sleep(Duration time) {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

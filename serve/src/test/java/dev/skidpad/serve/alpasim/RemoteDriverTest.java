package dev.skidpad.serve.alpasim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.plan.PlanningFailedException;
import dev.skidpad.sim.world.WorldView;
import dev.skidpad.wire.alpasim.common.Empty;
import dev.skidpad.wire.alpasim.common.PoseAtTime;
import dev.skidpad.wire.alpasim.common.SessionRequestStatus;
import dev.skidpad.wire.alpasim.common.Trajectory;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemoteDriverTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);

    /// Of the one driver that never answers. Starting a session and telling it what is seen must fit in, too, on a
    /// machine that is busy with other things.
    private static final Duration SHORT = Duration.ofSeconds(2);

    @Test
    void aServedPlannerDrivesAsItDoesAtHome() {
        Planner home = new ConstantVelocityPlanner();
        Scenario scenario = Scenes.straight("scene", 10);
        Episode atHome = Simulator.run(Scenes.drivenBy(home, scenario, 1)).episode();
        try (DriverServer server = serve(home);
                RemoteDriver remote = driver(server.port(), PATIENT)) {
            Outcome outcome = Simulator.run(Scenes.drivenBy(remote, scenario, 1));
            assertThat(outcome.failed()).isEmpty();
            Episode elsewhere = outcome.episode();
            assertThat(elsewhere.frames()).isEqualTo(atHome.frames());
            for (int f = 0; f < elsewhere.frames(); f++) {
                assertThat(elsewhere.x(f, 0)).as("x at frame %d", f).isCloseTo(atHome.x(f, 0), within(0.01f));
                assertThat(elsewhere.y(f, 0)).as("y at frame %d", f).isCloseTo(atHome.y(f, 0), within(0.01f));
            }
        }
    }

    @Test
    void manySessionsDriveAtOnce() {
        List<EpisodeSpec> specs = new ArrayList<>();
        try (DriverServer server = serve(new ConstantVelocityPlanner());
                RemoteDriver remote = driver(server.port(), PATIENT)) {
            for (int i = 0; i < 40; i++) {
                specs.add(Scenes.drivenBy(remote, Scenes.straight("scene-" + i, 5 + 0.1f * i), i));
            }
            List<Outcome> outcomes = Simulator.runAll(specs, 16, done -> {});
            IntStream.range(0, outcomes.size()).forEach(i -> {
                assertThat(outcomes.get(i).failed()).isEmpty();
                Episode episode = outcomes.get(i).episode();
                assertThat(episode.x(episode.frames() - 1, 0)).isCloseTo(9 * (5 + 0.1f * i), within(0.05f));
            });
        }
    }

    @Test
    void theDriverIsToldInTheProtocolsOrder() throws IOException {
        Script script = new Script(request -> Optional.of(straightOn(request.getTimeNowUs())));
        try (Running running = run(script);
                RemoteDriver remote = new RemoteDriver(target(running.server.getPort(), PATIENT), new OneCamera())) {
            Outcome outcome = Simulator.run(Scenes.drivenBy(remote, Scenes.straight("scene", 10), 1));
            assertThat(outcome.failed()).isEmpty();
        }
        assertThat(script.calls.getFirst()).isEqualTo("start scene front");
        assertThat(script.calls.subList(1, 4))
                .containsExactlyInAnyOrder("frame front 950000-1000000 [1, 2, 3]", "motion 11", "route 20");
        assertThat(script.calls.get(4)).isEqualTo("drive 1000000 1500000");
        assertThat(script.calls.subList(5, 8))
                .containsExactlyInAnyOrder("frame front 1450000-1500000 [1, 2, 3]", "motion 5", "route 20");
        assertThat(script.calls.getLast()).isEqualTo("close");
    }

    /// What a driver may do wrong, and what the episode says of it.
    enum Fault {
        SILENT("did not answer drive within 2000 ms"),
        FAILS("failed to drive with INTERNAL: no idea"),
        EMPTY("empty trajectory"),
        NOT_FINITE("pose 1 of the driver's trajectory is not finite"),
        BACK_IN_TIME("is not after the one before it"),
        TOO_LATE("begins at 5.0 s, after the first step at 1.1 s"),
        TOO_SHORT("planned 2 poses where 5 are needed"),
        ENDS("the driver ended the session at 1.0 s");

        private final String reason;

        Fault(String reason) {
            this.reason = reason;
        }

        /// Only silence is told by the deadline; whoever else is at fault may take its time.
        Duration deadline() {
            return this == SILENT ? SHORT : PATIENT;
        }

        /// Empty where it never answers.
        Optional<DriveResponse> answer(DriveRequest request) {
            return this == SILENT ? Optional.empty() : Optional.of(faulty(request));
        }

        private DriveResponse faulty(DriveRequest request) {
            long now = request.getTimeNowUs();
            DriveResponse good = straightOn(now);
            return switch (this) {
                case SILENT -> throw new IllegalStateException("who is silent has no answer");
                case FAILS -> throw DriverService.failure(io.grpc.Status.INTERNAL, "no idea");
                case EMPTY -> DriveResponse.getDefaultInstance();
                case NOT_FINITE -> withPoses(pose(now, 0), pose(now + 100_000, Float.NaN));
                case BACK_IN_TIME -> withPoses(pose(now, 0), pose(now, 1));
                case TOO_LATE -> withPoses(pose(5_000_000, 0), pose(6_000_000, 1));
                case TOO_SHORT -> withPoses(pose(now, 10), pose(now + 200_000, 12));
                case ENDS -> good.toBuilder().setTerminateSession(true).build();
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aDriverAtFaultIsAFailedEpisodeWithItsReason(Fault fault) throws IOException {
        Scenario scenario = Scenes.straight("scene", 10);
        try (Running patient = run(new Script(request -> Optional.of(straightOn(request.getTimeNowUs()))));
                RemoteDriver warm = driver(patient.server.getPort(), PATIENT)) {
            // The first session of a process loads classes for longer than a deadline should wait.
            assertThat(Simulator.run(Scenes.drivenBy(warm, scenario, 1)).failed())
                    .isEmpty();
        }
        try (Running running = run(new Script(fault::answer));
                RemoteDriver remote = driver(running.server.getPort(), fault.deadline())) {
            Outcome outcome = Simulator.run(Scenes.drivenBy(remote, scenario, 1));
            assertThat(outcome.episode().frames()).isEqualTo(1);
            assertThat(outcome.failed())
                    .hasValueSatisfying(reason -> assertThat(reason)
                            .contains("grpc://localhost:")
                            .contains("step 10")
                            .contains(fault.reason));
        }
    }

    @Test
    void nobodyThereIsAFailedEpisodeWithItsReason() throws IOException {
        int free;
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (RemoteDriver remote = driver(free, PATIENT)) {
            Outcome outcome = Simulator.run(Scenes.drivenBy(remote, Scenes.straight("scene", 10), 1));
            assertThat(outcome.failed())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("cannot be reached"));
        }
    }

    @Test
    void aTakenPortIsBadInput() {
        try (DriverServer first = serve(new ConstantVelocityPlanner())) {
            assertThatThrownBy(() -> DriverServer.start(
                            new ConstantVelocityPlanner(),
                            "test",
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), first.port()),
                            1))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining(String.valueOf(first.port()));
        }
    }

    @Test
    void aServedPlannerThatCannotPlanSaysWhy() {
        Planner stuck = new Planner() {
            @Override
            public String name() {
                return "stuck";
            }

            @Override
            public Session start(WorldView view, dev.skidpad.core.random.RandomStream random) {
                return plan -> {
                    throw new PlanningFailedException("stuck in the mud");
                };
            }
        };
        try (DriverServer server = serve(stuck);
                RemoteDriver remote = driver(server.port(), PATIENT)) {
            Outcome outcome = Simulator.run(Scenes.drivenBy(remote, Scenes.straight("scene", 10), 1));
            assertThat(outcome.failed())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("stuck in the mud"));
        }
    }

    /// Straight east along y = 0 at 10 m/s, as the scene's own record.
    private static DriveResponse straightOn(long nowUs) {
        PoseAtTime[] poses = new PoseAtTime[10];
        for (int k = 0; k < poses.length; k++) {
            long at = nowUs + k * 100_000L;
            poses[k] = pose(at, 10 * at * 1e-6f - 0.282f * Scenes.LENGTH_M);
        }
        return withPoses(poses);
    }

    private static DriveResponse withPoses(PoseAtTime... poses) {
        return DriveResponse.newBuilder()
                .setTrajectory(Trajectory.newBuilder().addAllPoses(List.of(poses)))
                .build();
    }

    private static PoseAtTime pose(long us, float x) {
        return PoseAtTime.newBuilder()
                .setTimestampUs(us)
                .setPose(RigFrame.toWire(new RigFrame.Planar(x, 0, 0)))
                .build();
    }

    private static DriverServer serve(Planner planner) {
        return DriverServer.start(planner, "test", new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
    }

    private static RemoteDriver driver(int port, Duration deadline) {
        return new RemoteDriver(target(port, deadline), Cameras.NONE);
    }

    private static DriverTarget target(int port, Duration deadline) {
        return new DriverTarget("localhost", port, deadline);
    }

    private static Running run(Script script) throws IOException {
        return new Running(NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(script)
                .build()
                .start());
    }

    private record Running(Server server) implements AutoCloseable {
        @Override
        public void close() {
            server.shutdownNow();
        }
    }

    /// A camera that takes a frame of three bytes in the last 50 ms before each plan.
    private static final class OneCamera implements Cameras {
        @Override
        public List<Model> models(Scenario scenario) {
            return List.of(new Model("front", 4, 2, 3, 1, 0, 1.5f, 0));
        }

        @Override
        public List<Frame> frames(WorldView view, long afterUs, long untilUs) {
            return List.of(new Frame("front", untilUs - 50_000, untilUs, new byte[] {1, 2, 3}));
        }
    }

    /// A driver that notes what it is told and answers as it is told to.
    private static final class Script extends EgodriverServiceGrpc.EgodriverServiceImplBase {
        private final List<String> calls = new CopyOnWriteArrayList<>();
        private final Function<DriveRequest, Optional<DriveResponse>> answer;

        Script(Function<DriveRequest, Optional<DriveResponse>> answer) {
            this.answer = answer;
        }

        @Override
        public void startSession(DriveSessionRequest request, StreamObserver<SessionRequestStatus> reply) {
            StringBuilder cameras = new StringBuilder();
            request.getRolloutSpec()
                    .getVehicle()
                    .getAvailableCamerasList()
                    .forEach(camera -> cameras.append(' ').append(camera.getLogicalId()));
            note("start " + request.getDebugInfo().getSceneId() + cameras);
            reply.onNext(SessionRequestStatus.getDefaultInstance());
            reply.onCompleted();
        }

        @Override
        public void submitImageObservation(RolloutCameraImage request, StreamObserver<Empty> reply) {
            RolloutCameraImage.CameraImage image = request.getCameraImage();
            note("frame " + image.getLogicalId() + " " + image.getFrameStartUs() + "-" + image.getFrameEndUs() + " "
                    + java.util.Arrays.toString(image.getImageBytes().toByteArray()));
            done(reply);
        }

        @Override
        public void submitEgomotionObservation(RolloutEgoTrajectory request, StreamObserver<Empty> reply) {
            note("motion " + request.getTrajectory().getPosesCount());
            done(reply);
        }

        @Override
        public void submitRoute(RouteRequest request, StreamObserver<Empty> reply) {
            note("route " + request.getRoute().getWaypointsCount());
            done(reply);
        }

        @Override
        public void drive(DriveRequest request, StreamObserver<DriveResponse> reply) {
            note("drive " + request.getTimeNowUs() + " " + request.getTimeQueryUs());
            try {
                answer.apply(request).ifPresent(response -> {
                    reply.onNext(response);
                    reply.onCompleted();
                });
            } catch (io.grpc.StatusRuntimeException e) {
                reply.onError(e);
            }
        }

        @Override
        public void closeSession(DriveSessionCloseRequest request, StreamObserver<Empty> reply) {
            note("close");
            done(reply);
        }

        private void note(String call) {
            calls.add(call);
        }

        private static void done(StreamObserver<Empty> reply) {
            reply.onNext(Empty.getDefaultInstance());
            reply.onCompleted();
        }
    }
}

package dev.skidpad.serve.alpasim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.wire.alpasim.common.DynamicState;
import dev.skidpad.wire.alpasim.common.Empty;
import dev.skidpad.wire.alpasim.common.PoseAtTime;
import dev.skidpad.wire.alpasim.common.Trajectory;
import dev.skidpad.wire.alpasim.common.Vec3;
import dev.skidpad.wire.alpasim.egodriver.DriveRequest;
import dev.skidpad.wire.alpasim.egodriver.DriveResponse;
import dev.skidpad.wire.alpasim.egodriver.DriveSessionCloseRequest;
import dev.skidpad.wire.alpasim.egodriver.DriveSessionRequest;
import dev.skidpad.wire.alpasim.egodriver.EgodriverServiceGrpc;
import dev.skidpad.wire.alpasim.egodriver.EgodriverServiceGrpc.EgodriverServiceBlockingStub;
import dev.skidpad.wire.alpasim.egodriver.GroundTruthRequest;
import dev.skidpad.wire.alpasim.egodriver.RolloutCameraImage;
import dev.skidpad.wire.alpasim.egodriver.RolloutEgoTrajectory;
import dev.skidpad.wire.alpasim.egodriver.RouteRequest;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DriverServiceTest {
    private static final DriveSessionRequest START = DriveSessionRequest.newBuilder()
            .setSessionUuid("s")
            .setRandomSeed(3)
            .build();

    private DriverServer server;
    private ManagedChannel channel;
    private EgodriverServiceBlockingStub driver;

    @BeforeEach
    void serve() {
        server = DriverServer.start(
                new ConstantVelocityPlanner(),
                "skidpad test",
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                2);
        channel = NettyChannelBuilder.forAddress("localhost", server.port())
                .usePlaintext()
                .build();
        driver = EgodriverServiceGrpc.newBlockingStub(channel);
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        server.close();
    }

    @Test
    void drivesFromASinglePoseByTheMotionThatItIsTold() {
        driver.startSession(START);
        driver.submitEgomotionObservation(motion(5, 2, 0.5f, 8));
        DriveResponse answer = driver.drive(driveAt(1_000_000));
        assertThat(answer.getTerminateSession()).isFalse();
        assertThat(answer.getTrajectory().getPosesCount()).isEqualTo(41);
        PoseAtTime now = answer.getTrajectory().getPoses(0);
        assertThat(now.getTimestampUs()).isEqualTo(1_000_000);
        assertThat(now.getPose().getVec().getX()).isCloseTo(5, within(1e-5f));
        PoseAtTime later = answer.getTrajectory().getPoses(10);
        assertThat(later.getTimestampUs()).isEqualTo(2_000_000);
        assertThat(later.getPose().getVec().getX()).isCloseTo(5 + 8 * (float) Math.cos(0.5), within(0.01f));
        assertThat(later.getPose().getVec().getY()).isCloseTo(2 + 8 * (float) Math.sin(0.5), within(0.01f));
    }

    @Test
    void theSameSessionIsDrivenTheSameWayAgain() {
        driver.startSession(START);
        driver.submitEgomotionObservation(motion(5, 2, 0.5f, 8));
        DriveResponse first = driver.drive(driveAt(1_000_000));
        driver.closeSession(
                DriveSessionCloseRequest.newBuilder().setSessionUuid("s").build());
        driver.startSession(START);
        driver.submitEgomotionObservation(motion(5, 2, 0.5f, 8));
        assertThat(driver.drive(driveAt(1_000_000))).isEqualTo(first);
    }

    @Test
    void framesAndTheRecordingAreTakenAndNotLookedAt() {
        driver.startSession(START);
        driver.submitImageObservation(
                RolloutCameraImage.newBuilder().setSessionUuid("s").build());
        driver.submitRecordingGroundTruth(
                GroundTruthRequest.newBuilder().setSessionUuid("s").build());
        driver.submitRoute(RouteRequest.newBuilder().setSessionUuid("s").build());
        assertThat(driver.getVersion(Empty.getDefaultInstance()).getVersionId()).isEqualTo("skidpad test");
    }

    @Test
    void shuttingDownEndsNobodysSession() {
        driver.startSession(START);
        driver.shutDown(Empty.getDefaultInstance());
        driver.submitEgomotionObservation(motion(0, 0, 0, 5));
        assertThat(driver.drive(driveAt(1_000_000)).getTrajectory().getPosesCount())
                .isEqualTo(41);
    }

    @Test
    void anUnknownSessionIsNotFound() {
        fails(Status.Code.NOT_FOUND, "no session s", () -> driver.drive(driveAt(0)));
        fails(Status.Code.NOT_FOUND, "no session s", () -> driver.submitEgomotionObservation(motion(0, 0, 0, 1)));
        fails(
                Status.Code.NOT_FOUND,
                "no session s",
                () -> driver.closeSession(DriveSessionCloseRequest.newBuilder()
                        .setSessionUuid("s")
                        .build()));
    }

    @Test
    void aSessionStartsOnce() {
        driver.startSession(START);
        fails(Status.Code.ALREADY_EXISTS, "session s", () -> driver.startSession(START));
        fails(
                Status.Code.INVALID_ARGUMENT,
                "session_uuid",
                () -> driver.startSession(DriveSessionRequest.getDefaultInstance()));
    }

    @Test
    void drivingBeforeAnyMotionIsTooEarly() {
        driver.startSession(START);
        fails(Status.Code.FAILED_PRECONDITION, "motion", () -> driver.drive(driveAt(0)));
    }

    @Test
    void aMotionThatIsNotANumberIsRefusedAndNotNoted() {
        driver.startSession(START);
        fails(
                Status.Code.INVALID_ARGUMENT,
                "1000000 us is not finite",
                () -> driver.submitEgomotionObservation(motion(Float.NaN, 0, 0, 1)));
        fails(Status.Code.FAILED_PRECONDITION, "motion", () -> driver.drive(driveAt(0)));
    }

    private static void fails(Status.Code code, String said, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StatusRuntimeException.class, failure -> {
            assertThat(failure.getStatus().getCode()).isEqualTo(code);
            assertThat(failure.getStatus().getDescription()).contains(said);
        });
    }

    private static RolloutEgoTrajectory motion(float x, float y, float headingRad, float speedMps) {
        return RolloutEgoTrajectory.newBuilder()
                .setSessionUuid("s")
                .setTrajectory(Trajectory.newBuilder()
                        .addPoses(PoseAtTime.newBuilder()
                                .setPose(RigFrame.toWire(new RigFrame.Planar(x, y, headingRad)))
                                .setTimestampUs(1_000_000)))
                .addDynamicStates(DynamicState.newBuilder()
                        .setLinearVelocity(Vec3.newBuilder().setX(speedMps)))
                .build();
    }

    private static DriveRequest driveAt(long us) {
        return DriveRequest.newBuilder().setSessionUuid("s").setTimeNowUs(us).build();
    }
}

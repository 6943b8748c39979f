package dev.skidpad.serve.alpasim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.skidpad.wire.alpasim.common.DynamicState;
import dev.skidpad.wire.alpasim.common.Empty;
import dev.skidpad.wire.alpasim.common.Pose;
import dev.skidpad.wire.alpasim.common.PoseAtTime;
import dev.skidpad.wire.alpasim.common.Quat;
import dev.skidpad.wire.alpasim.common.SessionRequestStatus;
import dev.skidpad.wire.alpasim.common.Trajectory;
import dev.skidpad.wire.alpasim.common.Vec3;
import dev.skidpad.wire.alpasim.common.VersionId;
import dev.skidpad.wire.alpasim.egodriver.DriveRequest;
import dev.skidpad.wire.alpasim.egodriver.DriveResponse;
import dev.skidpad.wire.alpasim.egodriver.DriveSessionCloseRequest;
import dev.skidpad.wire.alpasim.egodriver.DriveSessionRequest;
import dev.skidpad.wire.alpasim.egodriver.EgodriverServiceGrpc;
import dev.skidpad.wire.alpasim.egodriver.GroundTruthRequest;
import dev.skidpad.wire.alpasim.egodriver.RolloutCameraImage;
import dev.skidpad.wire.alpasim.egodriver.RolloutEgoTrajectory;
import dev.skidpad.wire.alpasim.egodriver.RouteRequest;
import dev.skidpad.wire.alpasim.sensorsim.AvailableCamerasReturn;
import dev.skidpad.wire.alpasim.sensorsim.CameraSpec;
import dev.skidpad.wire.alpasim.sensorsim.OpenCVPinholeCameraParam;
import io.grpc.MethodDescriptor;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every message against bytes written by hand from the field numbers.
///
/// A field begins with `number << 3 | type`: type 0 is a varint, 1 eight bytes little endian, 2 a length and so many
/// bytes, 5 four bytes little endian. 1.0f is `0000803f`, 2.0f `00000040`, 0.5f `0000003f`, 3.0f `00004040`.
class WireTest {
    // Vec3 {x 1: 1, y 2: 2, z 3: 3}
    private static final String VEC = "0d0000803f 1500000040 1d00004040";
    // Quat {w 1: 1}
    private static final String QUAT = "0d0000803f";
    // Pose {vec 1: 15 bytes, quat 2: 5 bytes}
    private static final String POSE = "0a0f" + VEC + "1205" + QUAT;
    // PoseAtTime {pose 1: 24 bytes, timestamp_us 2: fixed64 100000 = 0x186a0}
    private static final String TIMED = "0a18" + POSE + "11a086010000000000";
    // Trajectory {poses 1: 35 bytes}
    private static final String TRAJECTORY = "0a23" + TIMED;

    private static final Vec3 VEC_MESSAGE =
            Vec3.newBuilder().setX(1).setY(2).setZ(3).build();
    private static final Pose POSE_MESSAGE = Pose.newBuilder()
            .setVec(VEC_MESSAGE)
            .setQuat(Quat.newBuilder().setW(1))
            .build();
    private static final Trajectory TRAJECTORY_MESSAGE = Trajectory.newBuilder()
            .addPoses(PoseAtTime.newBuilder().setPose(POSE_MESSAGE).setTimestampUs(100_000))
            .build();

    static Stream<Golden> golden() {
        return Stream.of(
                message(
                        Quat.newBuilder().setW(1).setX(2).setY(3).setZ(0.5f),
                        "0d0000803f 1500000040 1d00004040 250000003f"),
                message(
                        DynamicState.newBuilder()
                                .setAngularVelocity(Vec3.newBuilder().setZ(0.5f))
                                .setLinearVelocity(Vec3.newBuilder().setX(1))
                                .setLinearAcceleration(Vec3.newBuilder().setX(2))
                                .setAngularAcceleration(Vec3.newBuilder().setZ(3)),
                        "0a051d0000003f 12050d0000803f 1a050d00000040 22051d00004040"),
                message(TRAJECTORY_MESSAGE.toBuilder(), TRAJECTORY),
                message(
                        VersionId.newBuilder()
                                .setVersionId("v")
                                .setGitHash("h")
                                .setGrpcApiVersion(VersionId.ApiVersion.newBuilder()
                                        .setMajor(1)
                                        .setMinor(2)
                                        .setPatch(3)),
                        "0a0176 120168 1a06 0801 1002 1803"),
                message(Empty.newBuilder(), ""),
                message(SessionRequestStatus.newBuilder(), ""),
                message(
                        DriveSessionRequest.newBuilder()
                                .setSessionUuid("s")
                                .setRandomSeed(7)
                                .setDebugInfo(DriveSessionRequest.DebugInfo.newBuilder()
                                        .setSceneId("a"))
                                .setRolloutSpec(DriveSessionRequest.RolloutSpec.newBuilder()
                                        .setVehicle(DriveSessionRequest.RolloutSpec.VehicleDefinition.newBuilder()
                                                .addAvailableCameras(AvailableCamerasReturn.AvailableCamera.newBuilder()
                                                        .setLogicalId("c")))),
                        // uuid 1, seed 2 (fixed64), debug 4 {scene 1}, spec 5 {vehicle 1 {cameras 3 {id 3}}}
                        "0a0173 110700000000000000 22030a0161 2a07 0a05 1a03 1a0163"),
                message(
                        AvailableCamerasReturn.AvailableCamera.newBuilder()
                                .setIntrinsics(CameraSpec.newBuilder()
                                        .setLogicalId("c")
                                        .setResolutionH(2)
                                        .setResolutionW(3)
                                        .setOpencvPinholeParam(OpenCVPinholeCameraParam.newBuilder()
                                                .setPrincipalPointX(1)
                                                .setPrincipalPointY(2)
                                                .setFocalLengthX(3)
                                                .setFocalLengthY(0.5f)
                                                .addRadialCoeffs(1)))
                                .setRigToCamera(POSE_MESSAGE)
                                .setLogicalId("c"),
                        // intrinsics 1 {pinhole 3 {ppx 1, ppy 2, fx 3, fy 4, radial 5 packed}, id 5, h 7, w 8},
                        // rig_to_camera 2, id 3
                        "0a23 1a1a 0d0000803f 1500000040 1d00004040 250000003f 2a04 0000803f 2a0163 3802 4003 1218"
                                + POSE + "1a0163"),
                message(DriveSessionCloseRequest.newBuilder().setSessionUuid("s"), "0a0173"),
                message(
                        RolloutCameraImage.newBuilder()
                                .setSessionUuid("s")
                                .setCameraImage(RolloutCameraImage.CameraImage.newBuilder()
                                        .setFrameStartUs(1)
                                        .setFrameEndUs(2)
                                        .setImageBytes(ByteString.copyFrom(new byte[] {9, 8}))
                                        .setLogicalId("c")),
                        "0a0173 1a19 110100000000000000 190200000000000000 22020908 2a0163"),
                message(
                        RolloutEgoTrajectory.newBuilder()
                                .setSessionUuid("s")
                                .setTrajectory(TRAJECTORY_MESSAGE)
                                .addDynamicStates(DynamicState.newBuilder()
                                        .setLinearVelocity(Vec3.newBuilder().setX(1))),
                        "0a0173 1a25" + TRAJECTORY + "2a07 1205 0d0000803f"),
                message(
                        RouteRequest.newBuilder()
                                .setSessionUuid("s")
                                .setRoute(RouteRequest.Route.newBuilder()
                                        .addWaypoints(VEC_MESSAGE)
                                        .setTimestampUs(100_000)),
                        "0a0173 1a1a 0a0f" + VEC + "11a086010000000000"),
                message(
                        GroundTruthRequest.newBuilder()
                                .setSessionUuid("s")
                                .setGroundTruth(GroundTruthRequest.GroundTruth.newBuilder()
                                        .setTrajectory(TRAJECTORY_MESSAGE)
                                        .setTimestampUs(100_000)),
                        "0a0173 1230 0a25" + TRAJECTORY + "11a086010000000000"),
                message(
                        DriveRequest.newBuilder()
                                .setSessionUuid("s")
                                .setTimeNowUs(100_000)
                                .setTimeQueryUs(1)
                                .setRendererData(ByteString.copyFrom(new byte[] {5})),
                        "0a0173 19a086010000000000 210100000000000000 2a0105"),
                message(
                        DriveResponse.newBuilder()
                                .setTrajectory(TRAJECTORY_MESSAGE)
                                .setDebugInfo(DriveResponse.DebugInfo.newBuilder()
                                        .setUnstructuredDebugInfo(ByteString.copyFrom(new byte[] {5}))
                                        .addSampledTrajectories(Trajectory.getDefaultInstance()))
                                .setTerminateSession(true),
                        "1225" + TRAJECTORY + "1a05 0a0105 1200 2001"));
    }

    /// A message and its bytes in hex.
    record Golden(Message message, String hex) {}

    private static Golden message(Message.Builder message, String hex) {
        return new Golden(message.build(), hex.replace(" ", ""));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void aMessageIsItsGoldenBytes(Golden golden) throws InvalidProtocolBufferException {
        byte[] bytes = HexFormat.of().parseHex(golden.hex);
        assertThat(HexFormat.of().formatHex(golden.message.toByteArray())).isEqualTo(golden.hex);
        assertThat(golden.message.getParserForType().parseFrom(bytes)).isEqualTo(golden.message);
    }

    @Test
    void everyMessageOfTheServiceHasGoldenBytes() {
        Stream<String> used = EgodriverServiceGrpc.getServiceDescriptor().getMethods().stream()
                .flatMap(method -> Stream.of(method.getRequestMarshaller(), method.getResponseMarshaller()))
                .map(marshaller -> ((MethodDescriptor.ReflectableMarshaller<?>) marshaller)
                        .getMessageClass()
                        .getSimpleName());
        assertThat(golden().map(golden -> golden.message.getClass().getSimpleName()))
                .containsAll(used.toList());
    }

    @Test
    void theCallsHaveTheProtocolsNames() {
        assertThat(EgodriverServiceGrpc.getServiceDescriptor().getMethods())
                .extracting(MethodDescriptor::getFullMethodName)
                .containsExactlyInAnyOrder(
                        "egodriver.EgodriverService/start_session",
                        "egodriver.EgodriverService/close_session",
                        "egodriver.EgodriverService/submit_image_observation",
                        "egodriver.EgodriverService/submit_egomotion_observation",
                        "egodriver.EgodriverService/submit_route",
                        "egodriver.EgodriverService/submit_recording_ground_truth",
                        "egodriver.EgodriverService/drive",
                        "egodriver.EgodriverService/get_version",
                        "egodriver.EgodriverService/shut_down");
    }
}

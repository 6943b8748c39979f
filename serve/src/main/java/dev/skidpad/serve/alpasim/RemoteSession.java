package dev.skidpad.serve.alpasim;

import com.google.protobuf.ByteString;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.world.WorldView;
import dev.skidpad.wire.alpasim.common.Empty;
import dev.skidpad.wire.alpasim.common.Pose;
import dev.skidpad.wire.alpasim.common.Quat;
import dev.skidpad.wire.alpasim.common.Vec3;
import dev.skidpad.wire.alpasim.egodriver.DriveRequest;
import dev.skidpad.wire.alpasim.egodriver.DriveResponse;
import dev.skidpad.wire.alpasim.egodriver.DriveSessionCloseRequest;
import dev.skidpad.wire.alpasim.egodriver.DriveSessionRequest;
import dev.skidpad.wire.alpasim.egodriver.RolloutCameraImage;
import dev.skidpad.wire.alpasim.sensorsim.AvailableCamerasReturn.AvailableCamera;
import dev.skidpad.wire.alpasim.sensorsim.CameraSpec;
import dev.skidpad.wire.alpasim.sensorsim.OpenCVPinholeCameraParam;
import java.util.ArrayList;
import java.util.List;

/// One episode with a driver elsewhere. Each plan is: submit the frames that fell due, the ego's motion and the
/// route; wait until all are acknowledged; ask the driver to drive.
final class RemoteSession implements Planner.Session {
    private static final System.Logger LOG = System.getLogger(RemoteSession.class.getName());

    private final String session;
    private final WorldView view;
    private final Call call;
    private final Cameras cameras;
    private final Observations observations;
    private long framesUntilUs = Long.MIN_VALUE;

    private RemoteSession(String session, WorldView view, Call call, Cameras cameras) {
        this.session = session;
        this.view = view;
        this.call = call;
        this.cameras = cameras;
        observations = new Observations(session, view);
    }

    /// Opens a session.
    ///
    /// @throws DriverFailedException if the driver does not
    static RemoteSession open(String session, long seed, WorldView view, Call call, Cameras cameras) {
        DriveSessionRequest.Builder request = DriveSessionRequest.newBuilder()
                .setSessionUuid(session)
                .setRandomSeed(seed)
                .setDebugInfo(DriveSessionRequest.DebugInfo.newBuilder()
                        .setSceneId(view.scenario().id()));
        for (Cameras.Model model : cameras.models(view.scenario())) {
            request.getRolloutSpecBuilder().getVehicleBuilder().addAvailableCameras(toWire(model));
        }
        call.make("start a session", stub -> stub.startSession(request.build()));
        return new RemoteSession(session, view, call, cameras);
    }

    @Override
    public void plan(Plan plan) {
        long now = observations.nowUs();
        List<Call.Pending<Empty>> submitted = new ArrayList<>();
        for (Cameras.Frame frame : cameras.frames(view, framesUntilUs, now)) {
            submitted.add(call.begin("take a frame", stub -> stub.submitImageObservation(toWire(frame))));
        }
        framesUntilUs = now;
        submitted.add(
                call.begin("take the ego's motion", stub -> stub.submitEgomotionObservation(observations.egomotion())));
        submitted.add(call.begin("take the route", stub -> stub.submitRoute(observations.route())));
        submitted.forEach(call::end);
        DriveRequest request = DriveRequest.newBuilder()
                .setSessionUuid(session)
                .setTimeNowUs(now)
                .setTimeQueryUs(observations.timeUs(view.step() + Simulator.REPLAN_STEPS))
                .build();
        DriveResponse answer = call.make("drive", stub -> stub.drive(request));
        DriveAnswer.read(answer, now, view.scenario().dtSeconds(), observations.frame(), plan);
    }

    @Override
    public void close() {
        DriveSessionCloseRequest request =
                DriveSessionCloseRequest.newBuilder().setSessionUuid(session).build();
        try {
            call.make("close the session", stub -> stub.closeSession(request));
        } catch (DriverFailedException e) {
            // The episode is over, whatever the driver makes of that.
            LOG.log(System.Logger.Level.DEBUG, e.getMessage());
        }
    }

    private RolloutCameraImage toWire(Cameras.Frame frame) {
        return RolloutCameraImage.newBuilder()
                .setSessionUuid(session)
                .setCameraImage(RolloutCameraImage.CameraImage.newBuilder()
                        .setLogicalId(frame.cameraId())
                        .setFrameStartUs(frame.startUs())
                        .setFrameEndUs(frame.endUs())
                        .setImageBytes(ByteString.copyFrom(frame.image())))
                .build();
    }

    /// A camera's own frame has z along its view, x to the right and y down.
    private static AvailableCamera toWire(Cameras.Model model) {
        float cos = Trig.cos(0.5f * model.rigYawRad());
        float sin = Trig.sin(0.5f * model.rigYawRad());
        // The turn from the rig's axes to those of a camera that looks straight on is (1/2, -1/2, 1/2, -1/2).
        Quat turn = Quat.newBuilder()
                .setW(0.5f * (cos + sin))
                .setX(0.5f * (-cos - sin))
                .setY(0.5f * (cos - sin))
                .setZ(0.5f * (sin - cos))
                .build();
        OpenCVPinholeCameraParam pinhole = OpenCVPinholeCameraParam.newBuilder()
                .setPrincipalPointX(0.5f * model.widthPx())
                .setPrincipalPointY(0.5f * model.heightPx())
                .setFocalLengthX(model.focalPx())
                .setFocalLengthY(model.focalPx())
                .build();
        return AvailableCamera.newBuilder()
                .setLogicalId(model.id())
                .setIntrinsics(CameraSpec.newBuilder()
                        .setLogicalId(model.id())
                        .setResolutionW(model.widthPx())
                        .setResolutionH(model.heightPx())
                        .setOpencvPinholeParam(pinhole))
                .setRigToCamera(Pose.newBuilder()
                        .setVec(Vec3.newBuilder()
                                .setX(model.rigX())
                                .setY(model.rigY())
                                .setZ(model.rigZ()))
                        .setQuat(turn))
                .build();
    }
}

package dev.skidpad.serve.alpasim;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.wire.alpasim.common.PoseAtTime;
import dev.skidpad.wire.alpasim.common.Trajectory;
import dev.skidpad.wire.alpasim.egodriver.DriveResponse;
import dev.skidpad.wire.alpasim.egodriver.RolloutEgoTrajectory;
import dev.skidpad.wire.alpasim.egodriver.RouteRequest;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;

/// One session of a simulator elsewhere, driven by a planner of ours.
///
/// Each drive starts the planner anew, on what is known by then: the route that it is given moves along with the
/// vehicle, and a planner's session is made for one route. Its random numbers come from the session's seed and the
/// number of the drive, so a session with the same seed and messages is driven the same way. What is told while it
/// plans is for the next drive, and does not wait.
final class ServedSession {
    /// Time between the poses of an answer.
    static final float DT_SECONDS = 0.1f;

    private static final long DT_US = 100_000;

    private final Planner planner;
    private final String id;
    private final String scene;
    private final long seed;
    private final Object noting = new Object();
    private final EgoHistory noted = new EgoHistory();
    private RouteRequest.@Nullable Route route;
    private int drives;

    ServedSession(Planner planner, String id, String scene, long seed) {
        this.planner = planner;
        this.id = id;
        this.scene = scene.isEmpty() ? id : scene;
        this.seed = seed;
    }

    void moved(RolloutEgoTrajectory motion) {
        synchronized (noting) {
            noted.add(motion);
        }
    }

    void routed(RouteRequest.Route newRoute) {
        synchronized (noting) {
            route = newRoute;
        }
    }

    /// A trajectory from a moment on: the present pose, then one each [#DT_SECONDS].
    synchronized DriveResponse drive(long nowUs) {
        EgoHistory history;
        RouteRequest.@Nullable Route way;
        synchronized (noting) {
            history = noted.copy();
            way = route;
        }
        if (history.isEmpty()) {
            throw DriverService.failure(
                    Status.FAILED_PRECONDITION, "session " + id + " has not been told the ego's motion yet");
        }
        ServedView view = ServedView.of(scene, history, way, nowUs, DT_US);
        Plan plan = new Plan(Simulator.PLAN_STEPS);
        try (Planner.Session session = planner.start(view, RandomStream.of(seed, "drive", drives))) {
            session.plan(plan);
        }
        drives++;
        Trajectory.Builder trajectory =
                Trajectory.newBuilder().addPoses(pose(RigFrame.toWire(history.at(nowUs)), nowUs));
        RigFrame frame = view.frame();
        for (int k = 0; k < plan.length(); k++) {
            RigFrame.Planar rig = frame.rigOf(plan.x(k), plan.y(k), plan.headingRad(k));
            trajectory.addPoses(pose(RigFrame.toWire(rig), nowUs + (k + 1) * DT_US));
        }
        return DriveResponse.newBuilder().setTrajectory(trajectory).build();
    }

    private static PoseAtTime pose(dev.skidpad.wire.alpasim.common.Pose pose, long us) {
        return PoseAtTime.newBuilder().setPose(pose).setTimestampUs(us).build();
    }
}

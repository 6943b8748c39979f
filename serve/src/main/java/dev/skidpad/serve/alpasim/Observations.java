package dev.skidpad.serve.alpasim;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.sim.world.WorldView;
import dev.skidpad.wire.alpasim.common.DynamicState;
import dev.skidpad.wire.alpasim.common.PoseAtTime;
import dev.skidpad.wire.alpasim.common.Trajectory;
import dev.skidpad.wire.alpasim.common.Vec3;
import dev.skidpad.wire.alpasim.egodriver.RolloutEgoTrajectory;
import dev.skidpad.wire.alpasim.egodriver.RouteRequest;

/// What a driver elsewhere is told of a scene: how the ego moved, and where it is to go.
///
/// A buffer: one session owns it. It remembers how far it has told.
final class Observations {
    /// The route is told by so many points from the ego on.
    static final int WAYPOINTS = 20;

    /// How far ahead the last of them is.
    static final float REACH_M = 80f;

    // Where on the route the ego may be, relative to where it was last.
    private static final float BEHIND_M = 10f;
    private static final float AHEAD_M = 50f;

    private final String session;
    private final WorldView view;
    private final RigFrame frame;
    private final Polyline.Projection projection = new Polyline.Projection();
    private final Polyline.Sample sample = new Polyline.Sample();
    private int toldUntil = Integer.MIN_VALUE; // step of the scenario
    private float routeS;

    Observations(String session, WorldView view) {
        this.session = session;
        this.view = view;
        int ego = view.egoIndex();
        frame = RigFrame.of(view.lengthM(ego));
        view.scenario().route().project(view.x(ego), view.y(ego), projection);
        routeS = projection.s();
    }

    RigFrame frame() {
        return frame;
    }

    /// The time of the present.
    long nowUs() {
        return timeUs(view.step());
    }

    /// The time of a step of the scenario.
    long timeUs(int step) {
        return Math.round(step * (double) view.scenario().dtSeconds() * 1e6);
    }

    /// The ego's poses since the last call, the first time with all of its history, and its motion at each.
    RolloutEgoTrajectory egomotion() {
        Trajectory.Builder poses = Trajectory.newBuilder();
        RolloutEgoTrajectory.Builder message = RolloutEgoTrajectory.newBuilder().setSessionUuid(session);
        for (int ago = WorldView.HISTORY_STEPS; ago >= 0; ago--) {
            int step = view.step() - ago;
            if (step > toldUntil && view.active(view.egoIndex(), ago)) {
                poses.addPoses(PoseAtTime.newBuilder()
                        .setPose(RigFrame.toWire(rig(ago)))
                        .setTimestampUs(timeUs(step)));
                message.addDynamicStates(motion(ago));
            }
        }
        toldUntil = view.step();
        return message.setTrajectory(poses).build();
    }

    /// The way ahead: [#WAYPOINTS] points evenly over [#REACH_M], beside the ego first, in its rig frame. Those
    /// beyond the end of the route are NaN.
    RouteRequest route() {
        int ego = view.egoIndex();
        Polyline line = view.scenario().route();
        line.project(view.x(ego), view.y(ego), routeS - BEHIND_M, routeS + AHEAD_M, projection);
        routeS = projection.s();
        RigFrame.Planar rig = rig(0);
        float cos = Trig.cos(rig.headingRad());
        float sin = Trig.sin(rig.headingRad());
        RouteRequest.Route.Builder route = RouteRequest.Route.newBuilder().setTimestampUs(nowUs());
        for (int i = 0; i < WAYPOINTS; i++) {
            float s = routeS + i * REACH_M / (WAYPOINTS - 1);
            if (s > line.lengthM()) {
                route.addWaypoints(
                        Vec3.newBuilder().setX(Float.NaN).setY(Float.NaN).setZ(Float.NaN));
                continue;
            }
            line.sample(s, sample);
            float dx = sample.x() - rig.x();
            float dy = sample.y() - rig.y();
            route.addWaypoints(Vec3.newBuilder().setX(cos * dx + sin * dy).setY(cos * dy - sin * dx));
        }
        return RouteRequest.newBuilder().setSessionUuid(session).setRoute(route).build();
    }

    private RigFrame.Planar rig(int ago) {
        int ego = view.egoIndex();
        return frame.rigOf(view.x(ego, ago), view.y(ego, ago), view.headingRad(ego, ago));
    }

    /// Velocity, acceleration and yaw rate in the rig frame. What changes is measured to the step before; where
    /// there is none, it is 0.
    private DynamicState motion(int ago) {
        float yawRate = 0;
        float acceleration = 0;
        int ego = view.egoIndex();
        if (ago < WorldView.HISTORY_STEPS && view.active(ego, ago + 1)) {
            float dt = view.scenario().dtSeconds();
            yawRate = Angles.difference(view.headingRad(ego, ago + 1), view.headingRad(ego, ago)) / dt;
            acceleration = (along(ago) - along(ago + 1)) / dt;
        }
        float heading = view.headingRad(ego, ago);
        float across = view.vy(ego, ago) * Trig.cos(heading) - view.vx(ego, ago) * Trig.sin(heading);
        float sideways = across - yawRate * frame.rearToCentreM();
        return DynamicState.newBuilder()
                .setAngularVelocity(Vec3.newBuilder().setZ(yawRate))
                .setLinearVelocity(Vec3.newBuilder().setX(along(ago)).setY(sideways))
                .setLinearAcceleration(Vec3.newBuilder().setX(acceleration).setY(yawRate * along(ago)))
                .setAngularAcceleration(Vec3.getDefaultInstance())
                .build();
    }

    private float along(int ago) {
        int ego = view.egoIndex();
        float heading = view.headingRad(ego, ago);
        return view.vx(ego, ago) * Trig.cos(heading) + view.vy(ego, ago) * Trig.sin(heading);
    }
}

package dev.skidpad.serve.alpasim;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Provenance;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.WorldView;
import dev.skidpad.wire.alpasim.common.Vec3;
import dev.skidpad.wire.alpasim.egodriver.RouteRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a planner sees in a session: its own motion of the last second and the way to go, on an empty map.
final class ServedView implements WorldView {
    /// The vehicle that the protocol does not describe: that of nuPlan's recordings.
    private static final float LENGTH_M = 5.176f;

    private static final float WIDTH_M = 2.297f;
    private static final float HEIGHT_M = 1.777f;

    /// Without a route, the way is straight on, so far.
    private static final float STRAIGHT_M = 100f;

    /// A route reaches back so far behind its first point.
    private static final float BEHIND_M = 10f;

    private final Scenario scenario;
    private final RigFrame frame;
    private final RigFrame.Planar[] centre; // [HISTORY_STEPS + 1] by steps ago
    private final EgoHistory.Velocity[] velocity; // [HISTORY_STEPS + 1]
    private final boolean[] known; // [HISTORY_STEPS + 1]

    private ServedView(EgoHistory history, RouteRequest.@Nullable Route route, String scene, long nowUs, long dtUs) {
        frame = RigFrame.of(LENGTH_M);
        centre = new RigFrame.Planar[HISTORY_STEPS + 1];
        velocity = new EgoHistory.Velocity[HISTORY_STEPS + 1];
        known = new boolean[HISTORY_STEPS + 1];
        for (int ago = 0; ago <= HISTORY_STEPS; ago++) {
            long then = nowUs - ago * dtUs;
            centre[ago] = frame.centreOf(history.at(then));
            velocity[ago] = history.centreVelocityAt(then, frame);
            known[ago] = ago == 0 || history.covers(then);
        }
        scenario = new Scenario(
                scene,
                scene,
                "driven-elsewhere",
                0,
                0,
                dtUs * 1e-6f,
                1,
                0,
                List.of(ego()),
                0,
                new RoadMap(List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(),
                routeOf(route, history, centre[0]),
                new Provenance(scene, "alpasim-driver/1", "", List.of()));
    }

    /// The view at a moment.
    ///
    /// @param dtUs time between its steps
    static ServedView of(String scene, EgoHistory history, RouteRequest.@Nullable Route route, long nowUs, long dtUs) {
        return new ServedView(history, route, scene, nowUs, dtUs);
    }

    private Track ego() {
        return new Track(
                "ego",
                AgentType.VEHICLE,
                LENGTH_M,
                WIDTH_M,
                HEIGHT_M,
                new float[] {centre[0].x()},
                new float[] {centre[0].y()},
                new float[] {centre[0].headingRad()},
                new float[] {velocity[0].vx()},
                new float[] {velocity[0].vy()},
                new boolean[] {true});
    }

    /// The way to go in the local frame: the told points, carried back a little; those that are not finite are
    /// beyond its end.
    private static Polyline routeOf(RouteRequest.@Nullable Route route, EgoHistory history, RigFrame.Planar now) {
        List<Vec3> told = route == null
                ? List.of()
                : route.getWaypointsList().stream()
                        .filter(p -> Float.isFinite(p.getX()) && Float.isFinite(p.getY()))
                        .toList();
        if (route == null || told.size() < 2) {
            float cos = Trig.cos(now.headingRad());
            float sin = Trig.sin(now.headingRad());
            return Polyline.of(
                    new float[] {now.x() - BEHIND_M * cos, now.x() + STRAIGHT_M * cos},
                    new float[] {now.y() - BEHIND_M * sin, now.y() + STRAIGHT_M * sin});
        }
        RigFrame.Planar rig = history.at(route.getTimestampUs());
        float cos = Trig.cos(rig.headingRad());
        float sin = Trig.sin(rig.headingRad());
        float[] x = new float[told.size() + 1];
        float[] y = new float[told.size() + 1];
        for (int i = 0; i < told.size(); i++) {
            Vec3 p = told.get(i);
            x[i + 1] = rig.x() + cos * p.getX() - sin * p.getY();
            y[i + 1] = rig.y() + sin * p.getX() + cos * p.getY();
        }
        float course = Angles.atan2(y[2] - y[1], x[2] - x[1]);
        x[0] = x[1] - BEHIND_M * Trig.cos(course);
        y[0] = y[1] - BEHIND_M * Trig.sin(course);
        return Polyline.of(x, y);
    }

    RigFrame frame() {
        return frame;
    }

    @Override
    public Scenario scenario() {
        return scenario;
    }

    @Override
    public int step() {
        return 0;
    }

    @Override
    public int agentCount() {
        return 1;
    }

    @Override
    public int egoIndex() {
        return 0;
    }

    @Override
    public boolean active(int agent, int stepsAgo) {
        return known[at(agent, stepsAgo)];
    }

    @Override
    public float x(int agent, int stepsAgo) {
        return centre[at(agent, stepsAgo)].x();
    }

    @Override
    public float y(int agent, int stepsAgo) {
        return centre[at(agent, stepsAgo)].y();
    }

    @Override
    public float headingRad(int agent, int stepsAgo) {
        return centre[at(agent, stepsAgo)].headingRad();
    }

    @Override
    public float vx(int agent, int stepsAgo) {
        return velocity[at(agent, stepsAgo)].vx();
    }

    @Override
    public float vy(int agent, int stepsAgo) {
        return velocity[at(agent, stepsAgo)].vy();
    }

    private static int at(int agent, int stepsAgo) {
        Objects.checkIndex(agent, 1);
        return Objects.checkIndex(stepsAgo, HISTORY_STEPS + 1);
    }
}

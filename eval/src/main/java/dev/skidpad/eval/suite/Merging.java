package dev.skidpad.eval.suite;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;

/// The rule for a merge, by geometry alone, so that it holds on maps without topology.
///
/// Another lane runs into the route: it is beside it ([#BESIDE_M] or more), at an acute angle
/// ([#ANGLE_RAD]), and comes to lie on it ([#ON_ROUTE_M]) within [#OVER_M] of its way, ahead of the
/// ego. A vehicle is on that lane, before they meet, within [#NEAR_M] of the ego along the route, while
/// the ego drives.
final class Merging {
    static final float BESIDE_M = 2.2f;
    static final float ON_ROUTE_M = 0.6f;
    static final float ANGLE_RAD = 0.4f;
    static final float OVER_M = 80f;
    static final float NEAR_M = 40f;
    private static final float FARTHEST_BESIDE_M = 12f;
    private static final float REACH_M = 60f;
    private static final float STEP_M = 3f;
    private static final float ON_LANE_M = 1.6f;
    private static final float MOVING_MPS = 2f;

    private Merging() {}

    static boolean withSomebody(RouteFrame frame) {
        Scenario scenario = frame.scenario();
        RoadMap map = scenario.map();
        float from = frame.egoS(0) + 5;
        float to = frame.egoS(frame.samples() - 1) + REACH_M;
        for (Lane lane : map.lanes()) {
            if (lane.type() != LaneType.BIKE_LANE) {
                float meets = meets(scenario.route(), lane.centerline(), from, to);
                if (meets > 0 && somebodyOn(frame, lane.centerline(), meets)) {
                    return true;
                }
            }
        }
        return false;
    }

    // The route's s at which a lane comes to lie on it; -1 where it does not.
    private static float meets(Polyline route, Polyline lane, float from, float to) {
        if (lane.lengthM() < STEP_M) {
            return -1;
        }
        Polyline.Sample point = new Polyline.Sample();
        Polyline.Projection at = new Polyline.Projection();
        float beside = Float.NEGATIVE_INFINITY; // the lane's u at which it was last seen beside the route
        for (float u = 0; u <= lane.lengthM() + 0.5f * STEP_M; u += STEP_M) {
            lane.sample(Math.min(u, lane.lengthM()), point);
            route.project(point.x(), point.y(), at);
            float distance = Math.abs(at.lateralM());
            boolean acute = Math.abs(Angles.difference(at.headingRad(), point.headingRad())) < ANGLE_RAD;
            if (!acute || at.distanceM() > FARTHEST_BESIDE_M) {
                beside = Float.NEGATIVE_INFINITY;
            } else if (distance >= BESIDE_M) {
                beside = u;
            } else if (distance < ON_ROUTE_M && u - beside < OVER_M) {
                return at.s() >= from && at.s() <= to ? at.s() : -1;
            }
        }
        return -1;
    }

    private static boolean somebodyOn(RouteFrame frame, Polyline lane, float meets) {
        Scenario scenario = frame.scenario();
        Polyline.Projection at = new Polyline.Projection();
        for (int k = 0; k < frame.samples() && frame.egoS(k) < meets; k++) {
            if (frame.egoSpeedMps(k) < MOVING_MPS) {
                continue;
            }
            for (int a = 0; a < scenario.agentCount(); a++) {
                Track track = scenario.tracks().get(a);
                boolean candidate = a != scenario.egoIndex()
                        && track.type() == AgentType.VEHICLE
                        && frame.present(a, k)
                        && Math.abs(frame.aheadM(a, k)) < NEAR_M
                        && Math.abs(frame.lateralM(a, k)) > BESIDE_M
                        && frame.speedMps(a, k) > MOVING_MPS;
                if (candidate) {
                    lane.project(track.x(frame.step(k)), track.y(frame.step(k)), at);
                    if (at.distanceM() < ON_LANE_M) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

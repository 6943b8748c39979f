package dev.skidpad.sim.plausible;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LanePlace;
import dev.skidpad.core.lanes.LaneUse;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.vary.Boxes;
import dev.skidpad.sim.vary.PlausibilityRule;

/// Where a moving vehicle may not be: beyond the road's edge, as a whole or with a corner that was on
/// the road before, and on a lane whose direction it drives against, with no lane of its own direction
/// within reach.
final class RoadRule implements SceneRule {
    /// Slower vehicles park, or manoeuvre.
    static final double MOVING_MPS = 5;

    /// How near the centreline a vehicle is that drives on a lane.
    private static final float ON_CENTRE_M = 1.5f;

    private final Scenario scenario;
    private final SceneLimits limits;
    private final AgentMotion motion;
    private final LaneGraph graph;
    private final LanePlace place;
    private final float[] corners = new float[8];
    private final float[] clearance = new float[4];

    RoadRule(Scenario scenario, SceneLimits limits, AgentMotion motion) {
        this.scenario = scenario;
        this.limits = limits;
        this.motion = motion;
        graph = LaneGraph.of(scenario.map());
        place = graph.newPlace();
    }

    @Override
    public void judge(int agent, Severities out) {
        Track track = scenario.tracks().get(agent);
        if (track.type() != AgentType.VEHICLE) {
            return;
        }
        boolean[] wasOnRoad = new boolean[4];
        double wrongWayM = 0;
        for (int t = 0; t < track.steps(); t++) {
            if (!track.valid(t) || !motion.hasRates(t)) {
                continue;
            }
            double speed = motion.forwardMps(t);
            if (scenario.map().bounds().known() && motion.speedMps(t) > 0.5) {
                double depth = departureM(track, t, wasOnRoad);
                if (speed > MOVING_MPS) {
                    out.note(PlausibilityRule.OFF_ROAD, t, depth, limits.of(track.type(), PlausibilityRule.OFF_ROAD));
                }
            }
            if (graph.size() > 0 && speed > MOVING_MPS) {
                wrongWayM = wrongWay(track, t) ? wrongWayM + speed * scenario.dtSeconds() : 0;
                out.note(PlausibilityRule.WRONG_WAY, t, wrongWayM, limits.of(track.type(), PlausibilityRule.WRONG_WAY));
            }
        }
    }

    // How deep the deepest corner is beyond an edge, of those that were on the road at some step before; or how deep
    // the whole box is, wherever it was before.
    private double departureM(Track track, int t, boolean[] wasOnRoad) {
        Boxes.clearancesM(track, t, scenario.map().bounds(), corners, clearance);
        double deepest = 0;
        double whole = Double.POSITIVE_INFINITY;
        for (int c = 0; c < 4; c++) {
            wasOnRoad[c] |= clearance[c] >= 0;
            whole = Math.min(whole, -clearance[c]);
            if (wasOnRoad[c]) {
                deepest = Math.max(deepest, -clearance[c]);
            }
        }
        return Math.max(deepest, whole);
    }

    private boolean wrongWay(Track track, int t) {
        float x = track.x(t);
        float y = track.y(t);
        float heading = track.headingRad(t);
        if (graph.locate(x, y, heading, LaneUse.CAR_LANES, place)) {
            return false;
        }
        boolean against = graph.locate(x, y, heading + Angles.PI, LaneUse.CAR_LANES, place);
        return against && place.distanceM() < ON_CENTRE_M && !graph.inIntersection(place.lane(), place.s());
    }
}

package dev.skidpad.sim.plausible.fault;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LanePlace;
import dev.skidpad.core.lanes.LaneUse;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;

/// Whether the way back along a stretch of a track would be against the traffic: it is on lanes, outside of
/// intersections, and no lane leads back within reach.
final class WrongSide {
    private static final float ON_CENTRE_M = 1;

    private WrongSide() {}

    static boolean is(Scenario scenario, Track track, int from, int to) {
        LaneGraph graph = LaneGraph.of(scenario.map());
        if (graph.size() == 0) {
            return false;
        }
        LanePlace place = graph.newPlace();
        for (int t = from; t <= to; t++) {
            float heading = track.headingRad(t);
            boolean onLane = graph.locate(track.x(t), track.y(t), heading, LaneUse.CAR_LANES, place)
                    && place.distanceM() < ON_CENTRE_M
                    && !graph.inIntersection(place.lane(), place.s());
            float back = Angles.wrap(heading + Angles.PI);
            if (!onLane || graph.locate(track.x(t), track.y(t), back, LaneUse.CAR_LANES, place)) {
                return false;
            }
        }
        return true;
    }
}

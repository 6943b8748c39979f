package dev.skidpad.sim.danger.propose;

import dev.skidpad.core.geometry.GrowingPath;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LanePlace;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One of the ways that the lanes offer somebody from where they are now, with the places on it at which the rules
/// have them stop: the start of a lane with a light, or the line of a stop sign.
///
/// @param line the middle of the lanes, from beside the agent on
/// @param stops in the order of the way
record Branch(Polyline line, List<Stop> stops) {
    private static final float REACH_M = 90f;
    private static final float SPACING_M = 2f;
    private static final int MOST = 8;
    private static final int MOST_LANES = 30;

    /// A place to stop at.
    ///
    /// @param s m along the way
    /// @param lane the lane that has the light or sign
    record Stop(float s, int lane) {}

    /// The ways of an agent who is there now; none where it is on no lane.
    static List<Branch> of(Scenario scenario, int agent, LaneGraph graph, LightTable lights) {
        LanePlace place = graph.newPlace();
        Track track = scenario.tracks().get(agent);
        int now = scenario.nowStep();
        List<Branch> found = new ArrayList<>();
        if (graph.locate(track.x(now), track.y(now), track.headingRad(now), place)) {
            Walk walk = new Walk(graph, lights, place.s(), found);
            walk.enter(place.lane(), -place.s(), new int[0]);
        }
        return found;
    }

    // Goes through all forks, depth first. On the first lane, the way begins at `firstS`.
    private record Walk(LaneGraph graph, LightTable lights, float firstS, List<Branch> found) {
        // A lane that begins at `startM` of the way, after the lanes before it.
        void enter(int lane, float startM, int[] before) {
            int[] lanes = Arrays.copyOf(before, before.length + 1);
            lanes[before.length] = lane;
            float end = startM + graph.lengthM(lane);
            boolean leaf = end >= REACH_M || graph.successors(lane) == 0 || lanes.length == MOST_LANES;
            for (int k = 0; k < graph.successors(lane) && !leaf && found.size() < MOST; k++) {
                enter(graph.successor(lane, k), end, lanes);
            }
            if (leaf && found.size() < MOST && end > SPACING_M) {
                found.add(branch(lanes));
            }
        }

        private Branch branch(int[] lanes) {
            GrowingPath points = new GrowingPath();
            List<Stop> stops = new ArrayList<>();
            float start = -firstS;
            for (int lane : lanes) {
                boolean stop = lights.hasLight(lane) || lights.hasSign(lane);
                if (stop && start + lights.stopM(lane) > 0) {
                    stops.add(new Stop(start + lights.stopM(lane), lane));
                }
                addPoints(lane, Math.max(0, -start), points);
                start += graph.lengthM(lane);
            }
            return new Branch(points.toPolyline(), List.copyOf(stops));
        }

        private void addPoints(int lane, float from, GrowingPath points) {
            Polyline line = graph.lane(lane).centerline();
            Polyline.Sample sample = new Polyline.Sample();
            for (float s = from; s < line.lengthM(); s += SPACING_M) {
                line.sample(s, sample);
                points.add(sample.x(), sample.y());
            }
        }
    }
}

package dev.skidpad.sim.score.commonroad;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LanePlace;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.measure.EgoMotion;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// How the ego stands to its lane, frame by frame. Immutable.
final class LaneOffsets {
    final double[] lateralM; // [F] to the centre
    final double[] angleRad; // [F] to the direction
    final double[] limitMps; // [F] the lane's limit, where every lane has one

    /// The first frame at which the ego is on no lane.
    final OptionalInt lost;

    /// The first frame at which the ego's lane has no speed limit on the map.
    final OptionalInt unlimited;

    LaneOffsets(Drive drive) {
        EgoMotion ego = drive.ego();
        int n = ego.frames();
        lateralM = new double[n];
        angleRad = new double[n];
        limitMps = new double[n];
        LaneGraph graph = LaneGraph.of(drive.map());
        LanePlace place = graph.newPlace();
        OptionalInt noLane = OptionalInt.empty();
        OptionalInt noLimit = OptionalInt.empty();
        for (int f = n - 1; f >= 0; f--) {
            if (!graph.locate(ego.x(f), ego.y(f), ego.headingRad(f), place)) {
                noLane = OptionalInt.of(f);
                continue;
            }
            lateralM[f] = place.lateralM();
            angleRad[f] = Angles.difference(place.directionRad(), ego.headingRad(f));
            OptionalDouble limit = graph.lane(place.lane()).speedLimitMps();
            limitMps[f] = limit.orElse(0);
            noLimit = limit.isEmpty() ? OptionalInt.of(f) : noLimit;
        }
        lost = noLane;
        unlimited = noLimit;
    }
}

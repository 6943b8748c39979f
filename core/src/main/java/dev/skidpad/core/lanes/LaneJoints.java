package dev.skidpad.core.lanes;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.geometry.SegmentGrid;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out which lanes follow which.
///
/// Where the source says what follows a lane (by the lane's successors or by another's predecessors), that is
/// it. Where it says nothing of a lane, those lanes follow it that start within [#JOINED_M] of its end in about
/// its direction. A bike lane never follows a lane for cars that way.
final class LaneJoints {
    private static final float JOINED_M = 1f;
    private static final float ALIGNED_RAD = 45 * Angles.PI / 180;

    private LaneJoints() {}

    /// For each lane those that follow it, in the order of the map.
    static List<List<Integer>> successors(RoadMap map, SegmentGrid grid) {
        List<Lane> lanes = map.lanes();
        List<List<Integer>> successors = new ArrayList<>(lanes.size());
        for (Lane lane : lanes) {
            List<Integer> declared = new ArrayList<>();
            for (long id : lane.successorIds()) {
                map.laneIndex(id).ifPresent(declared::add);
            }
            successors.add(declared);
        }
        for (int l = 0; l < lanes.size(); l++) {
            for (long id : lanes.get(l).predecessorIds()) {
                Optional<Integer> before = map.laneIndex(id);
                if (before.isPresent() && !successors.get(before.orElseThrow()).contains(l)) {
                    successors.get(before.orElseThrow()).add(l);
                }
            }
        }
        for (int l = 0; l < lanes.size(); l++) {
            if (successors.get(l).isEmpty()) {
                addNear(lanes, l, grid, successors.get(l));
            }
        }
        return successors;
    }

    /// The reverse of the successors.
    static List<List<Integer>> predecessors(List<List<Integer>> successors) {
        List<List<Integer>> predecessors = new ArrayList<>(successors.size());
        successors.forEach(each -> predecessors.add(new ArrayList<>()));
        for (int l = 0; l < successors.size(); l++) {
            for (int next : successors.get(l)) {
                predecessors.get(next).add(l);
            }
        }
        return predecessors;
    }

    private static void addNear(List<Lane> lanes, int lane, SegmentGrid grid, List<Integer> found) {
        Polyline line = lanes.get(lane).centerline();
        if (line.size() < 2) {
            return;
        }
        float x = line.x(line.size() - 1);
        float y = line.y(line.size() - 1);
        float heading = line.headingRad(line.size() - 1);
        grid.visit(x, y, JOINED_M, segment -> {
            int other = grid.line(segment);
            float dx = grid.x0(segment) - x;
            float dy = grid.y0(segment) - y;
            if (grid.firstPoint(segment) == 0
                    && other != lane
                    && dx * dx + dy * dy <= JOINED_M * JOINED_M
                    && (lanes.get(other).type() != LaneType.BIKE_LANE
                            || lanes.get(lane).type() == LaneType.BIKE_LANE)
                    && Math.abs(Angles.difference(
                                    heading, lanes.get(other).centerline().headingRad(0)))
                            <= ALIGNED_RAD
                    && !found.contains(other)) {
                found.add(other);
            }
        });
        found.sort(null);
    }
}

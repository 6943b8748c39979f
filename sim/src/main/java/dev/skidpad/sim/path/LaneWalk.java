package dev.skidpad.sim.path;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.geometry.SegmentGrid;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Where a vehicle goes on beyond the end of what is known of its way: along the lane it is on, and at the
/// lane's end along the one that goes on straightest.
///
/// The map's topology says what follows a lane; where the map has none, the lanes that start where it ends
/// do. Where no lane is near, the way goes straight on.
public final class LaneWalk {
    /// A lane farther away than this is not the one a vehicle is on.
    private static final float ON_LANE_M = 2.5f;

    /// A lane whose direction differs by more than this is not the one a vehicle is on (45°).
    private static final float ALIGNED_RAD = 0.785f;

    /// Without topology, a lane follows another if it starts this close to its end.
    private static final float JOINED_M = 1.5f;

    /// From the end of its known way the vehicle takes this far to reach the middle of the lane.
    private static final float APPROACH_M = 10f;

    /// How far into a lane its direction is measured when the straightest is chosen.
    private static final float LOOK_INTO_M = 15f;

    private LaneWalk() {}

    /// The way on from a pose, starting there.
    ///
    /// @param lengthM how far it goes at least, unless the lanes end before; where the only lane ends at once, it
    ///     goes straight on
    public static Polyline from(RoadMap map, float x, float y, float headingRad, float lengthM) {
        PointList points = new PointList();
        points.add(x, y);
        Optional<Integer> start = laneAt(map, x, y, headingRad);
        if (start.isEmpty()) {
            points.add(x + lengthM * Trig.cos(headingRad), y + lengthM * Trig.sin(headingRad));
            return points.polyline();
        }
        Lane lane = map.lanes().get(start.orElseThrow());
        Polyline.Projection projection = new Polyline.Projection();
        lane.centerline().project(x, y, projection);
        float from = projection.s() + APPROACH_M;
        float left = lengthM - APPROACH_M;
        Set<Long> visited = new HashSet<>();
        while (left > 0 && visited.add(lane.id())) {
            left -= addFrom(lane.centerline(), from, points);
            from = Math.max(0, from - lane.centerline().lengthM());
            Optional<Lane> next = following(map, lane);
            if (next.isEmpty()) {
                break;
            }
            lane = next.orElseThrow();
        }
        if (points.size() == 1) {
            points.add(x + lengthM * Trig.cos(headingRad), y + lengthM * Trig.sin(headingRad));
        }
        return points.polyline();
    }

    /// The index of the nearest lane for vehicles that a pose is on, in its direction.
    public static Optional<Integer> laneAt(RoadMap map, float x, float y, float headingRad) {
        SegmentGrid grid = map.laneGrid();
        int[] near = new int[256];
        int count = Math.min(near.length, grid.near(x, y, ON_LANE_M, near));
        int best = -1;
        float bestSquared = ON_LANE_M * ON_LANE_M;
        for (int k = 0; k < count; k++) {
            int segment = near[k];
            float direction = Angles.atan2(grid.y1(segment) - grid.y0(segment), grid.x1(segment) - grid.x0(segment));
            float squared = grid.squaredDistance(segment, x, y);
            if (squared < bestSquared
                    && Math.abs(Angles.difference(headingRad, direction)) < ALIGNED_RAD
                    && map.lanes().get(grid.line(segment)).type() != LaneType.BIKE_LANE) {
                bestSquared = squared;
                best = grid.line(segment);
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    /// Adds the points of a line beyond an arc length; returns how much of its length that is.
    private static float addFrom(Polyline line, float fromS, PointList points) {
        if (fromS >= line.lengthM()) {
            return 0;
        }
        for (int i = 0; i < line.size(); i++) {
            if (line.arcLength(i) >= fromS) {
                points.add(line.x(i), line.y(i));
            }
        }
        return line.lengthM() - fromS;
    }

    private static Optional<Lane> following(RoadMap map, Lane lane) {
        Polyline line = lane.centerline();
        int last = line.size() - 1;
        float heading = line.headingRad(last);
        Lane best = null;
        float bestTurn = Float.POSITIVE_INFINITY;
        for (Lane candidate : map.lanes()) {
            boolean follows = lane.successorIds().isEmpty()
                    ? startsAt(candidate, line.x(last), line.y(last), heading)
                    : lane.successorIds().contains(candidate.id());
            float turn = Math.abs(Angles.difference(heading, courseRad(candidate)));
            if (follows && candidate.type() != LaneType.BIKE_LANE && turn < bestTurn) {
                best = candidate;
                bestTurn = turn;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean startsAt(Lane lane, float x, float y, float headingRad) {
        float dx = lane.centerline().x(0) - x;
        float dy = lane.centerline().y(0) - y;
        return dx * dx + dy * dy < JOINED_M * JOINED_M
                && Math.abs(Angles.difference(headingRad, lane.centerline().headingRad(0))) < ALIGNED_RAD;
    }

    /// The direction from a lane's start to a point a little way into it.
    private static float courseRad(Lane lane) {
        Polyline line = lane.centerline();
        Polyline.Sample sample = new Polyline.Sample();
        line.sample(Math.min(LOOK_INTO_M, line.lengthM()), sample);
        return line.size() == 1 ? 0 : Angles.atan2(sample.y() - line.y(0), sample.x() - line.x(0));
    }
}

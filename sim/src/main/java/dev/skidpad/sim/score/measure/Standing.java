package dev.skidpad.sim.score.measure;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.geometry.SegmentGrid;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadMap;

/// Where the ego stands on the road at a frame: within one lane, in several, off the road, on an
/// intersection.
///
/// nuPlan's maps have lanes as polygons. The maps read here have centrelines only, so lanes are taken to
/// be 4 m wide (half a lane and the paint on either side), and the ego is within a lane if its box is.
/// Lanes that run more than 45° across the ego's heading and bicycle lanes do not hold it; a map that
/// has no lane near cannot say that it left one. An intersection is where a lane that crosses by 30° to
/// 150° passes within 2 m of the ego's centre.
public final class Standing {
    /// How far a corner may be beyond a road edge, m (nuPlan).
    public static final float OFF_ROAD_TOLERANCE_M = 0.3f;

    private static final float HALF_LANE_M = 2f;
    private static final float LANE_SEARCH_M = 4f;
    private static final float COS_45 = 0.70710677f;
    private static final float SIN_30 = 0.5f;

    private final EgoMotion ego;
    private final RoadMap map;
    private final float[] corners = new float[8];
    private int[] near = new int[256];

    /// Where an ego stands on a map.
    public Standing(EgoMotion ego, RoadMap map) {
        this.ego = ego;
        this.map = map;
    }

    /// Whether a lateral conflict is the ego's business: it is in several lanes or partly off the road.
    public boolean inSeveralLanesOrOffRoad(int frame) {
        return inSeveralLanes(frame) || offRoad(frame);
    }

    private boolean offRoad(int frame) {
        if (!map.bounds().known()) {
            return false;
        }
        OrientedBox.corners(
                ego.x(frame),
                ego.y(frame),
                ego.cos(frame),
                ego.sin(frame),
                ego.halfLengthM(),
                ego.halfWidthM(),
                corners);
        for (int c = 0; c < 8; c += 2) {
            if (map.bounds().clearanceM(corners[c], corners[c + 1], 10f) < -OFF_ROAD_TOLERANCE_M) {
                return true;
            }
        }
        return false;
    }

    private boolean inSeveralLanes(int frame) {
        SegmentGrid grid = map.laneGrid();
        int count = lanesNear(frame);
        boolean anyNear = false;
        for (int i = 0; i < count; i++) {
            int s = near[i];
            if (map.lanes().get(grid.line(s)).type() == LaneType.BIKE_LANE
                    || grid.squaredDistance(s, ego.x(frame), ego.y(frame)) > LANE_SEARCH_M * LANE_SEARCH_M) {
                continue;
            }
            anyNear = true;
            if (holds(grid, s, frame)) {
                return false;
            }
        }
        return anyNear;
    }

    /// Whether lanes cross where the ego is.
    public boolean inIntersection(int frame) {
        SegmentGrid grid = map.laneGrid();
        int count = lanesNear(frame);
        for (int i = 0; i < count; i++) {
            int s = near[i];
            float across = Math.abs(sine(grid, s, frame));
            if (across > SIN_30 && grid.squaredDistance(s, ego.x(frame), ego.y(frame)) <= HALF_LANE_M * HALF_LANE_M) {
                return true;
            }
        }
        return false;
    }

    // The box reaches |d| + w·|cos Δ| + l·|sin Δ| to the side of a lane at distance d and angle Δ.
    private boolean holds(SegmentGrid grid, int s, int frame) {
        float sine = sine(grid, s, frame);
        float cosine = cosine(grid, s, frame);
        if (cosine < COS_45) {
            return false;
        }
        float lateral = Math.abs(grid.side(s, ego.x(frame), ego.y(frame))) / length(grid, s);
        return lateral + ego.halfWidthM() * cosine + ego.halfLengthM() * Math.abs(sine) <= HALF_LANE_M;
    }

    private float cosine(SegmentGrid grid, int s, int frame) {
        return ((grid.x1(s) - grid.x0(s)) * ego.cos(frame) + (grid.y1(s) - grid.y0(s)) * ego.sin(frame))
                / length(grid, s);
    }

    private float sine(SegmentGrid grid, int s, int frame) {
        return ((grid.x1(s) - grid.x0(s)) * ego.sin(frame) - (grid.y1(s) - grid.y0(s)) * ego.cos(frame))
                / length(grid, s);
    }

    private static float length(SegmentGrid grid, int s) {
        float dx = grid.x1(s) - grid.x0(s);
        float dy = grid.y1(s) - grid.y0(s);
        return (float) Math.sqrt(dx * dx + dy * dy);
    }

    private int lanesNear(int frame) {
        SegmentGrid grid = map.laneGrid();
        int count = grid.near(ego.x(frame), ego.y(frame), LANE_SEARCH_M, near);
        if (count > near.length) {
            near = new int[count];
            count = grid.near(ego.x(frame), ego.y(frame), LANE_SEARCH_M, near);
        }
        return count;
    }
}

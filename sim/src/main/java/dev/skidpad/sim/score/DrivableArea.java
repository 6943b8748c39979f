package dev.skidpad.sim.score;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.scene.RoadBounds;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// DAC: no corner of the ego's box is ever more than 0.3 m beyond a road edge (nuPlan's tolerance).
///
/// Each corner is watched by itself. One that is beyond an edge at frame 0 (`off-road-at-start`: records
/// start on driveways and beside bridges) does not count until it has been on the road. Events have the
/// depth beyond the edge in m as their value. Absent where the map has no edges; further than 20 m from
/// any edge everything counts as road.
public final class DrivableArea {
    /// The rule of the event that says that the ego left the road.
    public static final String OFF_ROAD = "off-road";

    /// Why a map without road edges cannot tell.
    public static final String NO_EDGES = "the map has no road edges";

    static final Recount RECOUNT = new Recount.Unless(Set.of(OFF_ROAD));
    private static final float SEARCH_M = 20f;
    private static final float FIRST_SEARCH_M = 3f;

    private final EgoMotion ego;
    private final RoadBounds bounds;
    private final float[] corners = new float[8];
    private final float[] safeX = new float[4]; // where the corner was measured last
    private final float[] safeY = new float[4];
    private final float[] safeM = new float[4]; // how far from there it is on the road for sure
    private final boolean[] armed = new boolean[4];
    private final List<SubScore.Event> events = new ArrayList<>();
    private boolean off;

    private DrivableArea(EgoMotion ego, RoadBounds bounds) {
        this.ego = ego;
        this.bounds = bounds;
    }

    /// Judges a drive on a map.
    public static SubScore judge(EgoMotion ego, RoadMap map) {
        DrivableArea rule = new DrivableArea(ego, map.bounds());
        if (!rule.bounds.known()) {
            return SubScore.absent(Scores.DRIVABLE_AREA_COMPLIANCE, NO_EDGES);
        }
        Arrays.fill(rule.safeM, -1);
        for (int f = 0; f < ego.frames() && !rule.off; f++) {
            rule.look(f);
        }
        return SubScore.of(Scores.DRIVABLE_AREA_COMPLIANCE, rule.off ? 0 : 1, RECOUNT, rule.events);
    }

    private void look(int frame) {
        OrientedBox.corners(
                ego.x(frame),
                ego.y(frame),
                ego.cos(frame),
                ego.sin(frame),
                ego.halfLengthM(),
                ego.halfWidthM(),
                corners);
        float deepest = Float.POSITIVE_INFINITY;
        boolean departure = false;
        for (int c = 0; c < 4; c++) {
            float px = corners[2 * c];
            float py = corners[2 * c + 1];
            if (stillSafe(c, px, py)) {
                continue;
            }
            float clearance = clearance(px, py);
            safeX[c] = px;
            safeY[c] = py;
            safeM[c] = clearance;
            boolean within = clearance >= -Standing.OFF_ROAD_TOLERANCE_M;
            if (clearance >= 0 || within && frame == 0) {
                armed[c] = true;
            } else if (!within && (armed[c] || frame == 0)) {
                deepest = Math.min(deepest, clearance);
                departure |= armed[c];
            }
        }
        if (deepest < 0) {
            off = departure;
            String rule = departure ? OFF_ROAD : "off-road-at-start";
            events.add(new SubScore.Event(frame, -1, rule, -deepest, Standing.OFF_ROAD_TOLERANCE_M));
        }
    }

    // A corner that has moved less than its distance to the nearest edge cannot have crossed one.
    private boolean stillSafe(int c, float px, float py) {
        float dx = px - safeX[c];
        float dy = py - safeY[c];
        return safeM[c] > 0 && dx * dx + dy * dy < safeM[c] * safeM[c];
    }

    private float clearance(float px, float py) {
        float near = bounds.clearanceM(px, py, FIRST_SEARCH_M);
        return near < FIRST_SEARCH_M ? near : bounds.clearanceM(px, py, SEARCH_M);
    }
}

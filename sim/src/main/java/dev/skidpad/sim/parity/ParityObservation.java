package dev.skidpad.sim.parity;

import dev.skidpad.sim.column.ColumnKernels;
import dev.skidpad.sim.column.RoadSegments;

/// What an agent observes: a row of [#SIZE] floats.
///
/// ```
/// [0, 7)        itself
/// [7, 448)      63 partners of 7
/// [448, 1848)   200 road segments of 7
/// ```
/// Itself: goal ahead x 0.005, goal to the left x 0.005, |speed| x 0.01, width / 15, length / 30, 1 if it
/// collides or is on a road edge, 1 if it was put back to its start in this episode.
///
/// A partner: ahead x 0.02, to the left x 0.02, width / 15, length / 30, cosine and sine of its heading
/// relative to the agent's, |speed| / 100. Those within 50 m, in the order of the actors of the world, from
/// the first slot on; the other slots are 0.
///
/// A road segment: midpoint ahead x 0.02, to the left x 0.02, half length / 100, 0.001, cosine and sine of
/// its direction relative to the agent's heading, its kind (0 lane, 1 line, 2 edge). Which ones:
/// [RoadLists]; the other slots are 0.
///
/// In float, with the pose `(x, y)`, `c = cos ψ`, `s = sin ψ` and a place `(px, py)`, `dx = px - x`, `dy =
/// py - y`:
/// ```
/// ahead x k = dx·(c·k) + dy·(s·k)        left x k = dy·(c·k) + dx·-(s·k)
/// ```
public final class ParityObservation {
    /// The number of features of an agent itself, of a partner and of a road segment.
    public static final int FEATURES = 7;

    /// The number of partners that fit.
    public static final int PARTNER_SLOTS = 63;

    /// The number of road segments that fit.
    public static final int ROAD_SLOTS = 200;

    /// Where the partners begin.
    public static final int PARTNERS_AT = FEATURES;

    /// Where the road begins.
    public static final int ROAD_AT = PARTNERS_AT + FEATURES * PARTNER_SLOTS;

    /// The number of floats of a row.
    public static final int SIZE = ROAD_AT + FEATURES * ROAD_SLOTS;

    /// How far partners are seen, squared, in m².
    static final float SIGHT_SQUARED_M2 = 50f * 50f;

    static final float GOAL_SCALE = 0.005f;
    static final float POSITION_SCALE = ColumnKernels.POSITION_SCALE;
    static final float SPEED_SCALE = 0.01f;
    static final float HALF_LENGTH_SCALE = 0.01f;
    static final float WIDTH_LIMIT_M = 15;
    static final float LENGTH_LIMIT_M = 30;
    static final float ROAD_WIDTH = 0.001f;

    /// The number of floats of a record, from which a slot is written: the seven features with the place in
    /// the map's frame, the direction as a unit vector in it, and a 0.
    static final int RECORD = ColumnKernels.RECORD;

    private ParityObservation() {}

    /// Writes the record of a road segment.
    static void putRoad(RoadSegments road, int m, float[] records, int at) {
        records[at] = road.midX(m);
        records[at + 1] = road.midY(m);
        records[at + 2] = road.halfLengthM(m) * HALF_LENGTH_SCALE;
        records[at + 3] = ROAD_WIDTH;
        records[at + 4] = road.unitX(m);
        records[at + 5] = road.unitY(m);
        records[at + 6] = road.kind(m).ordinal();
        records[at + 7] = 0;
    }

    /// Writes the part of an actor's record that changes.
    static void putPose(float x, float y, float cos, float sin, float speedMps, float[] records, int at) {
        records[at] = x;
        records[at + 1] = y;
        records[at + 4] = cos;
        records[at + 5] = sin;
        records[at + 6] = Math.abs(speedMps) * SPEED_SCALE;
    }

    /// Writes the part of an actor's record that stays.
    static void putSize(float lengthM, float widthM, float[] records, int at) {
        records[at + 2] = widthM / WIDTH_LIMIT_M;
        records[at + 3] = lengthM / LENGTH_LIMIT_M;
    }
}

package dev.skidpad.sim.batch;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.column.ColumnKernels;
import dev.skidpad.sim.column.RoadSegments;

/// What an agent observes: a row of [#SIZE] floats, nearest first.
///
/// ```
/// [0, 34)         itself and where it is to go
/// [34, 538)       63 partners of 8
/// [538, 1938)     200 road segments of 7
/// [1938, 2002)    8 stop lines of 8
/// ```
/// Itself: speed x 0.05, last acceleration / 6, last curvature / 0.3, length / 30, width / 15, 1 for its
/// type of vehicle, pedestrian, cyclist, other (4), 1 if it touches somebody, 1 if it is off the road,
/// distance to the left of its path x 0.1, cosine and sine of its heading relative to its path, way left on
/// its path x 0.005, share of the episode left; then, ahead x 0.02 and to the left x 0.02 each, the places 2,
/// 5, 10, 15, 20, 30, 40 and 50 m further along its path, and the path's end. Without a path all of this is 0.
///
/// A partner: ahead x 0.02, to the left x 0.02, width / 15, length / 30, cosine and sine of its heading
/// relative to the agent's, speed along its heading x 0.05, type (0 vehicle, 1/3 pedestrian, 2/3 cyclist, 1
/// other). Those that are there and whose centre is within 50 m, the nearest first.
///
/// A road segment: midpoint ahead x 0.02, to the left x 0.02, half length / 100, whether it lies along the
/// driving direction of somebody (1 lane, 0 else), cosine and sine of its direction relative to the agent's
/// heading, its kind (0 lane, 1 line, 2 edge). Those within 50 m by the distance of the segment in steps of
/// 0.1 m, the nearest first.
///
/// A stop line: ahead x 0.02, to the left x 0.02, 1 for red, 1 for yellow, cosine and sine of its lane's
/// direction relative to the agent's heading, 1 for green, 0 for a light and 1 for a stop sign. Those within
/// 50 m, the nearest first.
///
/// Of equally near ones the first: by the world's actors, by cells and then the number on the map, by the
/// scenario's lights and then its signs. Slots that are not needed are 0.
public final class RichObservation {
    /// The number of features of a partner.
    public static final int PARTNER_FEATURES = 8;

    /// The number of features of a road segment.
    public static final int ROAD_FEATURES = 7;

    /// The number of features of a stop line.
    public static final int STOP_FEATURES = 8;

    /// The number of partners that fit.
    public static final int PARTNER_SLOTS = 63;

    /// The number of road segments that fit.
    public static final int ROAD_SLOTS = 200;

    /// The number of stop lines that fit.
    public static final int STOP_SLOTS = 8;

    /// Where the places along the path begin.
    public static final int PATH_AT = 16;

    /// Where the partners begin.
    public static final int PARTNERS_AT = 34;

    /// Where the road begins.
    public static final int ROAD_AT = PARTNERS_AT + PARTNER_FEATURES * PARTNER_SLOTS;

    /// Where the stop lines begin.
    public static final int STOPS_AT = ROAD_AT + ROAD_FEATURES * ROAD_SLOTS;

    /// The number of floats of a row.
    public static final int SIZE = STOPS_AT + STOP_FEATURES * STOP_SLOTS;

    /// How far an agent sees, m.
    static final float SIGHT_M = 50;

    static final float SIGHT_SQUARED_M2 = SIGHT_M * SIGHT_M;
    static final float SPEED_SCALE = 0.05f;
    static final float ASIDE_SCALE = 0.1f;
    static final float WAY_SCALE = 0.005f;
    private static final float HALF_LENGTH_SCALE = 0.01f;
    private static final float WIDTH_LIMIT_M = 15;
    private static final float LENGTH_LIMIT_M = 30;
    private static final float[] AHEAD_M = {2, 5, 10, 15, 20, 30, 40, 50};

    private RichObservation() {}

    /// The number of places along the path, besides its end.
    static int places() {
        return AHEAD_M.length;
    }

    /// How far ahead on the path a place is, m.
    static float aheadM(int place) {
        return AHEAD_M[place];
    }

    static float width(float widthM) {
        return widthM / WIDTH_LIMIT_M;
    }

    static float length(float lengthM) {
        return lengthM / LENGTH_LIMIT_M;
    }

    static float type(AgentType type) {
        return type.ordinal() / 3f;
    }

    /// Writes the record of a road segment.
    static void putRoad(RoadSegments road, int m, float[] records, int at) {
        records[at] = road.midX(m);
        records[at + 1] = road.midY(m);
        records[at + 2] = road.halfLengthM(m) * HALF_LENGTH_SCALE;
        records[at + 3] = road.kind(m) == RoadSegments.Kind.LANE ? 1 : 0;
        records[at + 4] = road.unitX(m);
        records[at + 5] = road.unitY(m);
        records[at + 6] = road.kind(m).ordinal();
        records[at + 7] = 0;
    }

    /// Writes the part of an actor's record that stays.
    static void putBody(float lengthM, float widthM, AgentType type, float[] records, int at) {
        records[at + 2] = width(widthM);
        records[at + 3] = length(lengthM);
        records[at + 7] = type(type);
    }

    /// Writes the part of an actor's record that changes.
    ///
    /// Adding 0 makes 0 of -0, whose sign a vector would lose.
    static void putMotion(float x, float y, float cos, float sin, float speedMps, float[] records, int at) {
        records[at] = x;
        records[at + 1] = y;
        records[at + 4] = cos;
        records[at + 5] = sin;
        records[at + 6] = speedMps * SPEED_SCALE + 0f;
    }

    /// The features of an observer: [ColumnKernels#POSITION_SCALE] times the place ahead.
    static float ahead(float dx, float dy, float cos, float sin) {
        return dx * (cos * ColumnKernels.POSITION_SCALE) + dy * (sin * ColumnKernels.POSITION_SCALE);
    }

    /// [ColumnKernels#POSITION_SCALE] times the place to the left.
    static float left(float dx, float dy, float cos, float sin) {
        return dy * (cos * ColumnKernels.POSITION_SCALE) - dx * (sin * ColumnKernels.POSITION_SCALE);
    }
}

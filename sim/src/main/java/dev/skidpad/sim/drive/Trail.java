package dev.skidpad.sim.drive;

import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LanePlace;
import dev.skidpad.core.lanes.LaneUse;
import dev.skidpad.sim.path.SampledPath;
import java.util.Arrays;

/// The lanes that a way leads along, in order: on each a piece of it, and how arc lengths of the lane and of the
/// way go together. A buffer that is filled once for a fixed way, and again and again for somebody whose way is
/// guessed.
final class Trail {
    private static final int STEP_SAMPLES = 4;
    private static final int LEAST_CAPACITY = 8;

    private int[] lane = new int[LEAST_CAPACITY]; // [pieces]
    private float[] laneFromS = new float[LEAST_CAPACITY]; // [pieces] m along the lane
    private float[] laneToS = new float[LEAST_CAPACITY]; // [pieces] m along the lane
    private float[] offsetM = new float[LEAST_CAPACITY]; // [pieces] arc length of the way minus that of the lane
    private int pieces;

    /// Fills it with the lanes under a path, every two metres of it.
    void follow(LaneGraph graph, LanePlace place, LaneUse use, SampledPath path) {
        pieces = 0;
        for (int i = 0; i < path.size(); i += STEP_SAMPLES) {
            int to = Math.min(path.size() - 1, i + STEP_SAMPLES);
            int from = to - STEP_SAMPLES;
            if (from < 0) {
                return;
            }
            float dx = path.x(to) - path.x(from);
            float dy = path.y(to) - path.y(from);
            float length = (float) Math.sqrt(dx * dx + dy * dy);
            if (length > 0 && graph.locate(path.x(i), path.y(i), dx / length, dy / length, use, place)) {
                add(place.lane(), place.s(), i * SampledPath.SPACING_M - place.s());
            }
        }
        closeGaps(graph);
    }

    /// Fills it with the lane that a pose is on and those that go on straightest.
    void guess(LaneGraph graph, LanePlace place, float x, float y, float cos, float sin, float lengthM) {
        pieces = 0;
        if (!graph.locate(x, y, cos, sin, LaneUse.CAR_LANES, place)) {
            return;
        }
        int at = place.lane();
        float s = place.s();
        float gone = 0;
        while (at >= 0 && gone < lengthM && pieces < LEAST_CAPACITY) {
            float end = graph.lengthM(at);
            add(at, s, gone - s);
            laneToS[pieces - 1] = end;
            gone += end - s;
            s = 0;
            at = graph.straightest(at);
        }
    }

    private void add(int newLane, float s, float offset) {
        if (pieces > 0 && lane[pieces - 1] == newLane) {
            laneToS[pieces - 1] = Math.max(laneToS[pieces - 1], s);
            return;
        }
        if (pieces == lane.length) {
            lane = Arrays.copyOf(lane, 2 * pieces);
            laneFromS = Arrays.copyOf(laneFromS, 2 * pieces);
            laneToS = Arrays.copyOf(laneToS, 2 * pieces);
            offsetM = Arrays.copyOf(offsetM, 2 * pieces);
        }
        lane[pieces] = newLane;
        laneFromS[pieces] = s;
        laneToS[pieces] = s;
        offsetM[pieces] = offset;
        pieces++;
    }

    /// Between two pieces of lanes that follow one another nothing is left out: the first goes to its end, the second
    /// begins at its start.
    private void closeGaps(LaneGraph graph) {
        for (int i = 0; i + 1 < pieces; i++) {
            if (graph.follows(lane[i], lane[i + 1])) {
                laneToS[i] = graph.lengthM(lane[i]);
                laneFromS[i + 1] = 0;
            }
        }
    }

    int pieces() {
        return pieces;
    }

    int lane(int piece) {
        return lane[piece];
    }

    /// Where the way enters the lane, m along the lane.
    float laneFromS(int piece) {
        return laneFromS[piece];
    }

    /// Where the way leaves the lane.
    float laneToS(int piece) {
        return laneToS[piece];
    }

    /// The arc length of the way at a place of the lane.
    float wayS(int piece, float laneS) {
        return laneS + offsetM[piece];
    }

    boolean holds(int asked) {
        for (int i = 0; i < pieces; i++) {
            if (lane[i] == asked) {
                return true;
            }
        }
        return false;
    }

    /// The piece at an arc length of the way; -1 where the way is on no lane.
    int pieceAt(float s) {
        for (int i = 0; i < pieces; i++) {
            if (s <= wayS(i, laneToS[i]) && s >= wayS(i, laneFromS[i])) {
                return i;
            }
        }
        return -1;
    }
}

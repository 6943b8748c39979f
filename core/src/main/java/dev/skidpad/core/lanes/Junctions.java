package dev.skidpad.core.lanes;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import java.util.List;

/// Which stretch of each lane lies within an intersection. Immutable.
///
/// Maps rarely say it. A lane for cars is within one from where it first crosses another lane for cars to
/// where it last does; the whole of it is, if it is a way through: a lane of at most [#LONGEST_WAY_M] that
/// crosses another or turns by more than [#TURN_RAD], and that begins where the way forks or ends where ways
/// join.
final class Junctions {
    private static final float LONGEST_WAY_M = 80f;
    private static final float TURN_RAD = 40 * Angles.PI / 180;

    private final float[] fromS; // [L] infinite where the lane has no such stretch
    private final float[] toS; // [L]

    Junctions(List<Lane> lanes, List<List<LaneConflict>> conflicts, Adjacency successors, Adjacency predecessors) {
        fromS = new float[lanes.size()];
        toS = new float[lanes.size()];
        for (int l = 0; l < lanes.size(); l++) {
            fromS[l] = Float.POSITIVE_INFINITY;
            toS[l] = Float.NEGATIVE_INFINITY;
            if (lanes.get(l).type() == LaneType.BIKE_LANE) {
                continue;
            }
            for (LaneConflict conflict : conflicts.get(l)) {
                if (conflict.kind() == LaneConflict.Kind.CROSSING
                        && lanes.get(conflict.other()).type() != LaneType.BIKE_LANE) {
                    fromS[l] = Math.min(fromS[l], conflict.fromS());
                    toS[l] = Math.max(toS[l], conflict.toS());
                }
            }
            Polyline line = lanes.get(l).centerline();
            boolean crosses = fromS[l] < toS[l];
            boolean joined = isShared(l, predecessors, successors) || isShared(l, successors, predecessors);
            if (joined && line.lengthM() <= LONGEST_WAY_M && (crosses || turns(line))) {
                fromS[l] = 0;
                toS[l] = line.lengthM();
            }
        }
    }

    /// Whether a lane shares one of its ends: a lane at its `near` side leads, on its `far` side, to others, too.
    private static boolean isShared(int lane, Adjacency near, Adjacency far) {
        for (int k = 0; k < near.count(lane); k++) {
            if (far.count(near.at(lane, k)) > 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean turns(Polyline line) {
        return Math.abs(Angles.difference(line.headingRad(0), line.headingRad(line.size() - 1))) > TURN_RAD;
    }

    boolean within(int lane, float s) {
        return s >= fromS[lane] && s <= toS[lane];
    }

    /// Where the lane enters it; infinite where it does not.
    float fromS(int lane) {
        return fromS[lane];
    }

    /// Where the lane leaves it; negative infinity where there is none.
    float toS(int lane) {
        return toS[lane];
    }
}

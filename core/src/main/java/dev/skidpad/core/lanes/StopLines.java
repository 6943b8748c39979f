package dev.skidpad.core.lanes;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.StopSign;
import java.util.Arrays;
import java.util.Optional;

/// Where one has to stop for a stop sign on each lane. Immutable.
///
/// Where the map says which lanes a sign rules, one stops beside the sign, or at the lane's end if the sign
/// stands beyond. Where it does not, a sign rules the lanes that enter an intersection within [#ALONG_M] of
/// it and have it to their right, at most [#ASIDE_M] away: signs stand at the right edge of the road where
/// people drive on the right.
final class StopLines {
    private static final float ALONG_M = 7f;
    private static final float ASIDE_M = 9f;
    private static final float LEAST_ASIDE_M = 1f;

    /// Within an intersection one stops at its beginning if that is this near.
    private static final float BEFORE_M = 12f;

    private final float[] s; // [L] infinite where there is none

    StopLines(RoadMap map, Junctions junctions, Adjacency predecessors) {
        s = new float[map.lanes().size()];
        Arrays.fill(s, Float.POSITIVE_INFINITY);
        for (StopSign sign : map.stopSigns()) {
            if (sign.laneIds().isEmpty()) {
                infer(map, sign, junctions, predecessors);
            } else {
                follow(map, sign);
            }
        }
    }

    private void follow(RoadMap map, StopSign sign) {
        Polyline.Projection projection = new Polyline.Projection();
        for (long id : sign.laneIds()) {
            Optional<Integer> index = map.laneIndex(id);
            if (index.isPresent()) {
                int lane = index.orElseThrow();
                Polyline line = map.lanes().get(lane).centerline();
                line.project(sign.x(), sign.y(), projection);
                s[lane] = Math.min(line.lengthM(), projection.s());
            }
        }
    }

    private void infer(RoadMap map, StopSign sign, Junctions junctions, Adjacency predecessors) {
        Polyline.Sample entry = new Polyline.Sample();
        for (int lane = 0; lane < s.length; lane++) {
            Lane each = map.lanes().get(lane);
            float enters = junctions.fromS(lane);
            if (each.type() == LaneType.BIKE_LANE || enters == Float.POSITIVE_INFINITY) {
                continue;
            }
            boolean continues = enters == 0 && isWithin(lane, junctions, predecessors, map);
            each.centerline().sample(enters, entry);
            if (!continues && isBeside(sign, entry)) {
                s[lane] = Math.max(0, enters <= BEFORE_M ? 0 : enters);
            }
        }
    }

    /// Whether a lane that begins within an intersection is entered from within it.
    private static boolean isWithin(int lane, Junctions junctions, Adjacency predecessors, RoadMap map) {
        for (int k = 0; k < predecessors.count(lane); k++) {
            int before = predecessors.at(lane, k);
            if (junctions.within(before, map.lanes().get(before).centerline().lengthM())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeside(StopSign sign, Polyline.Sample entry) {
        float cos = Trig.cos(entry.headingRad());
        float sin = Trig.sin(entry.headingRad());
        float along = (sign.x() - entry.x()) * cos + (sign.y() - entry.y()) * sin;
        float right = (sign.x() - entry.x()) * sin - (sign.y() - entry.y()) * cos;
        return Math.abs(along) <= ALONG_M && right >= LEAST_ASIDE_M && right <= ASIDE_M;
    }

    /// Where to stop, or infinity.
    float s(int lane) {
        return s[lane];
    }
}

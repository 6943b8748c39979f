package dev.skidpad.sim.score.measure;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LanePlace;
import dev.skidpad.core.scene.RoadMap;
import java.util.OptionalDouble;

/// Which lane the ego is on at every frame, and whether it goes that lane's way. Immutable.
///
/// Lanes are taken to be 4 m wide, because the maps read here have centrelines only. The ego is on a
/// lane if its centre is; of two, the one that goes its way counts.
public final class LanesDriven {
    private static final float HALF_LANE_M = 2f;

    private final LaneGraph graph;
    private final int[] lane; // [F] the lane that goes the ego's way, or -1
    private final boolean[] inIntersection; // [F]
    private final boolean[] against; // [F]
    private final float[] alongM; // [F]
    private final float[] besideM; // [F] where there is a lane

    /// Looks for the lanes under an ego.
    public LanesDriven(EgoMotion ego, RoadMap map) {
        graph = LaneGraph.of(map);
        int frames = ego.frames();
        lane = new int[frames];
        inIntersection = new boolean[frames];
        against = new boolean[frames];
        alongM = new float[frames];
        besideM = new float[frames];
        LanePlace own = graph.newPlace();
        LanePlace other = graph.newPlace();
        for (int f = 0; f < frames; f++) {
            look(ego, f, own, other);
        }
    }

    private void look(EgoMotion ego, int f, LanePlace own, LanePlace other) {
        float px = ego.x(f);
        float py = ego.y(f);
        inIntersection[f] = graph.inIntersection(px, py, other);
        boolean found = graph.locate(px, py, ego.headingRad(f), own);
        boolean opposed = graph.locate(px, py, Angles.wrap(ego.headingRad(f) + Angles.PI), other);
        boolean holds = found && (own.distanceM() <= HALF_LANE_M || inIntersection[f]);
        boolean meets = !holds && opposed && other.distanceM() <= HALF_LANE_M && !inIntersection[f];
        lane[f] = found ? own.lane() : -1;
        besideM[f] = found ? own.distanceM() : 0;
        against[f] = meets;
        if (f > 0 && (holds || meets)) {
            float direction = holds ? own.directionRad() : other.directionRad();
            float dx = px - ego.x(f - 1);
            float dy = py - ego.y(f - 1);
            alongM[f] = dx * Trig.cos(direction) + dy * Trig.sin(direction);
        }
    }

    /// Whether the map has lanes.
    public boolean known() {
        return graph.size() > 0;
    }

    /// The index of the lane that goes the ego's way, at most [LaneGraph#ON_LANE_M] from its centre; -1
    /// as "none".
    public int lane(int frame) {
        return lane[frame];
    }

    /// How far the ego's centre is beside the centreline of its lane, m, never negative; 0 where it is
    /// on none.
    public float besideM(int frame) {
        return besideM[frame];
    }

    /// Whether the ego's centre lies within an intersection.
    public boolean inIntersection(int frame) {
        return inIntersection[frame];
    }

    /// Whether the ego's centre is on a lane of the opposite direction and on none of its own, outside
    /// intersections.
    public boolean against(int frame) {
        return against[frame];
    }

    /// How far the ego came since the frame before along the direction of the lane that it is on, m;
    /// negative against it, 0 where it is on none.
    public float alongM(int frame) {
        return alongM[frame];
    }

    /// The speed limit that the map gives for the ego's lane, m/s.
    public OptionalDouble limitMps(int frame) {
        return lane[frame] < 0
                ? OptionalDouble.empty()
                : graph.lane(lane[frame]).speedLimitMps();
    }
}

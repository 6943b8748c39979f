package dev.skidpad.core.lanes;

import dev.skidpad.core.geometry.SegmentGrid;
import org.jspecify.annotations.Nullable;

/// Where on the lanes a pose is: a buffer that [LaneGraph#locate] fills. One thread owns it.
///
/// Of the lanes within reach and of about the pose's direction it is the one with the least
/// `distance + 4 m · |sin(turn)|`: a lane that crosses under a car is not the one it is on.
public final class LanePlace implements SegmentGrid.SegmentVisitor {
    /// Metres that a quarter turn counts beside one metre of distance.
    private static final float METRES_PER_SINE = 4f;

    private final LaneSegments segments;
    private final SegmentGrid grid;

    // What is looked for.
    private float x;
    private float y;
    private float cos;
    private float sin;
    private float radiusM;
    private float leastCosine;
    private LaneUse use = LaneUse.CAR_LANES;
    private int except;
    private float leastToGoM;
    private @Nullable Junctions junctions; // where only places within intersections are meant

    // What was found.
    private int segment;
    private float s;
    private float distanceM;
    private float lateralM;
    private float best;

    LanePlace(LaneSegments segments) {
        this.segments = segments;
        this.grid = segments.grid();
    }

    /// Looks for the lane of a pose.
    ///
    /// @param leastCosine of the angle between the pose and the lane
    /// @param exceptLane a lane that is not meant, or -1
    /// @param newLeastToGoM how much of the lane has to lie ahead
    boolean find(
            float px,
            float py,
            float headingCos,
            float headingSin,
            float newRadiusM,
            float newLeastCosine,
            LaneUse newUse,
            int exceptLane,
            float newLeastToGoM) {
        x = px;
        y = py;
        cos = headingCos;
        sin = headingSin;
        leastCosine = newLeastCosine;
        use = newUse;
        except = exceptLane;
        leastToGoM = newLeastToGoM;
        junctions = null;
        return search(newRadiusM);
    }

    /// Looks for a lane of any direction that lies within an intersection there.
    boolean findWithin(Junctions newJunctions, float px, float py, float newRadiusM) {
        x = px;
        y = py;
        leastCosine = Float.NEGATIVE_INFINITY;
        use = LaneUse.CAR_LANES;
        except = -1;
        leastToGoM = 0;
        junctions = newJunctions;
        return search(newRadiusM);
    }

    private boolean search(float newRadiusM) {
        radiusM = newRadiusM;
        segment = -1;
        best = Float.POSITIVE_INFINITY;
        grid.visit(x, y, newRadiusM, this);
        return segment >= 0;
    }

    /// For [SegmentGrid#visit] alone.
    @Override
    public void visit(int candidate) {
        float ux = segments.ux(candidate);
        float uy = segments.uy(candidate);
        float dx = x - grid.x0(candidate);
        float dy = y - grid.y0(candidate);
        float along = Math.max(0, Math.min(segments.lengthM(candidate), dx * ux + dy * uy));
        float ex = dx - along * ux;
        float ey = dy - along * uy;
        float reach = Math.min(radiusM, best);
        float squared = ex * ex + ey * ey;
        float c = cos * ux + sin * uy;
        if (squared > reach * reach || c < leastCosine || !segments.usable(candidate, use)) {
            return;
        }
        float distance = (float) Math.sqrt(squared);
        float score = distance + METRES_PER_SINE * Math.abs(cos * uy - sin * ux);
        int lane = grid.line(candidate);
        float at = segments.s(candidate, along);
        if (score < best && isMeant(lane, at)) {
            best = score;
            segment = candidate;
            s = at;
            distanceM = distance;
            lateralM = Math.copySign(distance, ux * dy - uy * dx);
        }
    }

    private boolean isMeant(int lane, float at) {
        return lane != except
                && at <= segments.lengthOfLaneM(lane) - leastToGoM
                && (junctions == null || junctions.within(lane, at));
    }

    /// Whether a lane was found; the other values tell something only then.
    public boolean found() {
        return segment >= 0;
    }

    /// The lane's index; -1 if none was found.
    public int lane() {
        return segment < 0 ? -1 : grid.line(segment);
    }

    /// Arc length in m along the lane.
    public float s() {
        return s;
    }

    /// Distance in m from the centreline, never negative.
    public float distanceM() {
        return distanceM;
    }

    /// Signed distance in m, positive to the left of the lane's direction.
    public float lateralM() {
        return lateralM;
    }

    /// The direction of the lane there, in rad.
    public float directionRad() {
        return segments.headingRad(segment);
    }
}

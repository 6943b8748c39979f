package dev.skidpad.core.lanes;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.geometry.SegmentGrid;
import dev.skidpad.core.geometry.Thinning;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import java.util.ArrayList;
import java.util.List;

/// The centrelines as few segments, with their directions and where they lie along their lanes: recorded lanes
/// have a point every half metre, and most of them bend nothing. Immutable.
final class LaneSegments {
    /// How far the segments may be from the centreline.
    private static final float TOLERANCE_M = 0.02f;

    private final SegmentGrid grid;
    private final float[] fromS; // [segments] m along the lane
    private final float[] toS; // [segments]
    private final float[] ux; // [segments] unit direction
    private final float[] uy; // [segments]
    private final float[] lengthM; // [segments]
    private final float[] headingRad; // [segments]
    private final boolean[] bike; // [segments]
    private final float[] laneLengthM; // [L]

    LaneSegments(List<Lane> lanes) {
        List<Polyline> thinned = new ArrayList<>(lanes.size());
        List<int[]> kept = new ArrayList<>(lanes.size());
        laneLengthM = new float[lanes.size()];
        for (int l = 0; l < lanes.size(); l++) {
            Polyline line = lanes.get(l).centerline();
            int[] points = Thinning.kept(line, TOLERANCE_M);
            kept.add(points);
            thinned.add(points.length == line.size() ? line : of(line, points));
            laneLengthM[l] = line.lengthM();
        }
        grid = SegmentGrid.of(thinned);
        int count = grid.size();
        fromS = new float[count];
        toS = new float[count];
        ux = new float[count];
        uy = new float[count];
        lengthM = new float[count];
        headingRad = new float[count];
        bike = new boolean[count];
        for (int i = 0; i < count; i++) {
            int lane = grid.line(i);
            int point = grid.firstPoint(i);
            Polyline line = thinned.get(lane);
            fromS[i] = lanes.get(lane).centerline().arcLength(kept.get(lane)[point]);
            toS[i] = lanes.get(lane).centerline().arcLength(kept.get(lane)[point + 1]);
            float dx = grid.x1(i) - grid.x0(i);
            float dy = grid.y1(i) - grid.y0(i);
            lengthM[i] = (float) Math.sqrt(dx * dx + dy * dy);
            ux[i] = dx / lengthM[i];
            uy[i] = dy / lengthM[i];
            headingRad[i] = line.headingRad(point);
            bike[i] = lanes.get(lane).type() == LaneType.BIKE_LANE;
        }
    }

    private static Polyline of(Polyline line, int[] points) {
        float[] x = new float[points.length];
        float[] y = new float[points.length];
        for (int i = 0; i < points.length; i++) {
            x[i] = line.x(points[i]);
            y[i] = line.y(points[i]);
        }
        return Polyline.of(x, y);
    }

    /// Line `i` of the grid is lane `i` of the map.
    SegmentGrid grid() {
        return grid;
    }

    /// The arc length along the lane at a distance into a segment.
    float s(int segment, float along) {
        return fromS[segment] + along * (toS[segment] - fromS[segment]) / lengthM[segment];
    }

    float ux(int segment) {
        return ux[segment];
    }

    float uy(int segment) {
        return uy[segment];
    }

    float lengthM(int segment) {
        return lengthM[segment];
    }

    float headingRad(int segment) {
        return headingRad[segment];
    }

    float lengthOfLaneM(int lane) {
        return laneLengthM[lane];
    }

    boolean usable(int segment, LaneUse use) {
        return use == LaneUse.ALL_LANES || !bike[segment];
    }
}

package dev.skidpad.core.geometry;

import java.util.Arrays;

/// An immutable chain of points in the plane with its arc length.
///
/// Neighbouring points that coincide are merged when it is made, so every segment has a direction. Two
/// polylines are equal if their points are.
public final class Polyline {
    /// Points nearer than this to the one before them are left out, in m.
    public static final float MERGED_M = 1e-4f;

    private final float[] x; // [P]
    private final float[] y; // [P]
    private final float[] arcLength; // [P] m from the first point
    private final float[] ux; // [P - 1] direction of the segment from each point, unit length
    private final float[] uy; // [P - 1]
    private final float[] segmentM; // [P - 1] length of the segment
    private final float[] headingRad; // [P - 1]

    private Polyline(float[] x, float[] y) {
        int segments = x.length - 1;
        this.x = x;
        this.y = y;
        arcLength = new float[segments + 1];
        ux = new float[segments];
        uy = new float[segments];
        segmentM = new float[segments];
        headingRad = new float[segments];
        double length = 0;
        for (int i = 0; i < segments; i++) {
            float dx = x[i + 1] - x[i];
            float dy = y[i + 1] - y[i];
            segmentM[i] = (float) Math.sqrt(dx * dx + dy * dy);
            ux[i] = dx / segmentM[i];
            uy[i] = dy / segmentM[i];
            headingRad[i] = Angles.atan2(dy, dx);
            length += segmentM[i];
            arcLength[i + 1] = (float) length;
        }
        if (!Float.isFinite(arcLength[segments])) {
            throw new IllegalArgumentException("a polyline of " + x.length + " points is infinitely long");
        }
    }

    /// A polyline through the given points, which are copied.
    ///
    /// @param x `[P]` m
    /// @param y `[P]` m
    /// @throws IllegalArgumentException if the lengths differ, there is no point, or one is not finite
    public static Polyline of(float[] x, float[] y) {
        if (x.length != y.length || x.length == 0) {
            throw new IllegalArgumentException(
                    "a polyline needs as many x as y and at least one: " + x.length + ", " + y.length);
        }
        float[] keptX = new float[x.length];
        float[] keptY = new float[x.length];
        int kept = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Float.isFinite(x[i]) || !Float.isFinite(y[i])) {
                throw new IllegalArgumentException("point " + i + " is not finite: " + x[i] + ", " + y[i]);
            }
            if (kept == 0 || distance(keptX[kept - 1], keptY[kept - 1], x[i], y[i]) >= MERGED_M) {
                keptX[kept] = x[i];
                keptY[kept] = y[i];
                kept++;
            }
        }
        return new Polyline(Arrays.copyOf(keptX, kept), Arrays.copyOf(keptY, kept));
    }

    /// The same with the last point joined to the first: the outline of an area.
    public Polyline closed() {
        int points = x.length;
        float[] closedX = Arrays.copyOf(x, points + 1);
        float[] closedY = Arrays.copyOf(y, points + 1);
        closedX[points] = x[0];
        closedY[points] = y[0];
        return of(closedX, closedY);
    }

    /// The number of points, at least one.
    public int size() {
        return x.length;
    }

    /// The number of segments, one less than the points.
    public int segments() {
        return segmentM.length;
    }

    public float x(int point) {
        return x[point];
    }

    public float y(int point) {
        return y[point];
    }

    /// The arc length in m from the first point to the given one.
    public float arcLength(int point) {
        return arcLength[point];
    }

    /// The whole length in m; 0 for a single point.
    public float lengthM() {
        return arcLength[arcLength.length - 1];
    }

    /// The direction in rad of the segment that starts at the given point; the last point repeats the last
    /// segment's. A single point looks east.
    public float headingRad(int point) {
        return segments() == 0 ? 0 : headingRad[Math.min(point, segments() - 1)];
    }

    /// The pose at an arc length. Before the start and beyond the end it goes straight on; a single point
    /// has no straight, so it stays.
    public void sample(float s, Sample out) {
        if (segments() == 0) {
            out.set(x[0], y[0], 0);
            return;
        }
        int i = segmentAt(s);
        float along = s - arcLength[i];
        out.set(x[i] + along * ux[i], y[i] + along * uy[i], headingRad[i]);
    }

    /// The nearest point of the line, extended straight beyond the end (not before the start).
    public void project(float px, float py, Projection out) {
        project(px, py, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, out);
    }

    /// As [#project(float, float, Projection)], looking only at segments that touch the given range of arc
    /// length: a way to stay on the right branch of a line that crosses itself. The end's extension belongs
    /// to the last segment, so a range beyond the end looks at that one.
    public void project(float px, float py, float fromS, float toS, Projection out) {
        if (segments() == 0) {
            out.set(0, 0, distance(px, py, x[0], y[0]), 0);
            return;
        }
        int last = segments() - 1;
        int best = -1;
        float bestAlong = 0;
        float bestSquared = Float.POSITIVE_INFINITY;
        for (int i = Math.min(last, firstEndingAt(fromS)); i <= last && arcLength[i] <= toS; i++) {
            float dx = px - x[i];
            float dy = py - y[i];
            float along = Math.max(0, dx * ux[i] + dy * uy[i]);
            if (i < last) {
                along = Math.min(along, segmentM[i]);
            }
            float ex = dx - along * ux[i];
            float ey = dy - along * uy[i];
            float squared = ex * ex + ey * ey;
            if (squared < bestSquared) {
                bestSquared = squared;
                bestAlong = along;
                best = i;
            }
        }
        if (best < 0) {
            out.set(0, 0, Float.POSITIVE_INFINITY, 0);
            return;
        }
        float away = (float) Math.sqrt(bestSquared);
        float lateral = Math.copySign(away, side(best, bestAlong, px, py));
        out.set(arcLength[best] + bestAlong, lateral, away, headingRad[best]);
    }

    /// Positive if a point lies to the left of the line, negative to the right, given its nearest place. At
    /// a corner the mean direction of both segments decides: beside a sharp one, one of them alone can be
    /// wrong.
    private float side(int segment, float along, float px, float py) {
        float dx = px - x[segment];
        float dy = py - y[segment];
        float tx = ux[segment];
        float ty = uy[segment];
        if (along == segmentM[segment] && segment < segments() - 1) {
            dx = px - x[segment + 1];
            dy = py - y[segment + 1];
            tx += ux[segment + 1];
            ty += uy[segment + 1];
        } else if (along == 0 && segment > 0) {
            tx += ux[segment - 1];
            ty += uy[segment - 1];
        }
        return tx * dy - ty * dx;
    }

    /// The segment that holds an arc length; the first one before the start, the last one beyond the end.
    private int segmentAt(float s) {
        int low = 0;
        int high = segments() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (arcLength[middle] <= s) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The first segment that ends at an arc length or behind it; the number of segments if there is none.
    private int firstEndingAt(float s) {
        int low = 0;
        int high = segments();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (arcLength[middle + 1] < s) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static float distance(float x0, float y0, float x1, float y1) {
        float dx = x1 - x0;
        float dy = y1 - y0;
        return (float) Math.sqrt(dx * dx + dy * dy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polyline line && Arrays.equals(x, line.x) && Arrays.equals(y, line.y);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }

    @Override
    public String toString() {
        return "Polyline[" + size() + " points, " + lengthM() + " m]";
    }

    /// A pose on a line: a buffer that [#sample] fills.
    public static final class Sample {
        private float x;
        private float y;
        private float headingRad;

        private void set(float newX, float newY, float newHeadingRad) {
            x = newX;
            y = newY;
            headingRad = newHeadingRad;
        }

        /// m
        public float x() {
            return x;
        }

        /// m
        public float y() {
            return y;
        }

        /// Direction of the line there, in rad.
        public float headingRad() {
            return headingRad;
        }
    }

    /// Where a point lies beside a line: a buffer that [#project] fills.
    public static final class Projection {
        private float s;
        private float lateralM;
        private float distanceM;
        private float headingRad;

        private void set(float newS, float newLateralM, float newDistanceM, float newHeadingRad) {
            s = newS;
            lateralM = newLateralM;
            distanceM = newDistanceM;
            headingRad = newHeadingRad;
        }

        /// Arc length of the nearest point, in m.
        public float s() {
            return s;
        }

        /// Signed distance in m, positive to the left of the line's direction; 0 beside a single point.
        public float lateralM() {
            return lateralM;
        }

        /// Distance in m, never negative; infinite if the range of arc length held no segment.
        public float distanceM() {
            return distanceM;
        }

        /// Direction of the line there, in rad.
        public float headingRad() {
            return headingRad;
        }
    }
}

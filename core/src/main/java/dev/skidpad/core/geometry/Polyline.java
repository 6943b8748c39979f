package dev.skidpad.core.geometry;

/// An immutable chain of points in the plane with its arc length.
///
/// Neighbouring points that coincide are merged when it is made, so every segment has a direction.
public final class Polyline {
    private final float[] x; // [P]
    private final float[] y; // [P]
    private final float[] arcLength; // [P] m from the first point

    private Polyline(float[] x, float[] y, float[] arcLength) {
        this.x = x;
        this.y = y;
        this.arcLength = arcLength;
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
        float[] s = new float[x.length];
        int kept = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Float.isFinite(x[i]) || !Float.isFinite(y[i])) {
                throw new IllegalArgumentException("point " + i + " is not finite: " + x[i] + ", " + y[i]);
            }
            float step = kept == 0 ? 0 : distance(keptX[kept - 1], keptY[kept - 1], x[i], y[i]);
            if (kept > 0 && step < 1e-4f) {
                continue;
            }
            keptX[kept] = x[i];
            keptY[kept] = y[i];
            s[kept] = kept == 0 ? 0 : s[kept - 1] + step;
            kept++;
        }
        return new Polyline(
                java.util.Arrays.copyOf(keptX, kept),
                java.util.Arrays.copyOf(keptY, kept),
                java.util.Arrays.copyOf(s, kept));
    }

    /// The number of points, at least one.
    public int size() {
        return x.length;
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

    /// The direction in rad of the segment that starts at the given point; the last point repeats the last segment's.
    public float headingRad(int point) {
        if (x.length == 1) {
            return 0;
        }
        int i = Math.min(point, x.length - 2);
        return Angles.atan2(y[i + 1] - y[i], x[i + 1] - x[i]);
    }

    /// The pose at an arc length. Before the start and beyond the end it goes straight on.
    public void sample(float s, Sample out) {
        if (x.length == 1) {
            out.set(x[0], y[0], 0);
            return;
        }
        int i = segmentAt(s);
        float length = arcLength[i + 1] - arcLength[i];
        float ux = (x[i + 1] - x[i]) / length;
        float uy = (y[i + 1] - y[i]) / length;
        float along = s - arcLength[i];
        out.set(x[i] + along * ux, y[i] + along * uy, Angles.atan2(uy, ux));
    }

    /// The nearest point of the line, extended straight beyond the end (not before the start).
    public void project(float px, float py, Projection out) {
        project(px, py, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, out);
    }

    /// As [#project(float, float, Projection)], looking only at segments that touch the given range of arc length: a
    /// way to stay on the right branch of a line that crosses itself.
    public void project(float px, float py, float fromS, float toS, Projection out) {
        if (x.length == 1) {
            out.set(0, 0, distance(px, py, x[0], y[0]), 0);
            return;
        }
        float best = Float.POSITIVE_INFINITY;
        int last = x.length - 2;
        out.set(0, 0, Float.POSITIVE_INFINITY, 0);
        for (int i = 0; i <= last; i++) {
            if (arcLength[i + 1] < fromS && i < last || arcLength[i] > toS) {
                continue;
            }
            float sx = x[i + 1] - x[i];
            float sy = y[i + 1] - y[i];
            float length = arcLength[i + 1] - arcLength[i];
            float ux = sx / length;
            float uy = sy / length;
            float dx = px - x[i];
            float dy = py - y[i];
            float along = Math.max(0, dx * ux + dy * uy);
            if (i < last) {
                along = Math.min(along, length);
            }
            float ex = dx - along * ux;
            float ey = dy - along * uy;
            float squared = ex * ex + ey * ey;
            if (squared < best) {
                best = squared;
                float side = ux * dy - uy * dx;
                float away = (float) Math.sqrt(squared);
                out.set(arcLength[i] + along, Math.copySign(away, side), away, Angles.atan2(uy, ux));
            }
        }
    }

    private int segmentAt(float s) {
        int low = 0;
        int high = x.length - 2;
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

    private static float distance(float x0, float y0, float x1, float y1) {
        float dx = x1 - x0;
        float dy = y1 - y0;
        return (float) Math.sqrt(dx * dx + dy * dy);
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

        public float x() {
            return x;
        }

        public float y() {
            return y;
        }

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

        /// Signed distance in m, positive to the left of the line's direction.
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

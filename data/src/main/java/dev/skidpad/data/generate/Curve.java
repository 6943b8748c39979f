package dev.skidpad.data.generate;

import dev.skidpad.core.geometry.Polyline;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// An immutable smooth curve: points about a metre apart with their arc length, direction and curvature.
///
/// Between its points it is a cubic Hermite curve, so positions, directions and arc length agree to far below a
/// centimetre for the curvatures of roads. Offsets of one curve share its point indices: the points of equal index
/// lie on one perpendicular.
final class Curve {
    private static final double SPACING_M = 1.9;
    private static final double MOST_TURN_RAD = 0.04;

    private final double[] s; // [N] m from the first point
    private final double[] x; // [N] m
    private final double[] y; // [N] m
    private final double[] heading; // [N] rad, without jumps of whole turns
    private final double[] cos; // [N]
    private final double[] sin; // [N]
    private final double[] curvature; // [N] 1/m, positive when turning left

    /// A curve from its columns, which it keeps.
    Curve(double[] s, double[] x, double[] y, double[] heading, double[] curvature) {
        if (s.length < 2) {
            throw new IllegalArgumentException("a curve needs at least two points, not " + s.length);
        }
        this.s = s;
        this.x = x;
        this.y = y;
        this.heading = heading;
        this.curvature = curvature;
        cos = new double[s.length];
        sin = new double[s.length];
        for (int i = 0; i < s.length; i++) {
            cos[i] = StrictMath.cos(heading[i]);
            sin[i] = StrictMath.sin(heading[i]);
        }
    }

    /// The number of points `N`.
    int size() {
        return s.length;
    }

    double lengthM() {
        return s[s.length - 1];
    }

    double s(int point) {
        return s[point];
    }

    double x(int point) {
        return x[point];
    }

    double y(int point) {
        return y[point];
    }

    double headingRad(int point) {
        return heading[point];
    }

    double curvature(int point) {
        return curvature[point];
    }

    Pose start() {
        return new Pose(x[0], y[0], heading[0]);
    }

    Pose end() {
        int last = s.length - 1;
        return new Pose(x[last], y[last], heading[last]);
    }

    /// The pose at an arc length, straight on before the start and beyond the end.
    Pose at(double along) {
        Sample sample = new Sample();
        sample(along, sample);
        return new Pose(sample.x, sample.y, sample.headingRad);
    }

    /// The index of the segment that holds an arc length: the first or the last one outside the curve.
    int segment(double along) {
        int last = s.length - 2;
        double guess = along / s[s.length - 1] * (s.length - 1);
        int i = Math.max(0, Math.min(last, (int) guess));
        while (i < last && s[i + 1] <= along) {
            i++;
        }
        while (i > 0 && s[i] > along) {
            i--;
        }
        return i;
    }

    /// Curvature at an arc length, 1/m; 0 outside the curve.
    double curvatureAt(double along) {
        if (along < 0 || along > s[s.length - 1]) {
            return 0;
        }
        int i = segment(along);
        double u = (along - s[i]) / (s[i + 1] - s[i]);
        return curvature[i] + u * (curvature[i + 1] - curvature[i]);
    }

    /// The pose at an arc length, straight on before the start and beyond the end.
    void sample(double along, Sample out) {
        int n = s.length;
        if (along <= 0 || along >= s[n - 1]) {
            int end = along <= 0 ? 0 : n - 1;
            double beyond = along - s[end];
            out.set(x[end] + beyond * cos[end], y[end] + beyond * sin[end], heading[end]);
            return;
        }
        int i = segment(along);
        double h = s[i + 1] - s[i];
        double u = (along - s[i]) / h;
        double u2 = u * u;
        double u3 = u2 * u;
        double h00 = 2 * u3 - 3 * u2 + 1;
        double h10 = (u3 - 2 * u2 + u) * h;
        double h01 = 3 * u2 - 2 * u3;
        double h11 = (u3 - u2) * h;
        out.set(
                h00 * x[i] + h10 * cos[i] + h01 * x[i + 1] + h11 * cos[i + 1],
                h00 * y[i] + h10 * sin[i] + h01 * y[i + 1] + h11 * sin[i + 1],
                heading[i] + u * (heading[i + 1] - heading[i]));
    }

    /// The arc length on another offset of the same curve that lies beside `along` on this one.
    double besideOn(Curve other, double along) {
        int i = segment(along);
        double u = (along - s[i]) / (s[i + 1] - s[i]);
        int j = Math.min(i, other.s.length - 2);
        return other.s[j] + u * (other.s[j + 1] - other.s[j]);
    }

    /// How far another offset of the same curve lies to the left of this one at an arc length, in m.
    double leftwardTo(Curve other, double along) {
        int i = segment(along);
        double u = Math.max(0, Math.min(1, (along - s[i]) / (s[i + 1] - s[i])));
        return (1 - u) * leftwardAt(other, i) + u * leftwardAt(other, i + 1);
    }

    private double leftwardAt(Curve other, int i) {
        return -(other.x[i] - x[i]) * sin[i] + (other.y[i] - y[i]) * cos[i];
    }

    /// The parallel curve `left` metres to the left. With `κ` the curvature and `d` the offset, a piece of length
    /// `ds` becomes `(1 - d·κ)·ds` and the curvature `κ / (1 - d·κ)`.
    ///
    /// @throws IllegalArgumentException if the offset reaches the centre of curvature
    Curve offset(double left) {
        int n = s.length;
        double[] ox = new double[n];
        double[] oy = new double[n];
        double[] os = new double[n];
        double[] ok = new double[n];
        for (int i = 0; i < n; i++) {
            double stretch = 1 - left * curvature[i];
            if (stretch < 0.05) {
                throw new IllegalArgumentException(
                        "offset " + left + " m reaches the centre of curvature " + curvature[i] + "/m at " + s[i]);
            }
            ox[i] = x[i] - left * sin[i];
            oy[i] = y[i] + left * cos[i];
            ok[i] = curvature[i] / stretch;
            if (i > 0) {
                os[i] = os[i - 1] + (s[i] - s[i - 1]) * (1 - left * 0.5 * (curvature[i] + curvature[i - 1]));
            }
        }
        return new Curve(os, ox, oy, heading.clone(), ok);
    }

    /// The curve whose distance to the left of this one varies smoothly along it; it keeps the point indices.
    ///
    /// @param left the offset in m, from the arc length on this curve
    Curve offset(DoubleUnaryOperator left) {
        int n = s.length;
        double[] ox = new double[n];
        double[] oy = new double[n];
        for (int i = 0; i < n; i++) {
            double d = left.applyAsDouble(s[i]);
            ox[i] = x[i] - d * sin[i];
            oy[i] = y[i] + d * cos[i];
        }
        return Curves.through(ox, oy);
    }

    /// The same course, driven the other way.
    Curve reversed() {
        int n = s.length;
        double[] rs = new double[n];
        double[] rx = new double[n];
        double[] ry = new double[n];
        double[] rh = new double[n];
        double[] rk = new double[n];
        for (int i = 0; i < n; i++) {
            int from = n - 1 - i;
            rs[i] = s[n - 1] - s[from];
            rx[i] = x[from];
            ry[i] = y[from];
            rh[i] = heading[from] + StrictMath.PI;
            rk[i] = -curvature[from];
        }
        return new Curve(rs, rx, ry, rh, rk);
    }

    /// This curve and then another that starts where this one ends.
    Curve then(Curve next) {
        int n = s.length;
        int m = next.s.length - 1;
        double[] js = Arrays.copyOf(s, n + m);
        double[] jx = Arrays.copyOf(x, n + m);
        double[] jy = Arrays.copyOf(y, n + m);
        double[] jh = Arrays.copyOf(heading, n + m);
        double[] jk = Arrays.copyOf(curvature, n + m);
        double turns = StrictMath.rint((heading[n - 1] - next.heading[0]) / (2 * StrictMath.PI));
        for (int i = 0; i < m; i++) {
            js[n + i] = s[n - 1] + next.s[i + 1];
            jx[n + i] = next.x[i + 1];
            jy[n + i] = next.y[i + 1];
            jh[n + i] = next.heading[i + 1] + turns * 2 * StrictMath.PI;
            jk[n + i] = next.curvature[i + 1];
        }
        return new Curve(js, jx, jy, jh, jk);
    }

    /// The piece between two of its points.
    Curve part(int fromPoint, int toPoint) {
        double[] ps = Arrays.copyOfRange(s, fromPoint, toPoint + 1);
        for (int i = 0; i < ps.length; i++) {
            ps[i] -= s[fromPoint];
        }
        return new Curve(
                ps,
                Arrays.copyOfRange(x, fromPoint, toPoint + 1),
                Arrays.copyOfRange(y, fromPoint, toPoint + 1),
                Arrays.copyOfRange(heading, fromPoint, toPoint + 1),
                Arrays.copyOfRange(curvature, fromPoint, toPoint + 1));
    }

    /// The largest magnitude of the curvature, 1/m.
    double sharpest() {
        double largest = 0;
        for (double k : curvature) {
            largest = Math.max(largest, Math.abs(k));
        }
        return largest;
    }

    /// The curve as a polyline in a scene's axes: every second point, or more where it bends.
    Polyline toPolyline(Placement placement) {
        int n = s.length;
        float[] px = new float[n];
        float[] py = new float[n];
        int kept = 0;
        int last = 0;
        for (int i = 0; i < n; i++) {
            boolean bends = Math.abs(heading[i] - heading[last]) > MOST_TURN_RAD;
            boolean far = s[i] - s[last] >= SPACING_M && s[n - 1] - s[i] > 0.5;
            if (i == 0 || i == n - 1 || bends || far) {
                px[kept] = placement.x(x[i], y[i]);
                py[kept] = placement.y(x[i], y[i]);
                kept++;
                last = i;
            }
        }
        return Polyline.of(Arrays.copyOf(px, kept), Arrays.copyOf(py, kept));
    }

    /// A pose on a curve: a buffer that [Curve#sample] fills.
    static final class Sample {
        private double x;
        private double y;
        private double headingRad;

        private void set(double newX, double newY, double newHeadingRad) {
            x = newX;
            y = newY;
            headingRad = newHeadingRad;
        }

        double x() {
            return x;
        }

        double y() {
            return y;
        }

        double headingRad() {
            return headingRad;
        }
    }
}

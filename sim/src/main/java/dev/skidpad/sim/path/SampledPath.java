package dev.skidpad.sim.path;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.kernel.Trig;

/// The way of a vehicle's box centre in equal steps of arc length, with the headings it has there. Immutable.
///
/// The rear axle is drawn along like a trailer, which is how a car without tyre slip moves: its path is the
/// tractrix of the centre's. With `φ` the angle from the heading to the direction in which the centre moves, and
/// `d` the distance from the rear axle to the centre, a straight step of length `Δs` turns the heading so that
/// ```
/// tan(φ'/2) = tan(φ/2)·exp(-Δs/d)
/// ```
public final class SampledPath {
    /// Distance between samples in m.
    public static final float SPACING_M = 0.5f;

    /// Half the distance in samples over which a curvature is measured: 3 m to either side.
    private static final int CURVATURE_SAMPLES = 6;

    private final float[] x; // [P] m
    private final float[] y; // [P] m
    private final float[] headingRad; // [P]
    private final float[] cos; // [P]
    private final float[] sin; // [P]

    private SampledPath(int size) {
        x = new float[size];
        y = new float[size];
        headingRad = new float[size];
        cos = new float[size];
        sin = new float[size];
    }

    /// The path along a line, from its first point on.
    ///
    /// @param line the way of the box centre; gone on straight where it is too short
    /// @param lengthM how far the path goes
    /// @param rearToCentreM `d`
    /// @param startHeadingRad the vehicle's heading at the first point
    public static SampledPath along(Polyline line, float lengthM, float rearToCentreM, float startHeadingRad) {
        if (line.size() < 2) {
            throw new IllegalArgumentException(
                    "a path needs a line of two points, this one has only " + line.x(0) + ", " + line.y(0));
        }
        int size = Math.max(2, 1 + (int) Math.ceil(lengthM / SPACING_M));
        SampledPath path = new SampledPath(size);
        Polyline.Sample sample = new Polyline.Sample();
        for (int i = 0; i < size; i++) {
            line.sample(i * SPACING_M, sample);
            path.x[i] = sample.x();
            path.y[i] = sample.y();
        }
        path.trail(rearToCentreM, startHeadingRad);
        return path;
    }

    private void trail(float d, float startHeadingRad) {
        double fade = StrictMath.exp(-SPACING_M / d);
        turnTo(0, Angles.wrap(startHeadingRad));
        for (int i = 1; i < x.length; i++) {
            float direction = directionRad(i - 1);
            float phi = Angles.difference(headingRad[i - 1], direction);
            float left = (float) (2 * StrictMath.atan(StrictMath.tan(0.5 * phi) * fade));
            turnTo(i, Angles.wrap(direction - left));
        }
    }

    private void turnTo(int sample, float newHeadingRad) {
        headingRad[sample] = newHeadingRad;
        cos[sample] = Trig.cos(newHeadingRad);
        sin[sample] = Trig.sin(newHeadingRad);
    }

    /// The number of samples `P`, at least two.
    public int size() {
        return x.length;
    }

    public float lengthM() {
        return (x.length - 1) * SPACING_M;
    }

    public float x(int sample) {
        return x[sample];
    }

    public float y(int sample) {
        return y[sample];
    }

    /// The cosine of the vehicle's heading at a sample.
    public float cos(int sample) {
        return cos[sample];
    }

    /// The sine of the vehicle's heading at a sample.
    public float sin(int sample) {
        return sin[sample];
    }

    /// The direction of the path (not the vehicle's heading) at a sample, measured over one step.
    public float directionRad(int sample) {
        int i = Math.min(sample, x.length - 2);
        return Angles.atan2(y[i + 1] - y[i], x[i + 1] - x[i]);
    }

    /// The curvature in 1/m of the centre's way at a sample, from the turn between the 3 m before it and
    /// the 3 m after it; near the ends that of the nearest sample that has both.
    public float curvaturePerM(int sample) {
        int n = CURVATURE_SAMPLES;
        if (x.length < 2 * n + 1) {
            return 0;
        }
        int i = Math.max(n, Math.min(x.length - 1 - n, sample));
        float ax = x[i] - x[i - n];
        float ay = y[i] - y[i - n];
        float bx = x[i + n] - x[i];
        float by = y[i + n] - y[i];
        return Angles.atan2(ax * by - ay * bx, ax * bx + ay * by) / (n * SPACING_M);
    }

    /// The pose at an arc length. Before the start it is the first, beyond the end it goes straight on.
    public void pose(float s, Pose out) {
        place(s, out);
        float at = Math.max(0, s) / SPACING_M;
        int i = Math.min((int) at, x.length - 2);
        float turned = Math.min(1, at - i);
        out.headingRad = headingRad[i] + turned * Angles.difference(headingRad[i], headingRad[i + 1]);
    }

    /// As [#pose], but the heading in radians is left as it was: its cosine and sine are enough for those who look
    /// at many places.
    void place(float s, Pose out) {
        float at = Math.max(0, s) / SPACING_M;
        int i = Math.min((int) at, x.length - 2);
        float share = at - i;
        out.x = x[i] + share * (x[i + 1] - x[i]);
        out.y = y[i] + share * (y[i + 1] - y[i]);
        float turned = Math.min(1, share);
        out.cos = cos[i] + turned * (cos[i + 1] - cos[i]);
        out.sin = sin[i] + turned * (sin[i + 1] - sin[i]);
    }

    /// The sample nearest to a point; the first of them where several are.
    public int nearest(float px, float py) {
        int best = 0;
        float bestSquared = Float.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            float squared = squaredDistance(i, px, py);
            if (squared < bestSquared) {
                bestSquared = squared;
                best = i;
            }
        }
        return best;
    }

    /// The sample nearest to a point among those that one comes to from a given one by always going nearer: the
    /// nearest of all for somebody who moves along with the path.
    public int nearestFrom(int sample, float px, float py) {
        int at = sample;
        float here = squaredDistance(at, px, py);
        while (at + 1 < x.length && squaredDistance(at + 1, px, py) < here) {
            at++;
            here = squaredDistance(at, px, py);
        }
        while (at > 0 && squaredDistance(at - 1, px, py) < here) {
            at--;
            here = squaredDistance(at, px, py);
        }
        return at;
    }

    private float squaredDistance(int sample, float px, float py) {
        float dx = x[sample] - px;
        float dy = y[sample] - py;
        return dx * dx + dy * dy;
    }

    /// A pose on a path: a buffer that [#pose] fills. Cosine and sine are those of the heading to within a
    /// per mille.
    public static final class Pose {
        private float x;
        private float y;
        private float headingRad;
        private float cos = 1;
        private float sin;

        public float x() {
            return x;
        }

        public float y() {
            return y;
        }

        public float headingRad() {
            return headingRad;
        }

        public float cos() {
            return cos;
        }

        public float sin() {
            return sin;
        }
    }
}

package dev.skidpad.sim.vary;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Track;
import java.util.Arrays;

/// The way that a track took from a step on, as a curve over its arc length, with when it was where.
///
/// Points less than a quarter metre apart are merged, so that a standing agent leaves no scribble. The
/// heading is the recorded one, not the curve's: what moves along it slips as little as the record. Beyond
/// its end the way goes straight on. Immutable.
public final class TravelPath {
    private static final float SPACING_M = 0.25f;
    private static final float NEAR_ROUTE_M = 2.5f;
    private static final float LOOK_M = 7f;
    private static final float TIGHTEST_PER_M = 0.15f;
    private static final float BEND_PER_M = 0.03f; // change of curvature per metre

    private final float[] x; // [P] m
    private final float[] y; // [P] m
    private final float[] headingRad; // [P] unwrapped
    private final float[] s; // [P] m from the first point
    private final float[] recordedS; // [steps after from] m, never falling
    private final float recordedLengthM;

    private TravelPath(float[] x, float[] y, float[] headingRad, float[] s, float[] recordedS, float recordedLengthM) {
        this.x = x;
        this.y = y;
        this.headingRad = headingRad;
        this.s = s;
        this.recordedS = recordedS;
        this.recordedLengthM = recordedLengthM;
    }

    /// The way from a step, at which the track is valid, to its last valid step. Gaps are bridged.
    public static TravelPath recorded(Track track, int from) {
        int last = track.lastValid(track.steps() - 1);
        int capacity = last - from + 1;
        float[] px = new float[capacity];
        float[] py = new float[capacity];
        float[] ph = new float[capacity];
        float[] ps = new float[capacity];
        float[] when = new float[capacity];
        px[0] = track.x(from);
        py[0] = track.y(from);
        ph[0] = track.headingRad(from);
        int n = 1;
        int previous = from;
        for (int t = from + 1; t <= last; t++) {
            if (!track.valid(t)) {
                continue;
            }
            float dx = track.x(t) - px[n - 1];
            float dy = track.y(t) - py[n - 1];
            float forward = dx * Angles.cos(ph[n - 1]) + dy * Angles.sin(ph[n - 1]);
            float distance = (float) Math.sqrt(dx * dx + dy * dy);
            float along = ps[n - 1] + Math.max(0, Math.min(distance, forward));
            if (forward > 0 && distance >= SPACING_M) {
                along = ps[n - 1] + distance;
                px[n] = track.x(t);
                py[n] = track.y(t);
                ph[n] = ph[n - 1] + Angles.difference(ph[n - 1], track.headingRad(t));
                ps[n] = along;
                n++;
            }
            bridge(when, previous - from, t - from, Math.max(along, when[previous - from]));
            previous = t;
        }
        return new TravelPath(
                Arrays.copyOf(px, n),
                Arrays.copyOf(py, n),
                Arrays.copyOf(ph, n),
                Arrays.copyOf(ps, n),
                when,
                ps[n - 1]);
    }

    /// A way that has nothing but its beginning: where a track is at a step. To be carried on.
    public static TravelPath at(Track track, int step) {
        float[] heading = {track.headingRad(step)};
        return new TravelPath(
                new float[] {track.x(step)}, new float[] {track.y(step)}, heading, new float[1], new float[1], 0);
    }

    private static void bridge(float[] when, int from, int to, float value) {
        for (int i = from + 1; i <= to; i++) {
            when[i] = when[from] + (value - when[from]) * (i - from) / (to - from);
        }
    }

    /// The same way, going on along a route where it leads on from the end, else straight on.
    ///
    /// A bicycle is steered from the end of the way towards the route by pure pursuit, so that the added
    /// part bends no tighter than a car can, however coarse the route is.
    ///
    /// @param rearToCentreM from the rear axle of what moves along it to its centre
    public TravelPath onAlong(Polyline route, float lengthM, float rearToCentreM) {
        int last = x.length - 1;
        int more = Math.max(1, (int) Math.ceil(lengthM));
        Polyline.Projection at = new Polyline.Projection();
        Polyline.Sample goal = new Polyline.Sample();
        route.project(x[last], y[last], at);
        float turn = Angles.difference(at.headingRad(), headingRad[last]);
        boolean leadsOn = at.distanceM() < NEAR_ROUTE_M && Math.abs(turn) < 0.5f && route.size() > 1;
        float[] nx = Arrays.copyOf(x, x.length + more);
        float[] ny = Arrays.copyOf(y, x.length + more);
        float[] nh = Arrays.copyOf(headingRad, x.length + more);
        float[] ns = Arrays.copyOf(s, x.length + more);
        float h = headingRad[last];
        float rx = x[last] - rearToCentreM * Angles.cos(h);
        float ry = y[last] - rearToCentreM * Angles.sin(h);
        float curvature = endCurvature();
        for (int i = last + 1; i <= last + more; i++) {
            float wanted = 0;
            if (leadsOn) {
                route.sample(at.s() + (i - last) + LOOK_M, goal);
                wanted = pursuit(goal.x() - rx, goal.y() - ry, h);
            }
            curvature += Math.max(-BEND_PER_M, Math.min(BEND_PER_M, wanted - curvature));
            rx += Angles.cos(h + 0.5f * curvature);
            ry += Angles.sin(h + 0.5f * curvature);
            h += curvature;
            nx[i] = rx + rearToCentreM * Angles.cos(h);
            ny[i] = ry + rearToCentreM * Angles.sin(h);
            nh[i] = h;
            float dx = nx[i] - nx[i - 1];
            float dy = ny[i] - ny[i - 1];
            ns[i] = ns[i - 1] + (float) Math.sqrt(dx * dx + dy * dy);
        }
        return new TravelPath(nx, ny, nh, ns, recordedS, recordedLengthM);
    }

    // How the way bends at its end, over its last two metres.
    private float endCurvature() {
        int last = x.length - 1;
        int i = last;
        while (i > 0 && s[last] - s[i] < 2) {
            i--;
        }
        float bend = i == last ? 0 : (headingRad[last] - headingRad[i]) / Math.max(1, s[last] - s[i]);
        return Math.max(-TIGHTEST_PER_M, Math.min(TIGHTEST_PER_M, bend));
    }

    // The curvature 2·y/(x² + y²) of the arc through a point, in the frame of the rear axle.
    private static float pursuit(float dx, float dy, float heading) {
        float across = dy * Angles.cos(heading) - dx * Angles.sin(heading);
        float kappa = 2 * across / Math.max(1, dx * dx + dy * dy);
        return Math.max(-TIGHTEST_PER_M, Math.min(TIGHTEST_PER_M, kappa));
    }

    /// Arc length in m at which the record was some steps after the first, up to its last valid step.
    public float recordedS(int stepsLater) {
        return recordedS[stepsLater];
    }

    /// As [#recordedS(int)] between steps; beyond the last one it stays there.
    public float recordedS(float stepsLater) {
        int i = Math.min((int) stepsLater, recordedS.length - 1);
        int next = Math.min(i + 1, recordedS.length - 1);
        return recordedS[i] + (recordedS[next] - recordedS[i]) * (stepsLater - i);
    }

    /// The number of steps after the first for which the record goes on.
    public int recordedSteps() {
        return recordedS.length - 1;
    }

    /// The length in m of what was recorded.
    public float recordedLengthM() {
        return recordedLengthM;
    }

    /// The length in m with what was added.
    public float lengthM() {
        return s[s.length - 1];
    }

    /// The points as a polyline, to find who is near.
    public Polyline line() {
        return Polyline.of(x, y);
    }

    /// Writes x, y and heading at an arc length.
    public void pose(float along, float[] out) {
        int i = Math.max(0, Math.min(s.length - 2, below(along)));
        if (s.length == 1 || along > s[s.length - 1]) {
            int last = s.length - 1;
            float beyond = along - s[last];
            out[0] = x[last] + beyond * Angles.cos(headingRad[last]);
            out[1] = y[last] + beyond * Angles.sin(headingRad[last]);
            out[2] = headingRad[last];
            return;
        }
        float u = (along - s[i]) / (s[i + 1] - s[i]);
        out[0] = x[i] + u * (x[i + 1] - x[i]);
        out[1] = y[i] + u * (y[i + 1] - y[i]);
        out[2] = headingRad[i] + u * (headingRad[i + 1] - headingRad[i]);
    }

    private int below(float along) {
        int found = Arrays.binarySearch(s, along);
        return found >= 0 ? found : -found - 2;
    }
}

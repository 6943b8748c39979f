package dev.skidpad.sim.plan;

import dev.skidpad.core.geometry.Angles;

/// Poses at times of their own, and how they become a [Plan]. A buffer.
///
/// A cubic Hermite spline leads through the present pose and the others. Its derivative at a pose is the parabola's
/// through that pose and its neighbours, at the start the present velocity, at the end the last difference: with
/// `h_i` the time from pose `i` to the next and `s_i` the slope there, `p'_i = (h_i·s_(i-1) + h_(i-1)·s_i) /
/// (h_(i-1) + h_i)`. A constant acceleration is kept exactly up to the last pose but one.
public final class TimedPlan {
    /// Times that differ by less are the same.
    private static final float SAME_SECONDS = 1e-4f;

    private static final int HEADING = 2;

    private final float[] seconds; // [N + 1], the present first
    private final float[][] at; // [x, y, heading][N + 1]; headings go on beyond a turn
    private final float[][] rate; // [x, y, heading][N + 1] per second
    private int count; // poses without the present one
    private float startVx;
    private float startVy;

    /// A buffer for at most so many poses.
    public TimedPlan(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a plan of " + capacity + " poses leads nowhere");
        }
        seconds = new float[capacity + 1];
        at = new float[3][capacity + 1];
        rate = new float[3][capacity + 1];
    }

    /// Begins anew at the present.
    ///
    /// @param x m
    /// @param y m
    /// @param vx m/s
    /// @param vy m/s
    public void begin(float x, float y, float headingRad, float vx, float vy) {
        count = 0;
        at[0][0] = x;
        at[1][0] = y;
        at[HEADING][0] = headingRad;
        startVx = vx;
        startVy = vy;
    }

    /// Adds the next pose.
    ///
    /// @param afterSeconds after the present, and after the pose before it
    /// @throws IllegalArgumentException if a value is not finite, or the pose goes back in time
    /// @throws IndexOutOfBoundsException if the buffer is full
    public void add(float afterSeconds, float x, float y, float headingRad) {
        if (!Float.isFinite(x) || !Float.isFinite(y) || !Float.isFinite(headingRad)) {
            throw new IllegalArgumentException(
                    "pose " + count + " of the plan is not finite: " + x + ", " + y + ", " + headingRad);
        }
        if (!(afterSeconds > seconds[count]) || !Float.isFinite(afterSeconds)) {
            throw new IllegalArgumentException("pose " + count + " of the plan, at " + afterSeconds
                    + " s, is not after the one before it, at " + seconds[count] + " s");
        }
        if (count + 1 == seconds.length) {
            throw new IndexOutOfBoundsException("a plan of at most " + count + " poses is full");
        }
        count++;
        seconds[count] = afterSeconds;
        at[0][count] = x;
        at[1][count] = y;
        at[HEADING][count] = at[HEADING][count - 1] + Angles.difference(at[HEADING][count - 1], headingRad);
    }

    /// Fills a plan with the poses at its steps, as many as the times cover and the plan can hold.
    ///
    /// @param dtSeconds between the poses of the plan
    public void fill(float dtSeconds, Plan plan) {
        if (count == 0) {
            return;
        }
        findRates();
        int next = 1;
        for (int i = 1; i <= plan.horizon() && i * dtSeconds < seconds[count] + SAME_SECONDS; i++) {
            float t = i * dtSeconds;
            while (seconds[next] < t - SAME_SECONDS) {
                next++;
            }
            if (seconds[next] < t + SAME_SECONDS) {
                plan.add(at[0][next], at[1][next], at[HEADING][next]);
            } else {
                plan.add(value(0, next, t), value(1, next, t), value(HEADING, next, t));
            }
        }
    }

    private void findRates() {
        for (int c = 0; c < 3; c++) {
            rate[c][0] = slope(c, 1);
            for (int i = 1; i < count; i++) {
                float before = seconds[i] - seconds[i - 1];
                float after = seconds[i + 1] - seconds[i];
                rate[c][i] = (after * slope(c, i) + before * slope(c, i + 1)) / (before + after);
            }
            rate[c][count] = slope(c, count);
        }
        rate[0][0] = startVx;
        rate[1][0] = startVy;
    }

    private float slope(int c, int to) {
        return (at[c][to] - at[c][to - 1]) / (seconds[to] - seconds[to - 1]);
    }

    /// The spline between a pose and the one before it.
    private float value(int c, int to, float t) {
        float h = seconds[to] - seconds[to - 1];
        float u = (t - seconds[to - 1]) / h;
        float v = 1 - u;
        return v * v * ((1 + 2 * u) * at[c][to - 1] + u * h * rate[c][to - 1])
                + u * u * ((1 + 2 * v) * at[c][to] - v * h * rate[c][to]);
    }
}

package dev.skidpad.learn.onnx;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.learn.token.Frame;
import dev.skidpad.sim.plan.Plan;

/// Turns the poses that a model answers into a plan. Used by one thread.
///
/// Where the model's steps are the simulator's, the poses are the plan. Otherwise a cubic Hermite spline leads
/// through the present pose and those of the model, with central differences as its derivatives; at the start
/// the derivative is the ego's own velocity, at the end the last difference.
final class TrajectoryPlan {
    private static final float SAME_SECONDS = 1e-4f;

    private final int steps;
    private final float stepSeconds;
    private final float[][] at; // per x, y, heading [T + 1], the present first
    private final float[][] rate; // the derivatives, per second

    TrajectoryPlan(int steps, float stepSeconds) {
        this.steps = steps;
        this.stepSeconds = stepSeconds;
        at = new float[3][steps + 1];
        rate = new float[3][steps + 1];
    }

    /// Fills a plan.
    ///
    /// @param poses `[T, 3]` x m, y m, heading rad in the ego's frame
    /// @param frame the ego's
    /// @param forwardMps its speed ahead
    /// @param leftMps its speed to the left
    /// @param dtSeconds between the poses of the plan
    /// @throws IllegalStateException if a pose is not finite
    void fill(float[] poses, Frame frame, float forwardMps, float leftMps, float dtSeconds, Plan plan) {
        for (int i = 0; i < steps; i++) {
            check(poses, i);
            at[0][i + 1] = poses[3 * i];
            at[1][i + 1] = poses[3 * i + 1];
            at[2][i + 1] = at[2][i] + Angles.difference(at[2][i], poses[3 * i + 2]);
        }
        if (Math.abs(stepSeconds - dtSeconds) < SAME_SECONDS) {
            for (int i = 1; i <= Math.min(steps, plan.horizon()); i++) {
                add(at[0][i], at[1][i], at[2][i], frame, plan);
            }
            return;
        }
        for (int c = 0; c < 3; c++) {
            findRates(c);
        }
        rate[0][0] = forwardMps;
        rate[1][0] = leftMps;
        float end = steps * stepSeconds + SAME_SECONDS;
        for (int i = 1; i <= plan.horizon() && i * dtSeconds <= end; i++) {
            float seconds = i * dtSeconds;
            add(value(0, seconds), value(1, seconds), value(2, seconds), frame, plan);
        }
    }

    private static void check(float[] poses, int i) {
        float x = poses[3 * i];
        float y = poses[3 * i + 1];
        float heading = poses[3 * i + 2];
        if (!Float.isFinite(x) || !Float.isFinite(y) || !Float.isFinite(heading)) {
            throw new IllegalStateException(
                    "the model's pose " + i + " is not finite: " + x + ", " + y + ", " + heading);
        }
    }

    private static void add(float x, float y, float headingRad, Frame frame, Plan plan) {
        plan.add(frame.sceneX(x, y), frame.sceneY(x, y), frame.headingRad() + headingRad);
    }

    private void findRates(int c) {
        rate[c][0] = (at[c][1] - at[c][0]) / stepSeconds;
        for (int i = 1; i < steps; i++) {
            rate[c][i] = (at[c][i + 1] - at[c][i - 1]) / (2 * stepSeconds);
        }
        rate[c][steps] = (at[c][steps] - at[c][steps - 1]) / stepSeconds;
    }

    private float value(int c, float seconds) {
        int i = Math.min(steps - 1, (int) (seconds / stepSeconds));
        float u = Math.min(1, seconds / stepSeconds - i);
        float v = 1 - u;
        return v * v * ((1 + 2 * u) * at[c][i] + u * stepSeconds * rate[c][i])
                + u * u * ((1 + 2 * v) * at[c][i + 1] - v * stepSeconds * rate[c][i + 1]);
    }
}

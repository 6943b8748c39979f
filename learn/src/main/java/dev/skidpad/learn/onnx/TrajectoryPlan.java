package dev.skidpad.learn.onnx;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.learn.token.Frame;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.TimedPlan;

/// Turns the poses that a model answers into a plan. Used by one thread.
final class TrajectoryPlan {
    private final int steps;
    private final float stepSeconds;
    private final TimedPlan timed;

    /// @param steps `T`, how many poses a model answers
    /// @param stepSeconds how far they are apart
    TrajectoryPlan(int steps, float stepSeconds) {
        this.steps = steps;
        this.stepSeconds = stepSeconds;
        timed = new TimedPlan(steps);
    }

    /// Fills a plan.
    ///
    /// @param poses `[T, 3]` x m, y m, heading rad in the ego's frame
    /// @param frame the ego's
    /// @param vx of the ego in the scene's axes, m/s
    /// @param vy of the ego in the scene's axes, m/s
    /// @param dtSeconds between the poses of the plan
    /// @throws IllegalStateException if a pose is not finite
    void fill(float[] poses, Frame frame, float vx, float vy, float dtSeconds, Plan plan) {
        timed.begin(frame.x(), frame.y(), frame.headingRad(), vx, vy);
        for (int i = 0; i < steps; i++) {
            float x = poses[3 * i];
            float y = poses[3 * i + 1];
            float heading = poses[3 * i + 2];
            if (!Float.isFinite(x) || !Float.isFinite(y) || !Float.isFinite(heading)) {
                throw new IllegalStateException(
                        "the model's pose " + i + " is not finite: " + x + ", " + y + ", " + heading);
            }
            timed.add(
                    (i + 1) * stepSeconds,
                    frame.sceneX(x, y),
                    frame.sceneY(x, y),
                    Angles.wrap(frame.headingRad() + heading));
        }
        timed.fill(dtSeconds, plan);
    }
}

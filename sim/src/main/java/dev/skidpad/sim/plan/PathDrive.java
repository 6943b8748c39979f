package dev.skidpad.sim.plan;

import dev.skidpad.sim.path.SampledPath;

/// A drive along a path in thought, step by step, which makes a plan.
///
/// A buffer: one session owns it.
public final class PathDrive {
    private final SampledPath.Pose pose = new SampledPath.Pose();
    private final float dtSeconds;
    private float s;
    private float speedMps;

    public PathDrive(float dtSeconds) {
        this.dtSeconds = dtSeconds;
    }

    /// Starts at the beginning of a path.
    public void start(float newSpeedMps) {
        s = 0;
        speedMps = newSpeedMps;
    }

    /// Drives one step, at most to a stand, and adds the pose to a plan.
    public void step(SampledPath path, float accelerationMps2, Plan plan) {
        float next = Math.max(0, speedMps + accelerationMps2 * dtSeconds);
        s += 0.5f * (speedMps + next) * dtSeconds;
        speedMps = next;
        path.pose(s, pose);
        plan.add(pose.x(), pose.y(), pose.headingRad());
    }

    /// Where the box centre is, m along the path.
    public float s() {
        return s;
    }

    public float speedMps() {
        return speedMps;
    }
}

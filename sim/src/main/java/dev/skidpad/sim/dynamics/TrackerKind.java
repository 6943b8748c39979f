package dev.skidpad.sim.dynamics;

import dev.skidpad.sim.world.RearAxle;

/// The ways to follow a plan.
public enum TrackerKind {
    /// [PlanFollower].
    FOLLOWER("follower"),

    /// [LqrFollower], the tracker of nuPlan and NAVSIM.
    LQR("lqr");

    private final String label;

    TrackerKind(String label) {
        this.label = label;
    }

    /// Its name on the command line and in records.
    public String label() {
        return label;
    }

    Tracker tracker(float lengthM, float dtSeconds) {
        return switch (this) {
            case FOLLOWER -> new PlanFollower(dtSeconds);
            case LQR -> new LqrFollower(RearAxle.wheelbaseM(lengthM), dtSeconds);
        };
    }
}

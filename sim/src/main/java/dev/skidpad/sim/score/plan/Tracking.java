package dev.skidpad.sim.score.plan;

/// Which car drives a plan before it is judged.
public enum Tracking {
    /// The reference benchmarks' LQR tracker and kinematic bicycle: NAVSIM's way.
    REFERENCE,
    /// The plan follower and the kinematic bicycle that drive episodes where nothing else is asked for: what this
    /// simulator would make of the plan.
    SIMULATOR
}

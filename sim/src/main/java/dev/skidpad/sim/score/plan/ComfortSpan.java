package dev.skidpad.sim.score.plan;

/// Over which frames the comfort of a plan is judged.
public enum ComfortSpan {
    /// The plan's own frames: C of NAVSIM v1.
    PLAN,
    /// The ego's motion of the second before, and then the plan's frames, so that a jolt at the beginning counts:
    /// HC of NAVSIM v2.
    WITH_HISTORY
}

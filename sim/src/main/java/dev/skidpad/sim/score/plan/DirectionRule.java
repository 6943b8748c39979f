package dev.skidpad.sim.score.plan;

/// Whether the driving direction of plans is judged. It has no weight in the PDMS, and takes as long as all other
/// rules together.
public enum DirectionRule {
    JUDGED,
    LEFT_OUT
}

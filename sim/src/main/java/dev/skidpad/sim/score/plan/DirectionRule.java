package dev.skidpad.sim.score.plan;

/// Whether the driving direction of plans is judged. It has no weight in the PDMS, and takes half as long as all the
/// rest of a score.
public enum DirectionRule {
    JUDGED,
    LEFT_OUT
}

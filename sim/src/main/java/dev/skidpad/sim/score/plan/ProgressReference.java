package dev.skidpad.sim.score.plan;

/// What the progress of a plan is compared with.
public enum ProgressReference {
    /// The record's progress over the same steps, as for episodes.
    RECORD,
    /// The best of the plans that are scored together, after collisions and leaving the road have taken their
    /// share. A planner that chooses among its own plans knows no other.
    BEST_OF_BATCH,
    /// What [PlanMoment#compareWith] was told: NAVSIM's way, whose reference is a rule-based planner. Absent where it
    /// was told nothing.
    GIVEN
}

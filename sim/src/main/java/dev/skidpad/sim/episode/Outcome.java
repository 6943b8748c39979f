package dev.skidpad.sim.episode;

import dev.skidpad.sim.plan.PlanLog;
import java.util.Optional;

/// What came of a simulation.
///
/// @param episode what happened; where the planner failed, up to the moment at which it did
/// @param failed why the planner failed to drive to the end; empty when it did not
/// @param plans what the planner planned on the way; none where it was not recorded
public record Outcome(Episode episode, Optional<String> failed, PlanLog plans) {
    /// An outcome of which no plans are known.
    public Outcome(Episode episode, Optional<String> failed) {
        this(episode, failed, new PlanLog());
    }
}

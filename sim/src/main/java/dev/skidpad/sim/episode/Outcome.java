package dev.skidpad.sim.episode;

import java.util.Optional;

/// What came of a simulation.
///
/// @param episode what happened; where the planner failed, up to the moment at which it did
/// @param failed why the planner failed to drive to the end; empty when it did not
public record Outcome(Episode episode, Optional<String> failed) {}

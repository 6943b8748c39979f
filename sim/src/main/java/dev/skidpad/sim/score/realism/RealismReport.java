package dev.skidpad.sim.score.realism;

import dev.skidpad.sim.timing.Spread;

/// What [RealismBenchmark] measured.
///
/// @param scenarioId the scene, the most crowded of those given
/// @param members its agents that took part, all evaluated
/// @param rollouts the number of futures
/// @param steps the number of simulated steps
/// @param seconds CPU time of one scoring on one thread, in s
public record RealismReport(String scenarioId, int members, int rollouts, int steps, Spread seconds) {}

package dev.skidpad.sim.score.realism;

import java.util.OptionalDouble;

/// How likely the simulation makes what one agent did in the record, in one feature.
///
/// @param agent the agent's index in the scenario
/// @param count how many recorded steps were compared; 1 for a feature that is whether something happened
/// @param meanLogProbability the mean over them of the natural logarithm of the probability of the record's bin
/// @param recordedMean the mean of the feature in the record, in its unit; for whether something happened, 0 or 1
/// @param simulatedMean the mean over all rollouts and steps, or the share of rollouts in which it happened; empty
///     if no rollout has a value, and then all bins were taken to be equally likely
public record AgentLikelihood(
        int agent, long count, double meanLogProbability, double recordedMean, OptionalDouble simulatedMean) {
    public AgentLikelihood {
        if (count < 1 || !(meanLogProbability <= 0)) {
            throw new IllegalArgumentException("agent " + agent + ": " + count
                    + " steps with a mean log probability of " + meanLogProbability + " cannot be");
        }
    }
}

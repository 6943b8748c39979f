package dev.skidpad.sim.score.realism;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The likelihood of the record in one feature, and how it comes about.
///
/// @param feature which
/// @param likelihood in `(0, 1]`: the exponential of the mean over all compared agents and steps of the log
///     probability; empty where the scene lacks what it needs
/// @param agents its trace, in the order of the scenario's agents: the likelihood is
///     `exp(Σ count · meanLogProbability / Σ count)`
/// @param absent why there is no likelihood; empty when there is one
public record FeatureScore(
        Feature feature, OptionalDouble likelihood, List<AgentLikelihood> agents, Optional<String> absent) {
    public FeatureScore {
        agents = List.copyOf(agents);
        if (likelihood.isPresent() == absent.isPresent() || likelihood.isPresent() == agents.isEmpty()) {
            throw new IllegalArgumentException(feature.label() + " has the likelihood " + likelihood + " of "
                    + agents.size() + " agents, and is absent because of " + absent);
        }
        if (likelihood.isPresent() && likelihood.getAsDouble() != recomputed(agents)) {
            throw new IllegalArgumentException(feature.label() + " is " + likelihood.getAsDouble()
                    + ", but its agents give " + recomputed(agents));
        }
    }

    static FeatureScore present(Feature feature, List<AgentLikelihood> agents) {
        return new FeatureScore(feature, OptionalDouble.of(recomputed(agents)), agents, Optional.empty());
    }

    static FeatureScore absent(Feature feature, String why) {
        return new FeatureScore(feature, OptionalDouble.empty(), List.of(), Optional.of(why));
    }

    private static double recomputed(List<AgentLikelihood> agents) {
        double sum = 0;
        long count = 0;
        for (AgentLikelihood agent : agents) {
            sum += agent.count() * agent.meanLogProbability();
            count += agent.count();
        }
        return StrictMath.exp(sum / count);
    }
}

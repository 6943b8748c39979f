package dev.skidpad.sim.score.realism;

import java.util.List;
import java.util.OptionalDouble;

/// How likely many simulated futures of one scenario make its recorded one.
///
/// @param scenarioId what was simulated
/// @param rollouts the number of futures `R`
/// @param steps the number of simulated steps `T`
/// @param evaluatedAgents whose features were compared
/// @param members all agents that took part: those there when the simulation started
/// @param thereShare the share of steps of the evaluated agents, over all rollouts, at which they were there: below
///     1 the simulation made somebody disappear, which the challenge forbids
/// @param features all ten, in the order of [Feature]
/// @param displacement how far the rollouts are from the record; not part of the score
public record RealismScore(
        String scenarioId,
        int rollouts,
        int steps,
        int evaluatedAgents,
        int members,
        double thereShare,
        List<FeatureScore> features,
        Displacement displacement) {
    public RealismScore {
        features = List.copyOf(features);
    }

    /// Mean distances in m between simulated and recorded places, over the steps at which the record has the agent.
    ///
    /// @param adeM over all agents and rollouts
    /// @param minAdeM over the agents, of each its best rollout's
    /// @param jointMinAdeM of the best rollout, over all its agents
    public record Displacement(OptionalDouble adeM, OptionalDouble minAdeM, OptionalDouble jointMinAdeM) {}

    /// The score of a feature.
    public FeatureScore feature(Feature feature) {
        return features.get(feature.ordinal());
    }

    /// The realism meta-metric with the weights of a year.
    public MetaMetric metaMetric(Edition edition) {
        return MetaMetric.of(edition, features, rollouts);
    }

    /// The weighted mean within a bucket with the weights of a year.
    public MetaMetric bucket(Edition edition, Bucket bucket) {
        List<FeatureScore> own = features.stream()
                .filter(score -> score.feature().bucket() == bucket)
                .toList();
        return MetaMetric.of(edition, own, rollouts);
    }
}

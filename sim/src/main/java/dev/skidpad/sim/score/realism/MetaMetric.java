package dev.skidpad.sim.score.realism;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The weighted mean of the likelihoods of some features: of all, the realism meta-metric; of a bucket, its score.
///
/// Where a scene has no lights, the source counts nobody as passing one at red, neither in the record nor in a
/// rollout (waymo-open-dataset, issue 919). The likelihood of that is put in for the feature and named in `assumed`.
/// Any other absent feature leaves the value empty.
///
/// @param edition whose weights
/// @param value `Σ w·L / Σ w` over all the features; empty when one of them is absent and cannot be assumed
/// @param overPresent the same over the features that could be evaluated alone; empty when none could
/// @param assumed the features whose likelihood was assumed
/// @param absent the features that have none
public record MetaMetric(
        Edition edition,
        OptionalDouble value,
        OptionalDouble overPresent,
        List<Feature> assumed,
        List<Feature> absent) {
    public MetaMetric {
        assumed = List.copyOf(assumed);
        absent = List.copyOf(absent);
    }

    /// The weighted mean of some features.
    ///
    /// @param rollouts how many there were
    static MetaMetric of(Edition edition, List<FeatureScore> features, int rollouts) {
        double sum = 0;
        double weights = 0;
        double presentSum = 0;
        double presentWeights = 0;
        List<Feature> assumed = new ArrayList<>();
        List<Feature> absent = new ArrayList<>();
        for (FeatureScore score : features) {
            double weight = score.feature().weight(edition);
            weights += weight;
            if (weight == 0) {
                continue;
            }
            if (score.likelihood().isPresent()) {
                sum += weight * score.likelihood().getAsDouble();
                presentSum += weight * score.likelihood().getAsDouble();
                presentWeights += weight;
            } else if (score.feature() == Feature.LIGHT_VIOLATION) {
                sum += weight * score.feature().estimator().probability(rollouts, rollouts);
                assumed.add(score.feature());
            } else {
                absent.add(score.feature());
            }
        }
        return new MetaMetric(
                edition,
                absent.isEmpty() && weights > 0 ? OptionalDouble.of(sum / weights) : OptionalDouble.empty(),
                presentWeights > 0 ? OptionalDouble.of(presentSum / presentWeights) : OptionalDouble.empty(),
                assumed,
                absent);
    }
}

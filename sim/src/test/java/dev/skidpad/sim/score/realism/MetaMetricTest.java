package dev.skidpad.sim.score.realism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetaMetricTest {
    @ParameterizedTest
    @EnumSource(Edition.class)
    void theWeightsOfAnEditionAddUpToOne(Edition edition) {
        double sum = 0;
        for (Feature feature : Feature.values()) {
            sum += feature.weight(edition);
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    /// The likelihoods that a user of the challenge's own code printed for a record against itself, and the sums
    /// that it gave for them (waymo-open-dataset issue 893).
    @Test
    void sumsOfTheReferenceComeOutOfItsLikelihoods() {
        List<FeatureScore> features = scores(Map.of(
                Feature.LINEAR_SPEED, 0.39830,
                Feature.LINEAR_ACCELERATION, 0.47793,
                Feature.ANGULAR_SPEED, 0.45490,
                Feature.ANGULAR_ACCELERATION, 0.64707,
                Feature.DISTANCE_TO_NEAREST_OBJECT, 0.21332,
                Feature.COLLISION, 0.99997,
                Feature.TIME_TO_COLLISION, 0.99965,
                Feature.DISTANCE_TO_ROAD_EDGE, 0.57061,
                Feature.OFF_ROAD, 0.99997));
        RealismScore score = score(features);
        assertThat(score.metaMetric(Edition.CHALLENGE_2024).value()).hasValueCloseTo(0.77725, within(1e-5));
        assertThat(bucket(score, Bucket.KINEMATIC)).hasValueCloseTo(0.49455, within(1e-5));
        assertThat(bucket(score, Bucket.INTERACTIVE)).hasValueCloseTo(0.82509, within(1e-5));
        assertThat(bucket(score, Bucket.MAP)).hasValueCloseTo(0.87730, within(1e-5));
    }

    @Test
    void aSceneWithoutLightsCountsAsKeptByEverybodyAndSaysSo() {
        Map<Feature, Double> halves = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            halves.put(feature, 0.5);
        }
        halves.remove(Feature.LIGHT_VIOLATION);
        MetaMetric metric = score(scores(halves)).metaMetric(Edition.CHALLENGE_2025);
        assertThat(metric.value()).hasValueCloseTo(0.95 * 0.5 + 0.05 * 32.001 / 32.002, within(1e-12));
        assertThat(metric.overPresent()).hasValueCloseTo(0.5, within(1e-12));
        assertThat(metric.assumed()).containsExactly(Feature.LIGHT_VIOLATION);
        assertThat(metric.absent()).isEmpty();
    }

    @Test
    void aSceneWithoutRoadEdgesHasNoMetaMetric() {
        Map<Feature, Double> halves = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            halves.put(feature, 0.5);
        }
        halves.remove(Feature.DISTANCE_TO_ROAD_EDGE);
        halves.remove(Feature.OFF_ROAD);
        MetaMetric metric = score(scores(halves)).metaMetric(Edition.CHALLENGE_2025);
        assertThat(metric.value()).isEmpty();
        assertThat(metric.overPresent()).hasValueCloseTo(0.5, within(1e-12));
        assertThat(metric.absent()).containsExactly(Feature.DISTANCE_TO_ROAD_EDGE, Feature.OFF_ROAD);
    }

    @Test
    void aFeatureThatItsAgentsDoNotGiveIsRefused() {
        List<AgentLikelihood> agents = List.of(new AgentLikelihood(3, 80, -0.5, 1, OptionalDouble.of(1)));
        assertThatThrownBy(
                        () -> new FeatureScore(Feature.LINEAR_SPEED, OptionalDouble.of(0.7), agents, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.606");
    }

    private static OptionalDouble bucket(RealismScore score, Bucket bucket) {
        return score.bucket(Edition.CHALLENGE_2024, bucket).value();
    }

    private static RealismScore score(List<FeatureScore> features) {
        OptionalDouble none = OptionalDouble.empty();
        return new RealismScore("made-up", 32, 80, 1, 1, 1, features, new RealismScore.Displacement(none, none, none));
    }

    private static List<FeatureScore> scores(Map<Feature, Double> likelihoods) {
        List<FeatureScore> scores = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            Double likelihood = likelihoods.get(feature);
            if (likelihood == null) {
                scores.add(FeatureScore.absent(feature, "not in the example"));
            } else {
                double mean = StrictMath.log(likelihood);
                scores.add(FeatureScore.present(
                        feature, List.of(new AgentLikelihood(0, 1, mean, 0, OptionalDouble.empty()))));
            }
        }
        return scores;
    }
}

package dev.skidpad.sim.score.realism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealismTest {
    private final Scenario steady = TestScenes.road("steady", 10).build();

    @Test
    void aRecordInOneBinIsAsLikelyAsItsPseudocountLeaves() {
        RealismScore score = Realism.of(steady, Futures.record(steady, 32));
        // 79 of 80 steps have a speed: 32 · 79 values in the bin of 10 m/s, and ten bins.
        assertThat(likelihood(score, Feature.LINEAR_SPEED)).isCloseTo(2528.1 / 2529, within(1e-9));
        // Two steps have no acceleration; eleven bins.
        assertThat(likelihood(score, Feature.LINEAR_ACCELERATION)).isCloseTo(2496.1 / 2497.1, within(1e-9));
        assertThat(likelihood(score, Feature.DISTANCE_TO_NEAREST_OBJECT)).isCloseTo(2560.1 / 2561, within(1e-9));
        assertThat(likelihood(score, Feature.COLLISION)).isCloseTo(32.001 / 32.002, within(1e-9));
        assertThat(likelihood(score, Feature.OFF_ROAD)).isCloseTo(32.001 / 32.002, within(1e-9));
        assertThat(score.displacement().minAdeM()).hasValue(0);
        assertThat(score.thereShare()).isEqualTo(1);
    }

    /// From 0 to 14.2 m/s at 1.8 m/s² over nine seconds: 2 to 16.2 m/s during the simulated ones.
    @Test
    void aRecordThatSpreadsOverBinsIsNotLikelyToItself() {
        Scenario faster = TestScenes.road(
                        "faster", TestScenes.car("ego").speed(0).accelerate(0, 2.5f))
                .build();
        RealismScore score = Realism.of(faster, Futures.record(faster, 32));
        // 2.5 m/s in each bin take 10 steps of 0.25 m/s. Steps 11 to 89: 2.75 to 22.25 m/s, of which bin 1 (2.5 to
        // 5) has steps 11 to 19, bins 2 to 8 ten each; step 90 has no speed.
        double n = 32 * 79 + 1;
        double expected = Math.exp((9 * Math.log((32 * 9 + 0.1) / n) + 70 * Math.log((32 * 10 + 0.1) / n)) / 79);
        assertThat(likelihood(score, Feature.LINEAR_SPEED)).isCloseTo(expected, within(2e-3));
        assertThat(expected).isCloseTo(0.1251, within(1e-4));
    }

    @Test
    void aFutureThatTheRecordIsNotInIsUnlikely() {
        List<Rollout> standing = new ArrayList<>();
        Scenario parked = TestScenes.road("parked", 0).build();
        for (int r = 0; r < 32; r++) {
            standing.add(ReferenceFutures.constantVelocity(parked, 10, 80));
        }
        RealismScore score = Realism.of(steady, standing);
        // All simulated speeds but the first, which comes from the record's last steps, are 0.
        assertThat(likelihood(score, Feature.LINEAR_SPEED)).isCloseTo(0.1 / 2529, within(1e-4));
        assertThat(score.metaMetric(Edition.CHALLENGE_2025).value().orElseThrow())
                .isLessThan(Realism.of(steady, Futures.record(steady, 32))
                        .metaMetric(Edition.CHALLENGE_2025)
                        .value()
                        .orElseThrow());
        // 1 to 80 steps behind, 1 m each, from where it stood at step 10... it never left the origin.
        assertThat(score.displacement().adeM()).hasValueCloseTo(10 + 40.5, within(1e-3));
    }

    @Test
    void whatOverlapsInTheRecordMustOverlapInTheRollouts() {
        Scenario crash = TestScenes.road("crash", 10)
                .agent(TestScenes.car("wall").at(60, 0))
                .build();
        RealismScore same = Realism.of(crash, Futures.record(crash, 32));
        assertThat(likelihood(same, Feature.COLLISION)).isCloseTo(32.001 / 32.002, within(1e-9));
        assertThat(same.feature(Feature.COLLISION).agents().getFirst().recordedMean())
                .isEqualTo(1);
        Scenario free = TestScenes.road("free", 10)
                .agent(TestScenes.car("wall").at(60, 3.5f))
                .build();
        RealismScore other = Realism.of(crash, Futures.record(free, 32));
        // The ego and the wall, both with 0.001 / 32.002.
        assertThat(likelihood(other, Feature.COLLISION)).isCloseTo(0.001 / 32.002, within(1e-9));
    }

    @Test
    void aTouchCountsAtRoundedCorners() {
        // 4.5 x 1.9 m: rounding 0.665 m. Corner to corner 0.3 m apart in both axes is 2·0.665·(√2 - 1) more.
        Scenario near = TestScenes.road("near", 0)
                .agent(TestScenes.car("neighbour").at(4.8f, 2.2f))
                .build();
        RealismScore score = Realism.of(near, Futures.record(near, 1));
        double core = 0.3 + 2 * 0.665;
        assertThat(score.feature(Feature.DISTANCE_TO_NEAREST_OBJECT)
                        .agents()
                        .getFirst()
                        .recordedMean())
                .isCloseTo(core * Math.sqrt(2) - 2 * 0.665, within(1e-4));
    }

    @Test
    void theRoadEdgeIsMeasuredFromTheCornerFarthestOut() {
        RealismScore score = Realism.of(steady, Futures.record(steady, 2));
        // The right side of the car is at y = -0.95, the edge at -2.
        assertThat(recordedMean(score, Feature.DISTANCE_TO_ROAD_EDGE)).isCloseTo(-1.05, within(1e-4));
        Scenario off = TestScenes.road("off", TestScenes.car("ego").at(0, -2).speed(10))
                .build();
        assertThat(recordedMean(Realism.of(off, Futures.record(off, 2)), Feature.DISTANCE_TO_ROAD_EDGE))
                .isCloseTo(0.95, within(1e-4));
        assertThat(recordedMean(Realism.of(off, Futures.record(off, 2)), Feature.OFF_ROAD))
                .isEqualTo(1);
    }

    @Test
    void lightsAreAbsentWithoutLightsAndCountedWithThem() {
        assertThat(Realism.of(steady, Futures.record(steady, 2))
                        .feature(Feature.LIGHT_VIOLATION)
                        .absent())
                .hasValueSatisfying(why -> assertThat(why).contains("no light"));
        Scenario red = TestScenes.road("red", 10).light(40, SignalState.STOP).build();
        RealismScore score = Realism.of(red, Futures.record(red, 32));
        assertThat(likelihood(score, Feature.LIGHT_VIOLATION)).isCloseTo(32.001 / 32.002, within(1e-9));
        assertThat(recordedMean(score, Feature.LIGHT_VIOLATION)).isEqualTo(1);
    }

    @Test
    void pedestriansHaveNoTimeToCollision() {
        Scenario scene = TestScenes.road("walk", 10)
                .agent(TestScenes.pedestrian("walker").at(20, 3))
                .build();
        RealismScore score = Realism.of(scene, Futures.record(scene, 2));
        assertThat(score.feature(Feature.TIME_TO_COLLISION).agents())
                .extracting(AgentLikelihood::agent)
                .containsExactly(0);
        assertThat(score.feature(Feature.LINEAR_SPEED).agents()).hasSize(2);
    }

    @Test
    void onlyThoseToBeEvaluatedCountButAllTakePart() {
        Scenario crash = TestScenes.road("crash", 10)
                .agent(TestScenes.car("wall").at(60, 0))
                .build();
        RealismScore score = Realism.of(crash, Futures.record(crash, 2), new int[] {0});
        assertThat(score.evaluatedAgents()).isEqualTo(1);
        assertThat(score.members()).isEqualTo(2);
        assertThat(score.feature(Feature.COLLISION).agents()).hasSize(1);
        assertThat(score.feature(Feature.COLLISION).agents().getFirst().recordedMean())
                .isEqualTo(1);
    }

    @Test
    void whoeverTheSimulationLetsVanishIsSaid() {
        Scenario scene = TestScenes.road("vanish", 10)
                .agent(TestScenes.car("other").at(30, 0).speed(10).gone(51, 91))
                .build();
        RealismScore score = Realism.of(scene, Futures.record(scene, 2));
        assertThat(score.thereShare()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void episodesAreScoredFromTheirFirstStepOn() {
        Episode episode = Simulator.run(
                        EpisodeSpec.whole(steady, new ConstantVelocityPlanner(), new LogTraffic(), 1, 1))
                .episode();
        RealismScore score = Realism.ofEpisodes(steady, List.of(episode));
        assertThat(score.steps()).isEqualTo(80);
        assertThat(score.displacement().minAdeM().orElseThrow()).isLessThan(0.05);
    }

    @Test
    void rolloutsThatDoNotFitAreRefused() {
        Rollout longer = Rollout.recorded(steady, 10, 81);
        assertThatThrownBy(() -> Realism.of(steady, List.of(longer)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("81 steps");
        Rollout shorter = Rollout.recorded(steady, 10, 40);
        assertThatThrownBy(() ->
                        Realism.of(steady, List.of(Futures.record(steady, 1).getFirst(), shorter)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rollout 1");
        assertThatThrownBy(() -> Realism.of(steady, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Realism.of(steady, Futures.record(steady, 1), new int[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double likelihood(RealismScore score, Feature feature) {
        return score.feature(feature).likelihood().orElseThrow();
    }

    private static double recordedMean(RealismScore score, Feature feature) {
        return score.feature(feature).agents().getFirst().recordedMean();
    }
}

package dev.skidpad.learn.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JointPlannerTest {
    private static final List<Scenario> SCENES = TestScenes.some(3, 2);
    private static final Vocabulary VOCABULARY =
            VocabularyBuilder.build(SCENES, new VocabularyConfig(32, 16, 16, 2000), 1);
    private static final JointModel MODEL = new JointModel(
            VOCABULARY, JointWeights.random(JointConfig.quick(VOCABULARY), 5), TrainingNote.of("test", 1, "data"));

    @Test
    void drivesTheEgoToTheEndOfAScene() {
        Outcome outcome = Simulator.run(spec(0, 1));
        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.episode().frames()).isGreaterThan(40);
    }

    @Test
    void atTemperatureZeroNoRandomNumberMatters() {
        assertThat(drive(0, 1).sameBits(drive(0, 2))).isTrue();
    }

    @Test
    void aboveItDrawsItsTokens() {
        assertThat(drive(1, 1).sameBits(drive(1, 1))).isTrue();
        assertThat(drive(1, 1).sameBits(drive(1, 2))).isFalse();
    }

    @Test
    void aNegativeTemperatureIsRefused() {
        assertThatThrownBy(() -> new JointPlanner("joint", MODEL, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("temperature -1.0 is negative");
    }

    private static Episode drive(float temperature, long seed) {
        return Simulator.run(spec(temperature, seed)).episode();
    }

    private static EpisodeSpec spec(float temperature, long seed) {
        JointPlanner planner = new JointPlanner("joint", MODEL, temperature);
        return EpisodeSpec.whole(SCENES.getFirst(), planner, new LogTraffic(), seed, 5);
    }
}

package dev.skidpad.learn.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.TestScenes;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyBuilderTest {
    private static final long SEED = 5;
    private static final List<Scenario> SCENES = TestScenes.some(SEED, 12);
    private static final VocabularyConfig CONFIG = new VocabularyConfig(160, 32, 32, 3000);
    private static final Vocabulary VOCABULARY = VocabularyBuilder.build(SCENES, CONFIG, SEED);

    @Test
    void theCodebooksHaveTheSizesThatWereAskedFor() {
        assertThat(VOCABULARY.vehicle().size()).isEqualTo(160);
        assertThat(VOCABULARY.pedestrian().size()).isEqualTo(32);
        assertThat(VOCABULARY.cyclist().size()).isEqualTo(32);
    }

    @Test
    void theSameSeedBuildsTheSameCodebook() {
        Vocabulary again = VocabularyBuilder.build(SCENES, CONFIG, SEED);
        for (AgentClass agentClass : AgentClass.values()) {
            assertThat(again.of(agentClass).poses())
                    .isEqualTo(VOCABULARY.of(agentClass).poses());
        }
    }

    @Test
    void tokensAreSortedByHowFarForwardTheyLead() {
        Codebook codebook = VOCABULARY.vehicle();
        for (int v = 2; v < codebook.size(); v++) {
            assertThat(codebook.x(v, Codebook.STEPS - 1)).isGreaterThanOrEqualTo(codebook.x(v - 1, Codebook.STEPS - 1));
        }
    }

    @Test
    void recordedMotionIsWrittenInTokensWithoutDrifting() {
        MotionEncoder encoder = new MotionEncoder(VOCABULARY.vehicle());
        double sum = 0;
        for (Scenario scenario : SCENES) {
            Track ego = scenario.ego();
            MotionEncoder.Encoded encoded = encoder.encode(ego, TestScenes.NOW, 16);
            assertThat(encoded.tokens()).hasSize(16);
            for (float error : encoded.errorsM()) {
                assertThat(error).as("seed %d, %s", SEED, scenario.id()).isLessThan(0.8f);
                sum += error / 16;
            }
        }
        assertThat(sum / SCENES.size()).as("mean error in m").isLessThan(0.12);
    }

    @Test
    void aClassThatNobodyRecordedStillGetsACodebookThatMoves() {
        Codebook codebook = VocabularyBuilder.build(
                AgentClass.CYCLIST, new float[0], 40, dev.skidpad.core.random.RandomStream.of(SEED, "test", 0));
        assertThat(codebook.size()).isEqualTo(40);
        assertThat(codebook.x(39, Codebook.STEPS - 1)).isGreaterThan(5);
        assertThat(codebook.distance(codebook.nearest(2.5f, 0, 0), 2.5f, 0, 0)).isLessThan(0.7f);
    }

    @Test
    void anotherTimeStepIsRefusedWithItsScenario() {
        Scenario scene = SCENES.getFirst();
        Scenario slow = new Scenario(
                scene.id(),
                scene.place(),
                scene.kind(),
                0,
                0,
                0.2f,
                scene.steps(),
                scene.nowStep(),
                scene.tracks(),
                scene.egoIndex(),
                scene.map(),
                scene.signals(),
                scene.route(),
                scene.provenance());
        assertThatThrownBy(() -> VocabularyBuilder.build(List.of(slow), CONFIG, SEED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(scene.id())
                .hasMessageContaining("0.2 s");
    }
}

package dev.skidpad.learn.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.TestScenes;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RoundTripTest {
    private static final List<Scenario> SCENES = TestScenes.some(4, 6);
    private static final Vocabulary VOCABULARY =
            VocabularyBuilder.buildWide(SCENES, new VocabularyConfig(512, 128, 128, 4000), 1);

    @Test
    void whatIsWrittenInTokensIsReadBack() {
        RoundTrip.Errors errors = RoundTrip.measure(SCENES, AgentClass.VEHICLE, VOCABULARY.vehicle());
        assertThat(errors.spans()).isGreaterThan(10);
        assertThat(errors.mean()).isLessThan(0.08);
        assertThat(errors.p99()).isLessThan(0.3).isLessThanOrEqualTo(errors.worst());
    }

    @Test
    void foresightIsNotWorseThanGreed() {
        BeamEncoder beam = new BeamEncoder(VOCABULARY.vehicle());
        MotionEncoder greedy = new MotionEncoder(VOCABULARY.vehicle());
        double beamSum = 0;
        double greedySum = 0;
        for (Scenario scenario : SCENES) {
            Track ego = scenario.ego();
            for (float error : beam.encode(ego, 0, 10).errorsM()) {
                beamSum += error;
            }
            for (float error : greedy.encode(ego, 0, 10).errorsM()) {
                greedySum += error;
            }
        }
        assertThat(beamSum).isLessThan(greedySum);
    }

    @Test
    void variantsKeepTheMotionsAndAddOthers() {
        float[] motion = new float[Codebook.STEPS * 3];
        for (int k = 0; k < Codebook.STEPS; k++) {
            motion[3 * k] = k + 1;
        }
        float[] all =
                MotionVariants.of(AgentClass.VEHICLE, motion, dev.skidpad.core.random.RandomStream.of(1, "test", 0));
        assertThat(all.length).isGreaterThan(2 * motion.length);
        assertThat(java.util.Arrays.copyOf(all, motion.length)).isEqualTo(motion);
    }
}

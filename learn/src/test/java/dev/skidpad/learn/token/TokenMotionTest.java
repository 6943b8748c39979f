package dev.skidpad.learn.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.learn.TestScenes;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TokenMotionTest {
    private static final Vocabulary VOCABULARY =
            VocabularyBuilder.build(TestScenes.some(5, 8), new VocabularyConfig(96, 32, 32, 2000), 5);

    @Test
    void aTokenEndsWhereItLeads() {
        TokenMotion motion = new TokenMotion();
        Codebook codebook = VOCABULARY.vehicle();
        int token = codebook.nearest(4.5f, 0.2f, 0.05f);
        int last = Codebook.STEPS - 1;
        motion.begin(codebook, token, 10, -4, (float) (Math.PI / 2), codebook.wayM(token) / Codebook.SECONDS);
        motion.moveTo(Codebook.STEPS);
        assertThat(motion.x()).isCloseTo(10 - codebook.y(token, last), Offset.offset(1e-3f));
        assertThat(motion.y()).isCloseTo(-4 + codebook.x(token, last), Offset.offset(1e-3f));
        assertThat(motion.headingRad())
                .isCloseTo((float) (Math.PI / 2) + codebook.headingRad(token, last), Offset.offset(1e-3f));
    }

    @Test
    void aFastVehicleDoesNotStopAtOnce() {
        TokenMotion motion = new TokenMotion();
        motion.begin(VOCABULARY.vehicle(), 0, 0, 0, 0, 10);
        motion.moveTo(Codebook.STEPS);
        assertThat(motion.x()).isCloseTo(4f, Offset.offset(1e-3f));
    }

    @Test
    void aPedestrianDoes() {
        TokenMotion motion = new TokenMotion();
        motion.begin(VOCABULARY.pedestrian(), 0, 3, 4, 0, 1.5f);
        motion.moveTo(Codebook.STEPS);
        assertThat(motion.x()).isEqualTo(3f);
        assertThat(motion.y()).isEqualTo(4f);
    }
}

package dev.skidpad.learn.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Codebook;
import org.junit.jupiter.api.Test;

final class InertiaTest {
    /// Standing still, and going 4, 5 and 6 m straight ahead.
    private static final Codebook CODEBOOK = new Codebook(AgentClass.VEHICLE, straight(0, 4, 5, 6));

    private static float[] straight(float... ends) {
        float[] poses = new float[ends.length * Codebook.STEPS * 3];
        for (int v = 0; v < ends.length; v++) {
            for (int k = 0; k < Codebook.STEPS; k++) {
                poses[(v * Codebook.STEPS + k) * 3] = ends[v] * (k + 1) / Codebook.STEPS;
            }
        }
        return poses;
    }

    private static float[] self(float forwardMps) {
        float[] self = new float[ViewFeatures.SELF_WIDTH];
        self[AgentType.values().length + 2] = forwardMps / 10;
        return self;
    }

    @Test
    void whoIsToldNothingGoesOnAsBefore() {
        float[] logits = new float[4];
        new Inertia(CODEBOOK).add(self(10), 0, new float[Inertia.TOLD], logits, 0);
        assertThat(logits[2]).isZero();
        // A metre off is 1 / 0.3 spreads.
        double off = 1 - Math.sqrt(1 + 1 / 0.09);
        assertThat(logits[1]).isCloseTo((float) off, within(1e-5f));
        assertThat(logits[3]).isCloseTo((float) off, within(1e-5f));
    }

    @Test
    void whatIsToldShiftsThePlaceAndSharpensIt() {
        float[] told = {2, 0, 0, (float) Math.log(2), 0, 0}; // a metre on, twice as sharp
        float[] logits = new float[4];
        new Inertia(CODEBOOK).add(self(10), 0, told, logits, 0);
        assertThat(logits[3]).isCloseTo(0, within(1e-6f));
        assertThat(logits[2]).isCloseTo((float) (1 - Math.sqrt(1 + 4 / 0.09)), within(1e-4f));
    }

    @Test
    void nothingIsSharperThanTheLimit() {
        float[] told = {0, 0, 0, 50, 0, 0};
        float[] atLimit = {0, 0, 0, Inertia.MOST_POWER, 0, 0};
        float[] wild = new float[4];
        float[] limited = new float[4];
        new Inertia(CODEBOOK).add(self(10), 0, told, wild, 0);
        new Inertia(CODEBOOK).add(self(10), 0, atLimit, limited, 0);
        assertThat(wild).isEqualTo(limited);
    }
}

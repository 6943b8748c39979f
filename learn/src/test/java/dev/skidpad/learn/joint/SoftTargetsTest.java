package dev.skidpad.learn.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Codebook;
import org.junit.jupiter.api.Test;

final class SoftTargetsTest {
    /// Straight ahead, a token every 0.2 m.
    private static final Codebook STRAIGHT = straight(40, 0.2f);

    private static Codebook straight(int tokens, float apartM) {
        float[] poses = new float[tokens * Codebook.STEPS * 3];
        for (int v = 0; v < tokens; v++) {
            for (int k = 0; k < Codebook.STEPS; k++) {
                poses[(v * Codebook.STEPS + k) * 3] = v * apartM * (k + 1) / Codebook.STEPS;
            }
        }
        return new Codebook(AgentClass.VEHICLE, poses);
    }

    private static double mean(SoftTargets targets) {
        double mean = 0;
        for (int k = 0; k < SoftTargets.COUNT; k++) {
            mean += targets.weight(k) * STRAIGHT.x(targets.token(k), Codebook.STEPS - 1);
        }
        return mean;
    }

    @Test
    void theMeanIsWhereTheAgentWent() {
        SoftTargets targets = new SoftTargets();
        for (float x = 1; x < 6; x += 0.037f) {
            targets.find(STRAIGHT, x, 0, 0);
            assertThat(mean(targets)).as("at " + x).isCloseTo(x, within(0.004));
        }
    }

    @Test
    void theWeightsSumUpToOne() {
        SoftTargets targets = new SoftTargets();
        targets.find(STRAIGHT, 3.05f, 0.1f, 0.02f);
        double sum = 0;
        for (int k = 0; k < SoftTargets.COUNT; k++) {
            assertThat(targets.weight(k)).isNotNegative();
            sum += targets.weight(k);
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
    }

    @Test
    void whoStandsIsWantedToStand() {
        SoftTargets targets = new SoftTargets();
        assertThat(targets.find(STRAIGHT, 0, 0, 0)).isZero();
        assertThat(targets.token(0)).isZero();
        assertThat(targets.weight(0)).isGreaterThan(0.97f);
    }
}

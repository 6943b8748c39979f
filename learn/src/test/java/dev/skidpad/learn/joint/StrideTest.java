package dev.skidpad.learn.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.learn.token.Codebook;
import org.junit.jupiter.api.Test;

final class StrideTest {
    private static float[] straight(float endM) {
        float[] poses = new float[3 * Codebook.STEPS];
        for (int k = 0; k < Codebook.STEPS; k++) {
            poses[3 * k] = endM * (k + 1) / Codebook.STEPS;
        }
        return poses;
    }

    private static float[] played(float endM, float speedMps) {
        Stride stride = new Stride();
        stride.play(straight(endM), 0, 0, 0, speedMps);
        float[] x = new float[Codebook.STEPS + 1];
        for (int k = 1; k <= Codebook.STEPS; k++) {
            x[k] = stride.x(k);
        }
        return x;
    }

    @Test
    void whoBrakesIsSlowerAtTheEnd() {
        // From 10 m/s with -2 m/s²: 4.75 m in half a second, 9 m/s at its end.
        float[] x = played(4.75f, 10);
        assertThat(x[1]).isCloseTo(0.99f, within(1e-4f));
        assertThat(x[5]).isCloseTo(4.75f, within(1e-4f));
        assertThat((x[5] - x[4]) / 0.1f).isCloseTo(9.1f, within(1e-3f));
    }

    @Test
    void whoCannotButStopStopsAndStays() {
        // 1 m from 10 m/s: it stands after 0.2 s.
        float[] x = played(1, 10);
        assertThat(x[1]).isCloseTo(0.75f, within(1e-4f));
        assertThat(x[2]).isCloseTo(1, within(1e-4f));
        assertThat(x[5]).isCloseTo(1, within(1e-4f));
    }

    @Test
    void whoStandsStays() {
        assertThat(played(0, 0)).containsOnly(0f);
        assertThat(played(0, 3)).containsOnly(0f);
    }

    @Test
    void theWayIsThatOfThePoses() {
        float[] poses = straight(4);
        for (int k = 0; k < Codebook.STEPS; k++) {
            poses[3 * k + 1] = 0.5f * poses[3 * k];
            poses[3 * k + 2] = 0.1f * (k + 1);
        }
        Stride stride = new Stride();
        stride.play(poses, 0, 0, 0, 6);
        for (int k = 1; k <= Codebook.STEPS; k++) {
            assertThat(stride.y(k)).isCloseTo(0.5f * stride.x(k), within(1e-5f));
        }
        assertThat(stride.headingRad(5)).isCloseTo(0.5f, within(1e-5f));
    }
}

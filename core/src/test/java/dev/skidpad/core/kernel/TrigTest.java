package dev.skidpad.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrigTest {
    @Test
    void sineAndCosineStayWithinTheirErrorUpToTenThousand() {
        double worstSin = 0;
        double worstCos = 0;
        for (int i = -4_000_000; i <= 4_000_000; i++) {
            float x = i * 0.0025f;
            worstSin = Math.max(worstSin, Math.abs(Trig.sin(x) - StrictMath.sin(x)));
            worstCos = Math.max(worstCos, Math.abs(Trig.cos(x) - StrictMath.cos(x)));
        }
        assertThat(worstSin).isLessThanOrEqualTo(Trig.MAX_ERROR);
        assertThat(worstCos).isLessThanOrEqualTo(Trig.MAX_ERROR);
    }
}

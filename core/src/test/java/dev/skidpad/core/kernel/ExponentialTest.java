package dev.skidpad.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialTest {
    @Test
    void theRelativeErrorStaysWithinItsBound() {
        double worst = 0;
        for (float x = Exponential.LOWEST; x <= Exponential.HIGHEST; x += 0.0001f) {
            double exact = StrictMath.exp(x);
            worst = Math.max(worst, Math.abs(Exponential.exp(x) - exact) / exact);
        }
        assertThat(worst).isLessThanOrEqualTo(Exponential.MAX_RELATIVE_ERROR);
    }

    @Test
    void theEndsAreZeroAndFinite() {
        assertThat(Exponential.exp(0)).isEqualTo(1);
        assertThat(Exponential.exp(Math.nextDown(Exponential.LOWEST))).isZero();
        assertThat(Exponential.exp(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(Exponential.exp(Float.POSITIVE_INFINITY)).isEqualTo(Exponential.exp(Exponential.HIGHEST));
        assertThat(Exponential.exp(Exponential.HIGHEST)).isFinite().isGreaterThan(1.6e38f);
        assertThat(Exponential.exp(Float.NaN)).isNaN();
    }

    @Test
    void theBitsAreTheSameOnEveryMachine() {
        int hash = 0;
        for (int i = -90_000; i < 90_000; i++) {
            hash = 31 * hash + Float.floatToIntBits(Exponential.exp(i * 0.001f));
        }
        assertThat(hash).isEqualTo(425390527);
    }

    @ParameterizedTest
    @ValueSource(floats = {-3, -1, -0.5f, 0, 0.3f, 1, 2.5f, 10})
    void activationsFollowTheirFormulas(float x) {
        double cubic = StrictMath.sqrt(2 / StrictMath.PI) * (x + 0.044715 * x * x * x);
        assertThat((double) Exponential.gelu(x)).isCloseTo(0.5 * x * (1 + StrictMath.tanh(cubic)), within(3e-6));
        assertThat((double) Exponential.silu(x)).isCloseTo(x / (1 + StrictMath.exp(-x)), within(3e-6));
    }

    @Test
    void activationsFarOutAreZeroOrTheInputItself() {
        assertThat(Exponential.gelu(-50)).isCloseTo(0, within(1e-30f));
        assertThat(Exponential.silu(-200)).isCloseTo(0, within(1e-30f));
        assertThat(Exponential.gelu(50)).isEqualTo(50);
        assertThat(Exponential.silu(200)).isEqualTo(200);
    }
}

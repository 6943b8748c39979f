package dev.skidpad.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrigTest {
    @Test
    void theErrorStaysWithinItsBoundUpToTenThousand() {
        double worst = 0;
        for (int i = -2_000_000; i <= 2_000_000; i++) {
            float x = i * 0.005f;
            worst = Math.max(worst, Math.abs(Trig.sin(x) - StrictMath.sin(x)));
            worst = Math.max(worst, Math.abs(Trig.cos(x) - StrictMath.cos(x)));
        }
        assertThat(worst).isLessThanOrEqualTo(Trig.MAX_ERROR);
    }

    @Test
    void theErrorStaysWithinItsBoundAroundQuarterTurns() {
        double worst = 0;
        for (int quarter = -6366; quarter <= 6366; quarter++) {
            float x = (float) (quarter * StrictMath.PI / 2);
            for (float near : new float[] {Math.nextDown(x), x, Math.nextUp(x)}) {
                worst = Math.max(worst, Math.abs(Trig.sin(near) - StrictMath.sin(near)));
                worst = Math.max(worst, Math.abs(Trig.cos(near) - StrictMath.cos(near)));
            }
        }
        assertThat(worst).isLessThanOrEqualTo(Trig.MAX_ERROR);
    }

    @Test
    void theSineIsOddAndTheCosineEven() {
        for (float x = 0.001f; x < 40; x += 0.013f) {
            assertThat(Trig.sin(-x)).isEqualTo(-Trig.sin(x));
            assertThat(Trig.cos(-x)).isEqualTo(Trig.cos(x));
        }
    }

    @Test
    void theBitsAreTheSameOnEveryMachine() {
        int hash = 0;
        for (int i = -100_000; i < 100_000; i++) {
            hash = 31 * hash + Float.floatToIntBits(Trig.sin(i * 0.1f));
            hash = 31 * hash + Float.floatToIntBits(Trig.cos(i * 0.1f));
        }
        assertThat(hash).isEqualTo(-1571432082);
    }

    @Test
    void easyAnglesAreExact() {
        assertThat(Trig.sin(0f)).isZero();
        assertThat(Trig.cos(0f)).isEqualTo(1);
        assertThat(Trig.sin((float) (StrictMath.PI / 2))).isEqualTo(1);
        assertThat(Trig.cos((float) StrictMath.PI)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void whatIsNoAngleHasNoSine(float x) {
        assertThat(Trig.sin(x)).isNaN();
        assertThat(Trig.cos(x)).isNaN();
    }
}

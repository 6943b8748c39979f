package dev.skidpad.eval.trust.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KendallTest {
    @Test
    void theSameOrderIsOneAndTheReverseMinusOne() {
        assertThat(Kendall.tau(new double[] {1, 2, 3, 4}, new double[] {10, 20, 30, 40}))
                .isEqualTo(1);
        assertThat(Kendall.tau(new double[] {1, 2, 3, 4}, new double[] {9, 7, 5, 3}))
                .isEqualTo(-1);
    }

    @Test
    void oneExchangeOfFourCostsAThird() {
        // 5 pairs agree, 1 does not: (5 - 1) / 6.
        assertThat(Kendall.tau(new double[] {1, 2, 3, 4}, new double[] {1, 3, 2, 4}))
                .isCloseTo(4 / 6.0, within(1e-12));
    }

    @Test
    void tiesAreTakenOutOfBothSides() {
        // Pairs: (1,2) tied in x, agree in none; the other two agree. 2 / √(2 · 3).
        assertThat(Kendall.tau(new double[] {1, 1, 2}, new double[] {1, 2, 3}))
                .isCloseTo(2 / Math.sqrt(6), within(1e-12));
    }

    @Test
    void nothingButTiesHasNoOrder() {
        assertThat(Kendall.tau(new double[] {1, 1}, new double[] {1, 2})).isNaN();
    }
}

package dev.skidpad.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {
    @Test
    void noFailureInTwentyAllowsForOneInSix() {
        Interval interval = Proportion.interval(0, 20);
        assertThat(interval.low()).isZero();
        // 1 - 0.025^(1/20)
        assertThat(interval.high()).isCloseTo(1 - Math.pow(0.025, 1.0 / 20), within(1e-9));
    }

    @Test
    void allOfTwentyIsTheMirrorImage() {
        Interval interval = Proportion.interval(20, 20);
        assertThat(interval.high()).isEqualTo(1);
        assertThat(interval.low()).isCloseTo(Math.pow(0.025, 1.0 / 20), within(1e-9));
    }

    @Test
    void fourOfTenIsTheTextbookInterval() {
        Interval interval = Proportion.interval(4, 10);
        assertThat(interval.low()).isCloseTo(0.1216, within(1e-4));
        assertThat(interval.high()).isCloseTo(0.7376, within(1e-4));
    }

    @Test
    void aShareOfNothingIsRefused() {
        assertThatThrownBy(() -> Proportion.interval(0, 0)).hasMessageContaining("0 of 0");
    }
}

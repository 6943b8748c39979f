package dev.skidpad.eval.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.eval.report.page.Numbers;
import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void ticksAreRoundAndHoldTheRange() {
        assertThat(Axis.over(0, 590, 5).ticks()).containsExactly(0.0, 200.0, 400.0, 600.0);
        assertThat(Axis.over(-0.3, 0.9, 4).ticks()).first().isEqualTo(-0.5);
    }

    @Test
    void aConstantStillHasAnAxis() {
        assertThat(Axis.over(3, 3, 5).share(3)).isBetween(0.0, 1.0);
        assertThat(Axis.over(0, 0, 5).ticks()).isNotEmpty();
    }

    @Test
    void labelsHaveTheDigitsTheyNeed() {
        assertThat(Numbers.tick(0.5, 0.05)).isEqualTo("0.50");
        assertThat(Numbers.tick(-200, 100)).isEqualTo("−200");
        assertThat(Numbers.tick(2_000_000, 1_000_000)).isEqualTo("2.0e+06");
    }
}

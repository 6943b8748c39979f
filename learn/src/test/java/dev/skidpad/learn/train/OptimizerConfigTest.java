package dev.skidpad.learn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OptimizerConfigTest {
    @Test
    void theRateRisesThenFallsAlongACosine() {
        OptimizerConfig config = new OptimizerConfig(8, 110, 0.1, 10, 0.1, 0, 1);
        assertThat(config.rateAt(0)).isCloseTo(0.01, Offset.offset(1e-12));
        assertThat(config.rateAt(9)).isCloseTo(0.1, Offset.offset(1e-12));
        assertThat(config.rateAt(60)).isCloseTo(0.055, Offset.offset(1e-12));
        assertThat(config.rateAt(110)).isCloseTo(0.01, Offset.offset(1e-12));
    }

    @Test
    void anOddBatchIsRefused() {
        assertThatThrownBy(() -> new OptimizerConfig(7, 10, 0.1, 0, 0, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("batch 7");
    }
}

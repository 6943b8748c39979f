package dev.skidpad.sim.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PedalsTest {
    @Test
    void theAccelerationChangesGently() {
        assertThat(Pedals.next(0, 1.5f, 0.1f)).isCloseTo(0.25f, within(1e-6f));
        assertThat(Pedals.next(0, -3, 0.1f)).isCloseTo(-0.4f, within(1e-6f));
        assertThat(Pedals.next(0, 0.1f, 0.1f)).isEqualTo(0.1f);
    }

    @Test
    void hardBrakingSetsInAtOnce() {
        assertThat(Pedals.next(1, -6, 0.1f)).isEqualTo(-6);
    }
}

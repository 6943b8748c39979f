package dev.skidpad.learn.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static final Offset<Float> NEAR = Offset.offset(1e-4f);
    private final Recovery recovery = new Recovery();

    @Test
    void whoIsOnTheRecordStaysOnIt() {
        recovery.find(4.8f, 0.3f, 0.1f, 10, 0, 0, 0);
        assertThat(recovery.x()).isCloseTo(4.8f, NEAR);
        assertThat(recovery.y()).isCloseTo(0.3f, NEAR);
        assertThat(recovery.headingRad()).isCloseTo(0.1f, NEAR);
    }

    @Test
    void whoIsToTheLeftTurnsRight() {
        recovery.find(5, 0, 0, 10, 1, 0, 0);
        assertThat(recovery.y()).isBetween(-0.5f, -0.01f);
        assertThat(recovery.headingRad()).isBetween(-0.2f, -0.01f);
    }

    @Test
    void whoIsTurnedLeftTurnsBack() {
        recovery.find(5, 0, 0, 10, 0, 0.2f, 0);
        assertThat(recovery.headingRad()).isBetween(-0.3f, -0.05f);
    }

    @Test
    void whoIsTooFastBrakesGently() {
        recovery.find(5, 0, 0, 10, 0, 0, 4);
        // From 14 m/s with 3 m/s²: 7 m less 0.375 m.
        assertThat(recovery.x()).isCloseTo(6.625f, NEAR);
    }

    @Test
    void whoIsTooSlowComesUpGently() {
        recovery.find(5, 0, 0, 10, 0, 0, -4);
        assertThat(recovery.x()).isCloseTo(3.25f, NEAR);
    }
}

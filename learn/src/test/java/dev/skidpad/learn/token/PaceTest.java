package dev.skidpad.learn.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Offset<Float> NEAR = Offset.offset(1e-4f);

    @Test
    void theWayIsGoneInHalfASecondAtConstantAcceleration() {
        Pace pace = new Pace();
        pace.begin(4.75f, 10);
        assertThat(pace.alongM(0.5f)).isCloseTo(4.75f, NEAR);
        // a = 2(4.75 - 5) / 0.25 = -2 m/s²
        assertThat(pace.alongM(0.1f)).isCloseTo(1 - 0.01f, NEAR);
    }

    @Test
    void brakingIsWithinWhatTyresAllow() {
        Pace pace = new Pace();
        pace.begin(0, 10);
        assertThat(pace.alongM(0.5f)).isCloseTo(5 - 0.5f * 8 * 0.25f, NEAR);
    }

    @Test
    void whoBrakesToAStandStaysThere() {
        Pace pace = new Pace();
        pace.begin(0, 2);
        assertThat(pace.alongM(0.5f)).isCloseTo(0.25f, NEAR);
        assertThat(pace.alongM(3f)).isCloseTo(0.25f, NEAR);
    }
}

package dev.skidpad.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShiftTest {
    @Test
    void itTakesItsTimeAtSpeed() {
        Shift shift = new Shift();
        shift.begin(3.5, 0);
        for (int t = 0; t < 20; t++) {
            assertThat(shift.moving()).isTrue();
            shift.advance(2, 0.1, 1.5);
        }
        shift.advance(2, 0.1, 1.5);
        assertThat(shift.moving()).isFalse();
        assertThat(shift.leftM()).isZero();
    }

    @Test
    void nobodyMovesSidewaysWhileStanding() {
        Shift shift = new Shift();
        shift.begin(0, 2);
        shift.advance(2, 0.1, 0);
        assertThat(shift.leftM()).isZero();
    }

    @Test
    void itsSlopeIsThatOfItsWay() {
        Shift shift = new Shift();
        shift.begin(0, 3);
        for (int t = 0; t < 15; t++) {
            shift.advance(3, 0.1, 1.2);
        }
        double before = shift.leftM();
        double slope = shift.slope(3, 12);
        shift.advance(3, 0.01, 0.12);
        assertThat((shift.leftM() - before) / 0.12).isCloseTo(slope, within(1e-3));
    }
}

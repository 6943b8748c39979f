package dev.skidpad.eval.rfb.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoxShareTest {
    private final BoxShare share = new BoxShare();

    @Test
    void theSameBoxIsWhollyShared() {
        assertThat(share.of(0, 0, 0.7, 0.7, 4.5, 1.9)).isCloseTo(1, within(1e-9));
    }

    @Test
    void aBoxAQuarterOfItsLengthAheadSharesThreeFifths() {
        assertThat(share.of(1, 0, 0, 0, 4, 2)).isCloseTo(3.0 / 5, within(1e-9));
    }

    @Test
    void boxesApartShareNothing() {
        assertThat(share.of(5, 0, 0, 0, 4, 2)).isZero();
        assertThat(share.of(0, 2.1, 0, 0, 4, 2)).isZero();
    }

    @Test
    void aBoxTurnedByARightAngleSharesTheMiddleSquare() {
        assertThat(share.of(0, 0, StrictMath.PI / 2, 0, 4, 2)).isCloseTo(4.0 / 12, within(1e-9));
    }
}

package dev.skidpad.sim.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void ofAnOddNumberTheMiddleOneIsTheMedian() {
        assertThat(Spread.of(new double[] {5, 1, 3})).isEqualTo(new Spread(3, 1, 5, 3));
    }

    @Test
    void ofAnEvenNumberTheLowerOfTheTwoMiddleOnesIsTheMedian() {
        assertThat(Spread.of(new double[] {4, 1, 3, 2}).median()).isEqualTo(2);
    }

    @Test
    void oneMeasurementIsItsOwnSpread() {
        assertThat(Spread.once(4)).isEqualTo(Spread.of(new double[] {4}));
    }

    @Test
    void theMeasurementsStayInTheirOrder() {
        double[] values = {3, 1, 2};
        Spread.of(values);
        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void noMeasurementHasNoSpread() {
        assertThatThrownBy(() -> Spread.of(new double[0])).isInstanceOf(IllegalArgumentException.class);
    }
}

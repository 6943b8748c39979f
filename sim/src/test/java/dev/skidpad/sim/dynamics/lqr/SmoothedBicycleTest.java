package dev.skidpad.sim.dynamics.lqr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmoothedBicycleTest {
    @Test
    void anAccelerationComesByAThirdOfWhatIsMissingInEveryStep() {
        SmoothedBicycle car = car(10, 0);
        car.step(3, 0, 0.1);

        // 0.1/(0.1 + 0.2) of 3 m/s²; the position moves with the speed before.
        assertThat(car.accelerationMps2()).isCloseTo(1, within(1e-12));
        assertThat(car.speedMps()).isCloseTo(10.1, within(1e-12));
        assertThat(car.rearX()).isCloseTo(1, within(1e-12));

        car.step(3, 0, 0.1);
        assertThat(car.accelerationMps2()).isCloseTo(1 + 2 / 3.0, within(1e-12));
        assertThat(car.rearX()).isCloseTo(2.01, within(1e-12));
    }

    @Test
    void aSteeringRateComesByTwoThirds() {
        SmoothedBicycle car = car(10, 0);
        car.step(0, 0.3, 0.1);
        assertThat(car.steeringRad()).isCloseTo(0.02, within(1e-12));
        assertThat(car.headingRad()).as("turns with the steering angle before").isZero();

        car.step(0, 0, 0.1);
        assertThat(car.headingRad()).isCloseTo(10 * Math.tan(0.02) / 3 * 0.1, within(1e-6));
    }

    @Test
    void theSteeringAngleEndsAtSixtyDegrees() {
        SmoothedBicycle car = car(1, 1);
        car.step(0, 10, 0.1);
        assertThat(car.steeringRad()).isEqualTo(Math.PI / 3);
        for (int i = 0; i < 100; i++) {
            car.step(0, -10, 0.1);
        }
        assertThat(car.steeringRad()).isEqualTo(-Math.PI / 3);
        assertThat(car.headingRad()).isBetween(-3.15, 3.15);
    }

    @Test
    void whatIsNotFiniteIsRefusedAndChangesNothing() {
        SmoothedBicycle car = car(10, 0.1);

        assertThatThrownBy(() -> car.step(Double.NaN, 0, 0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> car.step(0, Double.POSITIVE_INFINITY, 0.1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> car.set(0, 0, 0, 1, 0, 1.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.1");
        assertThat(car.rearX()).isZero();
        assertThat(car.speedMps()).isEqualTo(10);
        assertThat(car.steeringRad()).isEqualTo(0.1);
    }

    private static SmoothedBicycle car(double speed, double steering) {
        SmoothedBicycle car = new SmoothedBicycle(3);
        car.set(0, 0, 0, speed, 0, steering);
        return car;
    }
}

package dev.skidpad.sim.dynamics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InvertibleBicycleTest {
    private final InvertibleBicycle car = new InvertibleBicycle();

    @Test
    void oneStepIsTheFormula() {
        car.set(1, 2, (float) (Math.PI / 2), 0, 10);
        car.act(new float[] {-4, 0.1f}, 0.1f);

        // s = 10·0.1 - ½·4·0.01 = 0.98 along the heading before the turn
        assertThat(car.centreX()).isCloseTo(1, within(1e-6f));
        assertThat(car.centreY()).isCloseTo(2.98f, within(1e-6f));
        assertThat(car.headingRad()).isCloseTo((float) (Math.PI / 2 + 0.098), within(1e-6f));
        assertThat(car.speedMps()).isCloseTo(9.6f, within(1e-6f));
        assertThat(car.centreVx()).isCloseTo(9.6f * (float) Math.cos(Math.PI / 2 + 0.098), within(1e-5f));
    }

    @Test
    void whatIsWantedIsDoneWithinTheLimits() {
        car.set(0, 0, 0, 10, 0);
        car.step(-9, 1, 0.1f);

        assertThat(car.accelerationMps2()).isEqualTo(-6);
        assertThat(car.curvaturePerM()).isEqualTo(0.3f);
        assertThat(car.speedMps()).isCloseTo(9.4f, within(1e-6f));
    }
}

package dev.skidpad.sim.dynamics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PoseDeltaCarTest {
    private final PoseDeltaCar car = new PoseDeltaCar(4.8f);

    @Test
    void displacementsAreInTheFrameBeforeTheStep() {
        car.set(5, 5, (float) (Math.PI / 2), 0, 3);
        car.act(new float[] {1, 0.2f, 0.1f}, 0.1f);

        assertThat(car.centreX()).isCloseTo(4.8f, within(1e-6f));
        assertThat(car.centreY()).isCloseTo(6, within(1e-6f));
        assertThat(car.headingRad()).isCloseTo((float) (Math.PI / 2 + 0.1), within(1e-6f));
        assertThat(car.centreVx()).isCloseTo(-2, within(1e-5f));
        assertThat(car.centreVy()).isCloseTo(10, within(1e-5f));
    }

    @Test
    void whatADriverWantsIsTheDisplacementOfABicycle() {
        KinematicBicycle bicycle = new KinematicBicycle(4.8f, VehicleLimits.DRY_ROAD);
        bicycle.set(0, 0, 0.3f, 8, 2.5f);
        car.set(0, 0, 0.3f, 8, 2.5f);
        bicycle.step(1, 0.05f, 0.1f);
        car.step(1, 0.05f, 0.1f);

        assertThat(car.centreX()).isCloseTo(bicycle.centreX(), within(1e-5f));
        assertThat(car.centreY()).isCloseTo(bicycle.centreY(), within(1e-5f));
        assertThat(car.headingRad()).isCloseTo(bicycle.headingRad(), within(1e-5f));

        car.set(0, 0, 0, 8, 0);
        car.step(0, 0, 0.1f);
        assertThat(car.centreX()).isCloseTo(0.8f, within(1e-6f));
        assertThat(car.centreY()).isZero();
    }

    @Test
    void itReversesAsItDrives() {
        car.set(0, 0, 0, -2, 0);
        car.step(0, 0.2f, 0.1f);

        assertThat(car.centreX()).isCloseTo(-0.2f, within(1e-2f));
        assertThat(car.headingRad()).isCloseTo(-0.04f, within(1e-6f));
        assertThat(car.speedMps()).isCloseTo(-2, within(0.02f));
    }
}

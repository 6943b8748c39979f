package dev.skidpad.sim.dynamics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BrakingDistanceTest {
    @Test
    void withoutLagItIsTheSquareOfTheSpeed() {
        // 20²/(2·0.85·9.81)
        assertThat(BrakingDistance.expectedM(RoadGrip.DRY, 20)).isCloseTo(23.985f, within(1e-3f));
        assertThat(BrakingDistance.expectedM(RoadGrip.DRY, 20, ActuatorLag.NONE))
                .isCloseTo(23.985f, within(1e-3f));
    }

    @Test
    void aPureDelayAddsItsTimeAtFullSpeed() {
        assertThat(BrakingDistance.expectedM(RoadGrip.DRY, 20, new ActuatorLag(0.5f, 0, 0)))
                .isCloseTo(33.985f, within(1e-3f));
    }

    /// The twin: the motion integrated in steps of 10 µs.
    @Test
    void theBuildUpIsWhatIntegrationGives() {
        double v = 20;
        double x = 0;
        double h = 1e-5;
        for (double t = 0; v > 0; t += h) {
            double a = Math.min(0.6 * 9.81, 12 * (1 - Math.exp(-t / 0.2)));
            x += v * h;
            v -= a * h;
        }
        assertThat(BrakingDistance.expectedM(RoadGrip.WET, 20, new ActuatorLag(0, 0.2f, 0)))
                .isCloseTo((float) x, within(2e-3f));
    }

    @Test
    void aKinematicBicycleStopsByItsOwnBrakes() {
        CarModel car = new KinematicBicycle(4.8f, VehicleLimits.DRY_ROAD);
        assertThat(BrakingDistance.drivenM(car, 20, 0.1f)).as("20²/(2·8)").isCloseTo(25, within(0.01f));
    }
}

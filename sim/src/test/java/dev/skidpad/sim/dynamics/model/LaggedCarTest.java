package dev.skidpad.sim.dynamics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaggedCarTest {
    private static final float DT = 0.1f;
    private static final float LENGTH = 4.8f;

    @ParameterizedTest
    @ValueSource(floats = {0, 0.1f, 0.13f, 0.25f, 0.3f})
    void aPureDelayComesExactlyAfterItsTime(float delay) {
        CarModel car = lagged(new ActuatorLag(delay, 0, 0), 10);
        for (int i = 0; i < 10; i++) {
            car.step(-2, 0, DT);
        }
        assertThat(car.speedMps()).isCloseTo(10 - 2 * (1 - delay), within(1e-4f));
        // 10·1 - ½·2·(1 - delay)²
        assertThat(car.centreX()).isCloseTo(10 - (1 - delay) * (1 - delay), within(1e-3f));
    }

    @Test
    void aFirstOrderLagLosesTheTimeConstantInSpeed() {
        CarModel car = lagged(new ActuatorLag(0, 0.2f, 0.05f), 10);
        for (int i = 0; i < 30; i++) {
            car.step(-2, 0, DT);
        }
        // v(t) = v - a·(t - τ(1 - e^(-t/τ)))
        assertThat(car.speedMps()).isCloseTo(10 - 2 * (3 - 0.2f), within(1e-3f));
    }

    @Test
    void theSteeringComesByItsOwnTimeConstant() {
        CarModel car = lagged(new ActuatorLag(0, 0.2f, 0.05f), 10);
        car.step(0, 0.02f, DT);
        // The mean over the step: κ·(1 - τ/h·(1 - e^(-h/τ))) with h/τ = 2
        assertThat(car.curvaturePerM()).isCloseTo(0.02f * (1 - 0.5f * (1 - 0.135335f)), within(1e-6f));
        car.step(0, 0.02f, DT);
        assertThat(car.headingRad())
                .as("10 m/s·κ·(t - τ(1 - e^(-t/τ)))")
                .isCloseTo(0.2f * (0.2f - 0.05f * (1 - 0.018316f)), within(1e-5f));
    }

    @ParameterizedTest
    @CsvSource({"DRY, 20", "DRY, 30", "WET, 20", "SNOW, 20", "ICE, 10", "ICE, 30"})
    void theBrakingDistanceGrowsByTheBuildUp(RoadGrip road, float speed) {
        ActuatorLag lag = ActuatorLag.ofMillis(100);
        CarModel car = new LaggedCar(new SingleTrackCar(LENGTH, road), lag, DT);
        float expected = BrakingDistance.expectedM(road, speed, lag);
        assertThat(BrakingDistance.drivenM(car, speed, DT))
                .as("m on %s", road)
                .isCloseTo(expected, within(0.02f * expected));
    }

    @Test
    void withoutLagItIsTheCarItself() {
        CarModel lagged = lagged(ActuatorLag.ofMillis(0), 8);
        KinematicBicycle bare = new KinematicBicycle(LENGTH, VehicleLimits.DRY_ROAD);
        bare.set(0, 0, 0, 8, 0);
        for (int i = 0; i < 20; i++) {
            lagged.step(1, 0.01f * i, DT);
            bare.step(1, 0.01f * i, DT);
        }
        assertThat(lagged.centreX()).isEqualTo(bare.centreX());
        assertThat(lagged.headingRad()).isEqualTo(bare.headingRad());
    }

    @Test
    void aStateThatWasSavedGoesOnAsIfNothingHadBeen() {
        CarModel car = lagged(ActuatorLag.ofMillis(130), 8);
        for (int i = 0; i < 5; i++) {
            car.step(1, 0.05f, DT);
        }
        double[] state = new double[car.stateSize()];
        car.save(state);
        car.step(-1, 0.1f, DT);
        car.step(-1, 0.1f, DT);
        float x = car.centreX();
        car.restore(state);
        car.step(-1, 0.1f, DT);
        car.step(-1, 0.1f, DT);

        assertThat(car.centreX()).isEqualTo(x);
    }

    @Test
    void badInputsAreRefused() {
        CarModel car = lagged(ActuatorLag.ofMillis(100), 8);

        assertThatThrownBy(() -> car.step(Float.NaN, 0, DT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> car.step(0, 0, 0.2f))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.2");
        assertThatThrownBy(() -> new ActuatorLag(-0.1f, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(car.speedMps()).isEqualTo(8);
    }

    private static CarModel lagged(ActuatorLag lag, float speed) {
        CarModel car = new LaggedCar(new KinematicBicycle(LENGTH, VehicleLimits.DRY_ROAD), lag, DT);
        car.set(0, 0, 0, speed, 0);
        return car;
    }
}

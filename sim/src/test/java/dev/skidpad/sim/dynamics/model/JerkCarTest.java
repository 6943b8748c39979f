package dev.skidpad.sim.dynamics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JerkCarTest {
    private static final float DT = 0.1f;
    private final JerkCar car = new JerkCar(4.8f);

    @Test
    void constantJerkIntegratesThreeTimes() {
        car.set(0, 0, 0, 10, 0);
        for (int i = 0; i < 5; i++) {
            car.act(new float[] {4, 0}, DT);
        }
        // a = j·t, v = 10 + ½j·t², x = 10·t + j·t³/6 at 0.5 s
        assertThat(car.accelerationMps2()).isCloseTo(2, within(1e-5f));
        assertThat(car.speedMps()).isCloseTo(10.5f, within(1e-5f));
        assertThat(car.centreX()).isCloseTo(5 + 4 * 0.125f / 6, within(1e-4f));
    }

    @Test
    void accelerationEndsAtItsLimits() {
        car.set(0, 0, 0, 30, 0);
        for (int i = 0; i < 10; i++) {
            car.act(new float[] {-15, 0}, DT);
        }
        assertThat(car.accelerationMps2()).isEqualTo(-8);
        for (int i = 0; i < 20; i++) {
            car.act(new float[] {10, 0}, DT);
        }
        assertThat(car.accelerationMps2()).isEqualTo(4);
    }

    @Test
    void lateralJerkBecomesCurvatureBySpeed() {
        car.set(0, 0, 0, 10, 0);
        car.act(new float[] {0, 5}, DT);
        assertThat(car.lateralMps2()).isCloseTo(0.5f, within(1e-6f));
        assertThat(car.curvaturePerM()).as("0.5/10²").isCloseTo(0.005f, within(1e-6f));
        assertThat(car.headingRad()).isCloseTo(0.005f, within(1e-6f));
    }

    @Test
    void aSlowCarTurnsNoTighterThanItCan() {
        car.set(0, 0, 0, 2, 0);
        for (int i = 0; i < 10; i++) {
            car.act(new float[] {0, 10}, DT);
        }
        assertThat(car.curvaturePerM()).isEqualTo(0.3f);
        assertThat(car.lateralMps2()).as("0.3·2²").isCloseTo(1.2f, within(1e-5f));
    }

    @Test
    void itBrakesToAStandAndStandsThereWithoutAcceleration() {
        car.set(0, 0, 0, 1, 0);
        for (int i = 0; i < 20; i++) {
            car.step(Math.max(-3, -car.speedMps() / DT), 0, DT);
        }
        assertThat(car.speedMps()).isBetween(0f, 0.01f);
        assertThat(car.accelerationMps2()).isBetween(-0.1f, 0.1f);
        assertThat(car.centreX()).isLessThan(1);
    }

    @Test
    void whatIsWantedComesAsFastAsJerkAllows() {
        car.set(0, 0, 0, 20, 0);
        car.step(-6, 0, DT);
        assertThat(car.accelerationMps2()).as("-15 m/s³ over 0.1 s").isCloseTo(-1.5f, within(1e-5f));
        for (int i = 0; i < 4; i++) {
            car.step(-6, 0, DT);
        }
        assertThat(car.accelerationMps2()).isCloseTo(-6, within(1e-4f));
    }
}

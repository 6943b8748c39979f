package dev.skidpad.sim.dynamics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import org.junit.jupiter.api.Test;

class KinematicBicycleTest {
    private static final float DT = 0.1f;

    @Test
    void itComesToAStandAndStaysThere() {
        KinematicBicycle car = car(10);
        for (int i = 0; i < 50; i++) {
            car.step(Math.max(-4, -car.speedMps() / DT), 0, DT);
        }

        assertThat(car.speedMps()).isZero();
        assertThat(car.centreX()).as("v²/(2a)").isCloseTo(12.5f, within(0.01f));
    }

    @Test
    void itDrivesACircleAboutTheCentreOfItsRearAxle() {
        KinematicBicycle car = car(5);
        float startX = car.rearX();
        float curvature = 0.1f;
        for (int i = 0; i < 200; i++) {
            car.step(0, curvature, DT);
            float dx = car.rearX() - startX;
            float dy = car.rearY() - 10;
            assertThat((float) Math.sqrt(dx * dx + dy * dy)).isCloseTo(10f, within(0.01f));
        }
        assertThat(car.headingRad()).isCloseTo(Angles.wrap(200 * 5 * DT * curvature), within(0.001f));
    }

    @Test
    void theVelocityIsThatOfTheBoxCentre() {
        KinematicBicycle car = car(6);
        car.step(0, 0.15f, DT);
        float x = car.centreX();
        float y = car.centreY();
        float vx = car.centreVx();
        float vy = car.centreVy();
        car.step(0, 0.15f, 0.001f);

        assertThat(vx).isCloseTo((car.centreX() - x) / 0.001f, within(0.02f));
        assertThat(vy).isCloseTo((car.centreY() - y) / 0.001f, within(0.02f));
    }

    @Test
    void itReversesAlongItsOwnTracks() {
        KinematicBicycle car = car(0);
        for (int i = 0; i < 20; i++) {
            car.step(2, 0.1f, DT);
        }
        float speed = car.speedMps();
        while (car.speedMps() > 0) {
            car.step(-2, 0.1f, DT);
        }
        float x = car.centreX();
        float y = car.centreY();
        float heading = car.headingRad();
        for (int i = 0; i < 20; i++) {
            car.step(-2, 0.1f, DT);
        }
        assertThat(car.speedMps()).isCloseTo(-speed, within(0.001f));
        assertThat(car.centreX()).isLessThan(x - 1);
        while (car.speedMps() < 0) {
            car.step(2, 0.1f, DT);
        }
        for (int i = 0; i < 20; i++) {
            car.step(2, 0.1f, DT);
        }
        while (car.speedMps() > 0) {
            car.step(-2, 0.1f, DT);
        }
        assertThat(car.centreX()).isCloseTo(x, within(0.01f));
        assertThat(car.centreY()).isCloseTo(y, within(0.01f));
        assertThat(car.headingRad()).isCloseTo(heading, within(0.001f));
    }

    @Test
    void itStaysWithinTheLimits() {
        KinematicBicycle car = car(20);
        car.step(100, 1, DT);
        assertThat(car.accelerationMps2()).isEqualTo(4);
        assertThat(car.speedMps() * car.speedMps() * car.curvaturePerM()).isCloseTo(6f, within(0.01f));

        car.step(-100, -1, DT);
        assertThat(car.accelerationMps2()).isEqualTo(-8);

        KinematicBicycle slow = car(1);
        slow.step(0, -1, DT);
        assertThat(slow.curvaturePerM()).isEqualTo(-0.3f);
    }

    @Test
    void theLimitsOfAReversingCarAreMirrored() {
        VehicleLimits limits = VehicleLimits.DRY_ROAD;

        assertThat(limits.clampAcceleration(-100, -3)).isEqualTo(-4);
        assertThat(limits.clampAcceleration(100, -3)).isEqualTo(8);
    }

    private static KinematicBicycle car(float speed) {
        KinematicBicycle car = new KinematicBicycle(4.5f, VehicleLimits.DRY_ROAD);
        car.set(0, 0, 0, speed, 0);
        return car;
    }
}

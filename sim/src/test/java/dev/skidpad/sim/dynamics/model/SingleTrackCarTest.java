package dev.skidpad.sim.dynamics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SingleTrackCarTest {
    private static final float DT = 0.1f;
    private static final float LENGTH = 4.8f;
    private static final double WHEELBASE = 0.597 * LENGTH;
    private static final long SEED = 23;

    @ParameterizedTest
    @CsvSource({
        "DRY, 10, 6.00", "DRY, 20, 23.98", "DRY, 30, 53.97",
        "WET, 10, 8.49", "WET, 20, 33.98", "WET, 30, 76.45",
        "SNOW, 10, 25.48", "SNOW, 20, 101.94", "SNOW, 30, 229.36",
        "ICE, 10, 50.97", "ICE, 20, 203.87", "ICE, 30, 458.72"
    })
    void itStopsWithinTheSquareOfTheSpeedOverTwiceTheGrip(RoadGrip road, float speed, float metres) {
        SingleTrackCar car = car(road, speed);
        float[] brakes = {-12, 0};
        for (int i = 0; car.speedMps() > 0; i++) {
            assertThat(i).as("steps on %s", road).isLessThan(1000);
            car.act(brakes, DT);
        }

        assertThat(car.centreX()).isCloseTo(metres, within(0.02f * metres));
        assertThat(car.centreY()).isCloseTo(0, within(1e-4f));
        float stop = car.centreX();
        car.act(new float[] {0, 0.3f}, DT);
        assertThat(car.centreX()).as("it stays where it stopped").isEqualTo(stop);
    }

    @Test
    void aGentleBrakeIsNotLimitedByGrip() {
        SingleTrackCar car = car(RoadGrip.WET, 20);
        car.act(new float[] {-3, 0}, DT);
        assertThat(car.accelerationMps2()).isCloseTo(-3, within(1e-4f));
        assertThat(car.centreX()).isCloseTo(1.985f, within(1e-3f));
    }

    /// The wheel is turned slowly at constant speed, as on a skidpad.
    @ParameterizedTest
    @EnumSource(RoadGrip.class)
    void lateralAccelerationInACircleSaturatesAtTheGrip(RoadGrip road) {
        float most = road.friction() * 9.81f;
        float speed = (float) Math.sqrt(most * 60); // at the limit on a radius of 60 m
        SingleTrackCar car = car(road, speed);
        double largest = 0;
        double lateral = 0;
        for (int i = 0; i < 300; i++) {
            double before = course(car);
            car.act(new float[] {2 * (speed - car.speedMps()), 0.0005f * i}, DT);
            double turned = Angles.wrap((float) (course(car) - before));
            lateral = turned / DT * Math.hypot(car.centreVx(), car.centreVy());
            largest = Math.max(largest, lateral);
        }
        assertThat(largest).as("m/s² on %s", road).isCloseTo(most, within(0.02 * most));
        assertThat(lateral).as("at the end, on %s", road).isCloseTo(most, within(0.02 * most));
        assertThat(Math.abs(car.slidingMps())).as("it does not spin").isLessThan(0.25f * speed);
    }

    private static double course(CarModel car) {
        return Math.atan2(car.centreVy(), car.centreVx());
    }

    @Test
    void belowTheLimitItDrivesTheWantedCircle() {
        SingleTrackCar car = car(RoadGrip.DRY, 12);
        for (int i = 0; i < 50; i++) {
            car.step((12 - car.speedMps()) / DT, 0.02f, DT);
        }
        // 12²·0.02 = 2.88 m/s²
        assertThat(car.yawRateRadps()).isCloseTo(0.24f, within(0.005f));
        assertThat(car.curvaturePerM()).isCloseTo(0.02f, within(5e-4f));
    }

    @Test
    void itUndersteersByTheDifferenceOfTheAxles() {
        SingleTrackCar car = car(RoadGrip.DRY, 15);
        float steering = 0.04f;
        for (int i = 0; i < 50; i++) {
            car.act(new float[] {Math.min(5, (15 - car.speedMps()) / DT), steering}, DT);
        }
        // δ = L·κ + (1/18 - 1/22)·v²κ/g, for small slip: the brush is softer than its slope
        double kappa = steering / (WHEELBASE + (1 / 18.0 - 1 / 22.0) * 15 * 15 / 9.81);
        assertThat(car.curvaturePerM()).isCloseTo((float) kappa, within((float) (0.06 * kappa)));
        assertThat(car.curvaturePerM()).isLessThan((float) (steering / WHEELBASE));
    }

    @Test
    void fullBrakesInACurveShareTheGrip() {
        SingleTrackCar car = car(RoadGrip.DRY, 20);
        for (int i = 0; i < 20; i++) {
            car.step((20 - car.speedMps()) / DT, 0.01f, DT);
        }
        float before = car.speedMps();
        car.step(-12, 0.01f, DT);
        float braking = (before - car.speedMps()) / DT;
        float lateral = car.yawRateRadps() * car.speedMps();
        double together = Math.hypot(braking, lateral);
        assertThat(together).isLessThan(1.1 * RoadGrip.DRY.maxAccelerationMps2());
        assertThat(braking).isGreaterThan(6);
    }

    @Test
    void atAWalkingPaceItIsAKinematicBicycle() {
        SingleTrackCar car = car(RoadGrip.DRY, 0.8f);
        KinematicBicycle bicycle = new KinematicBicycle(LENGTH, VehicleLimits.DRY_ROAD);
        bicycle.set(0, 0, 0, 0.8f, 0);
        for (int i = 0; i < 50; i++) {
            car.step(0, 0.15f, DT);
            bicycle.step(0, 0.15f, DT);
        }
        assertThat(car.centreX()).isCloseTo(bicycle.centreX(), within(0.03f));
        assertThat(car.centreY()).isCloseTo(bicycle.centreY(), within(0.03f));
        assertThat(car.headingRad()).isCloseTo(bicycle.headingRad(), within(0.01f));
    }

    @Test
    void itStartsFromStandAndReverses() {
        SingleTrackCar car = car(RoadGrip.ICE, 0);
        car.act(new float[] {0, 0.5f}, DT);
        assertThat(car.centreX()).as("it does not creep").isZero();
        for (int i = 0; i < 20; i++) {
            car.act(new float[] {5, 0}, DT);
        }
        assertThat(car.speedMps()).as("2 s at μg").isCloseTo(2 * 0.981f, within(0.02f));

        while (car.speedMps() > 0) {
            car.act(new float[] {-5, 0}, DT);
        }
        assertThat(car.speedMps()).as("between forward and reverse it stands").isZero();
        for (int i = 0; i < 10; i++) {
            car.act(new float[] {-5, 0}, DT);
        }
        assertThat(car.speedMps()).isCloseTo(-0.981f, within(0.02f));
    }

    @Test
    void anyInputsLeaveItWithoutMoreEnergyThanTheEngineGave() {
        RandomStream random = RandomStream.of(SEED, "single-track", 0);
        for (RoadGrip road : RoadGrip.values()) {
            SingleTrackCar car = car(road, 15);
            double speed = 15;
            for (int i = 0; i < 600; i++) {
                float wanted = random.uniform(-12, 5);
                car.act(new float[] {wanted, random.uniform(-0.7f, 0.7f)}, DT);
                double now = Math.hypot(car.speedMps(), car.slidingMps());
                double swing = now < 4 ? 1 : 0; // a slow centre swings about the rear axle as the wheels turn
                double most = Math.min(Math.abs(wanted), road.maxAccelerationMps2()) * DT;
                assertThat(now).as("%s, step %d, seed %d", road, i, SEED).isLessThan(speed + most + swing + 0.05);
                assertThat(Float.isFinite(car.headingRad() + car.yawRateRadps()))
                        .isTrue();
                assertThat(Math.abs(car.yawRateRadps())).isLessThan(8);
                speed = now;
            }
        }
    }

    private static SingleTrackCar car(RoadGrip road, float speed) {
        SingleTrackCar car = new SingleTrackCar(LENGTH, road);
        car.set(0, 0, 0, speed, 0);
        return car;
    }
}

package dev.skidpad.sim.dynamics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.skidpad.core.random.RandomStream;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every model.
class CarModelTest {
    private static final float DT = 0.1f;
    private static final float LENGTH = 4.8f;
    private static final long SEED = 31;

    static Stream<CarModel> models() {
        return Stream.of(
                new KinematicBicycle(LENGTH, VehicleLimits.DRY_ROAD),
                new InvertibleBicycle(),
                new BenchmarkBicycle(LENGTH),
                new PoseDeltaCar(LENGTH),
                new JerkCar(LENGTH),
                new SingleTrackCar(LENGTH, RoadGrip.WET),
                new LaggedCar(new SingleTrackCar(LENGTH, RoadGrip.DRY), ActuatorLag.ofMillis(130), DT));
    }

    @ParameterizedTest
    @MethodSource("models")
    void anInputThatIsNotANumberOrOutOfRangeIsRefusedAndChangesNothing(CarModel car) {
        car.set(3, 4, 0.5f, 6, 2);
        double[] before = state(car);
        float[] action = new float[car.actions().size()];
        for (int i = 0; i < action.length; i++) {
            ActionSpace.Axis axis = car.actions().axes().get(i);
            for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, axis.low() - 1, axis.high() * 1.01f}) {
                action[i] = bad;
                assertThatThrownBy(() -> car.act(action, DT))
                        .as("%s %f", axis.name(), bad)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(axis.name());
            }
            action[i] = 0;
        }
        assertThatThrownBy(() -> car.act(new float[action.length + 1], DT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> car.act(action, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> car.act(action, Float.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> car.step(Float.NaN, 0, DT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> car.step(0, Float.NEGATIVE_INFINITY, DT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> car.set(Float.NaN, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(state(car)).containsExactly(before);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aStateThatWasSavedGoesOnToTheSameBits(CarModel car) {
        RandomStream random = RandomStream.of(SEED, "save", 0);
        car.set(0, 0, 0.2f, 12, 2);
        drive(car, random.child("before", 0), 30);
        double[] middle = state(car);
        drive(car, random.child("after", 0), 30);
        double[] end = state(car);
        car.restore(middle);
        drive(car, random.child("after", 0), 30);

        assertThat(state(car)).as("seed %d", SEED).containsExactly(end);
    }

    @ParameterizedTest
    @MethodSource("models")
    void theNearestInputsAreWhatAStepDrives(CarModel car) {
        RandomStream random = RandomStream.of(SEED, "nearest", 0);
        float[] action = new float[car.actions().size()];
        car.set(0, 0, 0.2f, 12, 2);
        for (int i = 0; i < 30; i++) {
            float a = random.uniform(-9, 5);
            float kappa = random.uniform(-0.1f, 0.1f);
            double[] before = state(car);
            car.step(a, kappa, DT);
            float x = car.centreX();
            float heading = car.headingRad();
            car.restore(before);
            car.nearest(a, kappa, DT, action);
            car.act(action, DT);
            assertThat(Math.abs(car.centreX() - x))
                    .as("step %d, seed %d", i, SEED)
                    .isLessThan(1e-4f);
            assertThat(Math.abs(car.headingRad() - heading)).isLessThan(1e-4f);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingIsAllocatedPerStep(CarModel car) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        car.set(0, 0, 0, 10, 0);
        for (int i = 0; i < 100; i++) {
            car.step(0.1f, 0.01f, DT);
        }
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 500; i++) {
            car.step(i % 20 - 10, 0.01f, DT);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(500);
    }

    private static void drive(CarModel car, RandomStream random, int steps) {
        for (int i = 0; i < steps; i++) {
            car.step(random.uniform(-9, 5), random.uniform(-0.1f, 0.1f), DT);
        }
    }

    private static double[] state(CarModel car) {
        double[] state = new double[car.stateSize()];
        car.save(state);
        return state;
    }
}

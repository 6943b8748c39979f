package dev.skidpad.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The plain and the vector form of the simulator's kernels give the same bits, and the right numbers.
class SimKernelsTest {
    private static final long SEED = 20260101L;
    private static final SimKernels SCALAR = new ScalarSimKernels();
    private static final SimKernels VECTOR = new VectorSimKernels();
    private static final List<SimKernels> BOTH = List.of(SCALAR, VECTOR);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7, 15, 16, 17, 31, 64, 129, 4098})
    void bicycleStepsHaveTheSameBits(int agents) {
        RandomStream random = RandomStream.of(SEED, "bicycle", agents);
        float[][] actions = {
            Columns.uniform(random, agents, -8, 4),
            Columns.uniform(random, agents, -0.3f, 0.3f),
            Columns.uniform(random, agents, 0, 3)
        };
        float[][] scalar = {
            Columns.uniform(random, agents, -500, 500),
            Columns.uniform(random, agents, -500, 500),
            Columns.uniform(random, agents, -3.14f, 3.14f),
            Columns.uniform(random, agents, 0, 40)
        };
        float[][] vector = Columns.copy(scalar);
        for (int step = 0; step < 20; step++) {
            step(SCALAR, actions, scalar, 0, agents);
            step(VECTOR, actions, vector, 0, agents);
        }
        assertThat(Columns.bits(vector)).as("seed %d", SEED).isEqualTo(Columns.bits(scalar));
    }

    private static void step(SimKernels kernels, float[][] actions, float[][] state, int from, int to) {
        kernels.bicycleStep(actions[0], actions[1], actions[2], 0.1f, state[0], state[1], state[2], state[3], from, to);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7, 15, 16, 17, 31, 64, 129, 4098})
    void sinesAndCosinesAreThoseOfTrig(int angles) {
        float[] angle = Columns.uniform(RandomStream.of(SEED, "sinCos", angles), angles, -300, 300);
        for (SimKernels kernels : BOTH) {
            float[] sin = new float[angles];
            float[] cos = new float[angles];
            kernels.sinCos(angle, sin, cos, 0, angles);
            for (int i = 0; i < angles; i++) {
                assertThat(sin[i]).as("sin %s, seed %d", angle[i], SEED).isEqualTo(Trig.sin(angle[i]));
                assertThat(cos[i]).as("cos %s, seed %d", angle[i], SEED).isEqualTo(Trig.cos(angle[i]));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7, 15, 16, 17, 31, 64, 129, 4098})
    void overlapsFindTheSameRows(int agents) {
        RandomStream random = RandomStream.of(SEED, "overlaps", agents);
        float[][] boxes = Columns.boxes(random, agents, 12);
        int[] scalar = new int[agents];
        int[] vector = new int[agents];
        float cos = Trig.cos(0.3f);
        float sin = Trig.sin(0.3f);
        int n = SCALAR.overlaps(
                0, 0, cos, sin, 2.4f, 1, boxes[0], boxes[1], boxes[2], boxes[3], boxes[4], boxes[5], 0, agents, scalar);
        int m = VECTOR.overlaps(
                0, 0, cos, sin, 2.4f, 1, boxes[0], boxes[1], boxes[2], boxes[3], boxes[4], boxes[5], 0, agents, vector);
        assertThat(m).as("seed %d", SEED).isEqualTo(n);
        assertThat(vector).isEqualTo(scalar);
        assertThat(Arrays.copyOf(scalar, n)).isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7, 15, 16, 17, 31, 64, 129, 4098})
    void nearestFindsTheSameRow(int segments) {
        RandomStream random = RandomStream.of(SEED, "nearest", segments);
        float[][] ends = new float[4][];
        for (int c = 0; c < 4; c++) {
            ends[c] = Columns.whole(random, segments, 12);
        }
        for (int px = -3; px < 15; px++) {
            int scalar = SCALAR.nearest(px, 5, ends[0], ends[1], ends[2], ends[3], 0, segments);
            int vector = VECTOR.nearest(px, 5, ends[0], ends[1], ends[2], ends[3], 0, segments);
            assertThat(vector).as("seed %d, x %d", SEED, px).isEqualTo(scalar);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 129})
    void extremeNumbersGiveTheSameBits(int rows) {
        for (int trial = 0; trial < 20; trial++) {
            RandomStream random = RandomStream.of(SEED, "extreme", trial);
            float[][] actions = {
                Columns.extreme(random, rows), Columns.extreme(random, rows), Columns.extreme(random, rows)
            };
            float[][] scalar = {
                Columns.extreme(random, rows),
                Columns.extreme(random, rows),
                Columns.extreme(random, rows),
                Columns.extreme(random, rows)
            };
            float[][] vector = Columns.copy(scalar);
            step(SCALAR, actions, scalar, 0, rows);
            step(VECTOR, actions, vector, 0, rows);
            assertThat(Columns.bits(vector))
                    .as("seed %d, trial %d", SEED, trial)
                    .isEqualTo(Columns.bits(scalar));
            assertThat(nearest(VECTOR, 0, 0, vector, rows)).isEqualTo(nearest(SCALAR, 0, 0, scalar, rows));
            assertThat(overlaps(VECTOR, vector, actions, rows)).isEqualTo(overlaps(SCALAR, scalar, actions, rows));
        }
    }

    private static int nearest(SimKernels kernels, float px, float py, float[][] ends, int rows) {
        return kernels.nearest(px, py, ends[0], ends[1], ends[2], ends[3], 0, rows);
    }

    private static int[] overlaps(SimKernels kernels, float[][] poses, float[][] sizes, int rows) {
        int[] found = new int[rows];
        int count = kernels.overlaps(
                0, 0, 1, 0, 2, 1, poses[0], poses[1], poses[2], poses[3], sizes[0], sizes[1], 0, rows, found);
        return Arrays.copyOf(found, count);
    }

    @Test
    void onlyTheRowsOfTheRangeAreTouched() {
        int n = 50;
        RandomStream random = RandomStream.of(SEED, "range", 0);
        float[][] actions = {
            Columns.uniform(random, n, 1, 2), Columns.uniform(random, n, 0.1f, 0.2f), Columns.uniform(random, n, 1, 2)
        };
        float[][] before = new float[4][];
        for (int c = 0; c < 4; c++) {
            before[c] = Columns.uniform(random, n, 1, 2);
        }
        for (SimKernels kernels : BOTH) {
            float[][] after = Columns.copy(before);
            step(kernels, actions, after, 5, 43);
            for (int c = 0; c < 4; c++) {
                for (int i = 0; i < n; i++) {
                    assertThat(after[c][i] != before[c][i])
                            .as("column %d, row %d", c, i)
                            .isEqualTo(i >= 5 && i < 43);
                }
            }
            assertThat(kernels.nearest(0, 0, before[0], before[1], before[2], before[3], 5, 43))
                    .isBetween(5, 42);
        }
    }

    @Test
    void aBicycleDrivesTheExactCircle() {
        // Rear axle on a circle of radius 1/κ around (0, 1/κ); the centre on a larger one around the same point.
        double kappa = 0.1;
        double rearToCentre = 1.4;
        double speed = 5;
        double dt = 0.1;
        float[][] actions = {{0}, {(float) kappa}, {(float) rearToCentre}};
        float[][] state = {{(float) rearToCentre}, {0}, {0}, {(float) speed}};
        for (int i = 1; i <= 100; i++) {
            step(SCALAR, actions, state, 0, 1);
            double turned = i * speed * dt * kappa;
            double x = StrictMath.sin(turned) / kappa + rearToCentre * StrictMath.cos(turned);
            double y = (1 - StrictMath.cos(turned)) / kappa + rearToCentre * StrictMath.sin(turned);
            assertThat((double) state[0][0]).isCloseTo(x, within(1e-4));
            assertThat((double) state[1][0]).isCloseTo(y, within(1e-4));
            assertThat(Angles.difference(state[2][0], (float) turned)).isCloseTo(0, within(1e-4f));
        }
    }

    @Test
    void aBicycleCoversTheAverageOfItsSpeeds() {
        float[][] actions = {{2}, {0}, {1.4f}};
        float[][] state = {{0}, {0}, {(float) (StrictMath.PI / 2)}, {10}};
        step(SCALAR, actions, state, 0, 1);
        assertThat(state[3][0]).isCloseTo(10.2f, within(1e-6f));
        assertThat(state[1][0]).isCloseTo(1.01f, within(1e-6f));
        assertThat(state[0][0]).isCloseTo(0, within(1e-6f));
    }

    @Test
    void aBicycleThatBrakesToAStopDoesNotReverse() {
        float[][] actions = {{-8}, {0.1f}, {1.4f}};
        float[][] state = {{0}, {0}, {0}, {0.5f}};
        step(SCALAR, actions, state, 0, 1);
        float[][] stopped = Columns.copy(state);
        step(SCALAR, actions, state, 0, 1);
        assertThat(stopped[3][0]).isZero();
        assertThat(Columns.bits(state)).isEqualTo(Columns.bits(stopped));
    }

    @Test
    void headingsStayWithinHalfATurn() {
        float[][] actions = {{0, 0}, {0.2f, -0.2f}, {1, 1}};
        float[][] state = {{0, 0}, {0, 0}, {3, -3}, {10, 10}};
        for (int i = 0; i < 100; i++) {
            step(SCALAR, actions, state, 0, 2);
            assertThat(state[2][0]).isBetween(-Angles.PI, Angles.PI);
            assertThat(state[2][1]).isEqualTo(-state[2][0]);
        }
    }

    @Test
    void overlapsDecideAsTheBoxesDo() {
        int n = 500;
        float[][] boxes = Columns.boxes(RandomStream.of(SEED, "decision", 0), n, 8);
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (OrientedBox.overlap(
                    0,
                    0,
                    1,
                    0,
                    2.4f,
                    1,
                    boxes[0][i],
                    boxes[1][i],
                    boxes[2][i],
                    boxes[3][i],
                    boxes[4][i],
                    boxes[5][i])) {
                expected.add(i);
            }
        }
        int[] found = new int[n];
        int count = VECTOR.overlaps(
                0, 0, 1, 0, 2.4f, 1, boxes[0], boxes[1], boxes[2], boxes[3], boxes[4], boxes[5], 0, n, found);
        assertThat(Arrays.stream(found, 0, count).boxed().toList()).isEqualTo(expected);
        assertThat(count).isBetween(50, n - 50);
    }

    @Test
    void theFirstOfSeveralNearestSegmentsIsTaken() {
        int n = 40;
        float[] low = new float[n];
        float[] high = new float[n];
        Arrays.fill(low, 1);
        Arrays.fill(high, 2);
        low[0] = 5;
        high[0] = 6;
        for (SimKernels kernels : BOTH) {
            assertThat(kernels.nearest(0, 0, low, low, high, high, 0, n)).isEqualTo(1);
            assertThat(kernels.nearest(0, 0, low, low, high, high, 17, n)).isEqualTo(17);
            assertThat(kernels.nearest(0, 0, low, low, high, high, 7, 7)).isEqualTo(-1);
            assertThat(kernels.nearest(Float.NaN, 0, low, low, high, high, 0, n))
                    .isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    void overlapsRefuseAnOutputThatIsTooSmall(int agents) {
        float[] column = new float[agents];
        int[] tooSmall = new int[agents - 1];
        for (SimKernels kernels : BOTH) {
            assertThatThrownBy(() -> kernels.overlaps(
                            0, 0, 1, 0, 1, 1, column, column, column, column, column, column, 0, agents, tooSmall))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}

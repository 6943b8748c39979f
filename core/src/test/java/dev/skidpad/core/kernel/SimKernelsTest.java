package dev.skidpad.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.random.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The plain and the vector form of the simulator's kernels give the same bits, and the right numbers.
class SimKernelsTest {
    private static final long SEED = 20260101L;
    private static final SimKernels SCALAR = new ScalarSimKernels();
    private static final SimKernels VECTOR = new VectorSimKernels();

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
        for (SimKernels kernels : new SimKernels[] {SCALAR, VECTOR}) {
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
    @ValueSource(ints = {1, 40})
    void overlapsRefuseAnOutputThatIsTooSmall(int agents) {
        float[] column = new float[agents];
        int[] tooSmall = new int[agents - 1];
        for (SimKernels kernels : new SimKernels[] {SCALAR, VECTOR}) {
            assertThatThrownBy(() -> kernels.overlaps(
                            0, 0, 1, 0, 1, 1, column, column, column, column, column, column, 0, agents, tooSmall))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}

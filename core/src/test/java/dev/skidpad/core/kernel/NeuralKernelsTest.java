package dev.skidpad.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The plain and the vector form of the networks' kernels give the same bits, and the right numbers.
class NeuralKernelsTest {
    private static final long SEED = 20260102L;
    private static final NeuralKernels SCALAR = new ScalarNeuralKernels();
    private static final NeuralKernels VECTOR = new VectorNeuralKernels();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7, 15, 16, 17, 31, 64, 129, 4098})
    void denseLayersHaveTheSameBits(int out) {
        RandomStream random = RandomStream.of(SEED, "dense", out);
        int rows = 1 + random.nextInt(9);
        int in = 1 + random.nextInt(40);
        float[] x = Columns.uniform(random, 5 + rows * in, -3, 3);
        float[] weight = Columns.uniform(random, in * out, -1, 1);
        float[] bias = Columns.uniform(random, out, -1, 1);
        float[] scalar = new float[2 + rows * out];
        float[] vector = new float[2 + rows * out];
        SCALAR.dense(x, 5, rows, in, weight, bias, out, scalar, 2);
        VECTOR.dense(x, 5, rows, in, weight, bias, out, vector, 2);
        assertThat(Columns.bits(vector)).as("seed %d", SEED).isEqualTo(Columns.bits(scalar));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 15, 16, 17, 31, 64, 129, 4098})
    void normalisedRowsHaveTheSameBits(int width) {
        RandomStream random = RandomStream.of(SEED, "norm", width);
        float[] x = Columns.uniform(random, 3 * width, -3, 9);
        float[] gain = Columns.uniform(random, width, 0, 2);
        float[] bias = Columns.uniform(random, width, -1, 1);
        float[] scalar = new float[3 * width];
        float[] vector = x.clone();
        SCALAR.layerNorm(x, 0, 3, width, gain, bias, 1e-5f, scalar, 0);
        VECTOR.layerNorm(vector, 0, 3, width, gain, bias, 1e-5f, vector, 0);
        assertThat(Columns.bits(vector)).as("seed %d", SEED).isEqualTo(Columns.bits(scalar));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7, 15, 16, 17, 31, 64, 129, 4098})
    void activationsHaveTheSameBits(int count) {
        RandomStream random = RandomStream.of(SEED, "activation", count);
        float[] x = Columns.uniform(random, count, -120, 120);
        float[] scalar = new float[count];
        float[] vector = new float[count];
        SCALAR.gelu(x, 0, scalar, 0, count);
        VECTOR.gelu(x, 0, vector, 0, count);
        assertThat(Columns.bits(vector)).as("seed %d", SEED).isEqualTo(Columns.bits(scalar));
        SCALAR.silu(x, 0, scalar, 0, count);
        VECTOR.silu(x, 0, vector, 0, count);
        assertThat(Columns.bits(vector)).as("seed %d", SEED).isEqualTo(Columns.bits(scalar));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7, 15, 16, 17, 31, 64, 129, 4098})
    void attentionHasTheSameBits(int count) {
        RandomStream random = RandomStream.of(SEED, "attention", count);
        for (int headWidth : new int[] {1, 5, 8, 16, 20, 32, 64}) {
            AttentionShape shape = new AttentionShape(2, headWidth, 2 * headWidth + 3, 0.25f);
            float[] query = Columns.uniform(random, shape.width(), -3, 3);
            float[] keys = Columns.uniform(random, count * shape.rowStride(), -3, 3);
            float[] values = Columns.uniform(random, count * shape.rowStride(), -3, 3);
            boolean[] allowed = new boolean[count];
            for (int l = 0; l < count; l++) {
                allowed[l] = random.chance(0.7);
            }
            float[] weights = new float[count];
            float[] scalar = new float[shape.width()];
            float[] vector = new float[shape.width()];
            SCALAR.attention(shape, query, 0, keys, 0, values, 0, allowed, 0, count, weights, scalar, 0);
            VECTOR.attention(shape, query, 0, keys, 0, values, 0, allowed, 0, count, weights, vector, 0);
            assertThat(Columns.bits(vector))
                    .as("seed %d, head width %d", SEED, headWidth)
                    .isEqualTo(Columns.bits(scalar));
        }
    }
}

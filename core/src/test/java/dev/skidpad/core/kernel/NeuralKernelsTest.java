package dev.skidpad.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The plain and the vector form of the networks' kernels give the same bits, and the right numbers.
class NeuralKernelsTest {
    private static final long SEED = 20260102L;
    private static final NeuralKernels SCALAR = new ScalarNeuralKernels();
    private static final NeuralKernels VECTOR = new VectorNeuralKernels();
    private static final List<NeuralKernels> BOTH = List.of(SCALAR, VECTOR);

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
        System.arraycopy(Columns.extreme(random, count), 0, x, 0, count / 2);
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

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 9})
    void denseLayersHaveTheSameBitsForAnyNumberOfRows(int rows) {
        RandomStream random = RandomStream.of(SEED, "rows", rows);
        for (int out : new int[] {5, 16, 40, 100, 200}) {
            float[] x = Columns.uniform(random, rows * 23, -3, 3);
            float[] weight = Columns.uniform(random, 23 * out, -1, 1);
            float[] bias = Columns.extreme(random, out);
            float[] scalar = new float[rows * out];
            float[] vector = new float[rows * out];
            SCALAR.dense(x, 0, rows, 23, weight, bias, out, scalar, 0);
            VECTOR.dense(x, 0, rows, 23, weight, bias, out, vector, 0);
            assertThat(Columns.bits(vector)).as("seed %d, out %d", SEED, out).isEqualTo(Columns.bits(scalar));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 9})
    void layersInPanelsHaveTheBitsOfTheSameWeightsInRows(int rows) {
        RandomStream random = RandomStream.of(SEED, "panels", rows);
        for (int out : new int[] {1, 7, 15, 16, 17, 31, 32, 48, 64, 129, 400}) {
            int in = 1 + random.nextInt(40);
            float[] x = Columns.uniform(random, 3 + rows * in, -3, 3);
            float[] weight = Columns.uniform(random, in * out, -1, 1);
            float[] bias = Columns.extreme(random, out);
            float[] expected = new float[rows * out];
            SCALAR.dense(x, 3, rows, in, weight, bias, out, expected, 0);
            DenseLayer layer = new DenseLayer(in, out, weight, bias);
            for (NeuralKernels kernels : BOTH) {
                float[] y = new float[rows * out];
                kernels.dense(x, 3, in, rows, layer, y, 0, out);
                assertThat(Columns.bits(y)).as("seed %d, out %d", SEED, out).isEqualTo(Columns.bits(expected));
            }
        }
    }

    @Test
    void rowsOfALayerInPanelsMayStandApart() {
        float[] x = {1, 2, 99, 3, 4, 99};
        DenseLayer layer = new DenseLayer(2, 1, new float[] {10, 1}, new float[] {0.5f});
        for (NeuralKernels kernels : BOTH) {
            float[] y = {-1, -1, -1, -1};
            kernels.dense(x, 0, 3, 2, layer, y, 0, 2);
            assertThat(y).containsExactly(12.5f, -1, 34.5f, -1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 15, 16, 17, 31, 64, 129})
    void sharedAttentionHasTheSameBits(int count) {
        RandomStream random = RandomStream.of(SEED, "shared", count);
        for (int heads : new int[] {1, 3, 4, 5, 8}) {
            for (int width : new int[] {1, 5, 16, 20, 32, 48, 128}) {
                float[] query = Columns.uniform(random, 2 + heads * width, -3, 3);
                float[] rows = Columns.uniform(random, 5 + count * width, -3, 3);
                float[] weights = new float[heads * count];
                float[] scalar = new float[1 + heads * width];
                float[] vector = new float[1 + heads * width];
                SCALAR.sharedAttention(heads, width, 0.25f, query, 2, rows, 5, count, weights, scalar, 1);
                VECTOR.sharedAttention(heads, width, 0.25f, query, 2, rows, 5, count, weights, vector, 1);
                assertThat(Columns.bits(vector))
                        .as("seed %d, %d heads of width %d", SEED, heads, width)
                        .isEqualTo(Columns.bits(scalar));
            }
        }
    }

    @Test
    void sharedAttentionWeighsTheRowsByTheirLikeness() {
        float[] rows = {1, 0, 0, 1}; // two rows of width 2
        float[] query = {0, 0, 1000, 0}; // the second head looks for the first row
        for (NeuralKernels kernels : BOTH) {
            float[] y = new float[4];
            kernels.sharedAttention(2, 2, 1, query, 0, rows, 0, 2, new float[4], y, 0);
            assertThat(y).containsExactly(0.5f, 0.5f, 1, 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7, 15, 16, 17, 31, 64, 129, 4098})
    void rowsElementByElementHaveTheSameBits(int count) {
        RandomStream random = RandomStream.of(SEED, "rows", count);
        float[] a = Columns.uniform(random, count + 3, -9, 9);
        float[] b = Columns.extreme(random, count);
        float[] scalar = new float[count + 1];
        float[] vector = new float[count + 1];
        SCALAR.add(a, 3, b, 0, scalar, 1, count);
        VECTOR.add(a, 3, b, 0, vector, 1, count);
        assertThat(Columns.bits(vector)).as("seed %d", SEED).isEqualTo(Columns.bits(scalar));
        SCALAR.rectify(scalar, 1, count);
        VECTOR.rectify(vector, 1, count);
        assertThat(Columns.bits(vector)).as("seed %d", SEED).isEqualTo(Columns.bits(scalar));
        float scalarSum = SCALAR.softWeights(a, 3, 0.7f, scalar, 1, count);
        float vectorSum = VECTOR.softWeights(a, 3, 0.7f, vector, 1, count);
        assertThat(Columns.bits(vector)).as("seed %d", SEED).isEqualTo(Columns.bits(scalar));
        assertThat(vectorSum).isEqualTo(scalarSum).isEqualTo(SCALAR.sum(scalar, 1, count));
        assertThat(VECTOR.sum(vector, 1, count)).isEqualTo(scalarSum);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 9})
    void anyNumberOfNormalisedRowsHasTheSameBits(int rows) {
        RandomStream random = RandomStream.of(SEED, "norms", rows);
        for (int width : new int[] {16, 20, 48, 128}) {
            float[] x = Columns.uniform(random, rows * width, -3, 9);
            float[] gain = Columns.uniform(random, width, 0, 2);
            float[] scalar = new float[rows * width];
            float[] vector = x.clone();
            SCALAR.layerNorm(x, 0, rows, width, gain, gain, 1e-5f, scalar, 0);
            VECTOR.layerNorm(vector, 0, rows, width, gain, gain, 1e-5f, vector, 0);
            assertThat(Columns.bits(vector))
                    .as("seed %d, width %d", SEED, width)
                    .isEqualTo(Columns.bits(scalar));
        }
    }

    @Test
    void aDenseLayerAddsTheTermsInOrderToTheBias() {
        float[] x = {1, 2, 3, 4, 5, 6};
        float[] weight = {1, 10, 100, 1000, 0.5f, 0.25f};
        float[] bias = {1000, 2000};
        float[] y = new float[4];
        SCALAR.dense(x, 0, 2, 3, weight, bias, 2, y, 0);
        assertThat(y)
                .containsExactly(
                        1000 + 1 + 2 * 100 + 3 * 0.5f,
                        2000 + 10 + 2 * 1000 + 3 * 0.25f,
                        1000 + 4 + 5 * 100 + 6 * 0.5f,
                        2000 + 4 * 10 + 5 * 1000 + 6 * 0.25f);
    }

    @Test
    void aDenseLayerRefusesWeightsOfAnotherShape() {
        float[] x = new float[8];
        for (NeuralKernels kernels : BOTH) {
            assertThatThrownBy(() -> kernels.dense(x, 0, 1, 3, new float[7], new float[2], 2, x, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a layer from 3 to 2 needs 6 weights and 2 biases, but has 7 and 2");
            assertThatThrownBy(() -> kernels.layerNorm(x, 0, 1, 3, new float[3], new float[2], 1e-5f, x, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a normalisation of width 3 has 3 gains and 2 biases");
        }
    }

    @Test
    void aNormalisedRowHasMeanZeroAndVarianceOneBeforeGainAndBias() {
        int width = 96;
        RandomStream random = RandomStream.of(SEED, "moments", 0);
        float[] x = Columns.uniform(random, width, 4, 9);
        float[] ones = new float[width];
        Arrays.fill(ones, 1);
        float[] y = new float[width];
        VECTOR.layerNorm(x, 0, 1, width, ones, new float[width], 0, y, 0);
        double mean = 0;
        double squares = 0;
        for (float value : y) {
            mean += value / width;
            squares += (double) value * value / width;
        }
        assertThat(mean).isCloseTo(0, within(1e-6));
        assertThat(squares).isCloseTo(1, within(1e-5));
    }

    @Test
    void aRowOfOneValueIsNormalisedToTheBias() {
        float[] x = {3, 3, 3, 3};
        VECTOR.layerNorm(x, 0, 1, 4, new float[] {1, 2, 3, 4}, new float[] {5, 6, 7, 8}, 1e-5f, x, 0);
        assertThat(x).containsExactly(5, 6, 7, 8);
    }

    @Test
    void attentionIsTheSoftmaxMeanOfTheAllowedValues() {
        int count = 37;
        AttentionShape shape = AttentionShape.dense(3, 24);
        RandomStream random = RandomStream.of(SEED, "meaning", 0);
        float[] query = Columns.uniform(random, shape.width(), -2, 2);
        float[] keys = Columns.uniform(random, count * shape.width(), -2, 2);
        float[] values = Columns.uniform(random, count * shape.width(), -2, 2);
        boolean[] allowed = new boolean[count];
        for (int l = 0; l < count; l++) {
            allowed[l] = l % 3 != 1;
        }
        float[] y = new float[shape.width()];
        VECTOR.attention(shape, query, 0, keys, 0, values, 0, allowed, 0, count, new float[count], y, 0);
        for (int h = 0; h < shape.heads(); h++) {
            double[] expected = attended(shape, h, query, keys, values, allowed);
            for (int d = 0; d < shape.headWidth(); d++) {
                assertThat((double) y[h * shape.headWidth() + d])
                        .as("seed %d, head %d, column %d", SEED, h, d)
                        .isCloseTo(expected[d], within(2e-6));
            }
        }
    }

    private static double[] attended(
            AttentionShape shape, int h, float[] query, float[] keys, float[] values, boolean[] allowed) {
        double total = 0;
        double[] result = new double[shape.headWidth()];
        for (int l = 0; l < allowed.length; l++) {
            if (allowed[l]) {
                int row = l * shape.rowStride() + h * shape.headWidth();
                double dot = 0;
                for (int d = 0; d < shape.headWidth(); d++) {
                    dot += (double) query[h * shape.headWidth() + d] * keys[row + d];
                }
                double weight = StrictMath.exp(dot * shape.scale());
                total += weight;
                for (int d = 0; d < shape.headWidth(); d++) {
                    result[d] += weight * values[row + d];
                }
            }
        }
        for (int d = 0; d < shape.headWidth(); d++) {
            result[d] /= total;
        }
        return result;
    }

    @Test
    void whatIsNotAllowedIsNotLookedAt() {
        AttentionShape shape = AttentionShape.dense(1, 20);
        RandomStream random = RandomStream.of(SEED, "mask", 0);
        float[] query = Columns.uniform(random, 20, -2, 2);
        float[] rows = Columns.uniform(random, 3 * 20, -2, 2);
        Arrays.fill(rows, 20, 40, Float.NaN);
        for (NeuralKernels kernels : BOTH) {
            float[] y = new float[20];
            boolean[] allowed = {true, false, false};
            kernels.attention(shape, query, 0, rows, 0, rows, 0, allowed, 0, 3, new float[3], y, 0);
            assertThat(y).containsExactly(Arrays.copyOf(rows, 20), within(1e-6f));
            kernels.attention(shape, query, 0, rows, 0, rows, 0, new boolean[3], 0, 3, new float[3], y, 0);
            assertThat(y).containsOnly(0);
        }
    }

    @Test
    void attentionSurvivesScoresThatAreFarApart() {
        AttentionShape shape = new AttentionShape(1, 1, 1, 1);
        float[] y = new float[1];
        for (NeuralKernels kernels : BOTH) {
            float[] keys = {-1e30f, 3e4f, 3e4f, -3e4f};
            boolean[] allowed = {true, true, true, true};
            kernels.attention(
                    shape, new float[] {1}, 0, keys, 0, new float[] {7, 2, 4, 9}, 0, allowed, 0, 4, new float[4], y, 0);
            assertThat(y[0]).isEqualTo(3);
        }
    }

    @Test
    void headsMustFitTheirRows() {
        assertThatThrownBy(() -> new AttentionShape(4, 16, 60, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("4 heads of width 16 do not fit rows that are 60 apart");
        assertThat(AttentionShape.dense(4, 16).scale()).isEqualTo(0.25f);
    }
}

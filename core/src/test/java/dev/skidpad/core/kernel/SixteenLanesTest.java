package dev.skidpad.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SixteenLanesTest {
    private static final long SEED = 20260103L;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7, 15, 16, 17, 31, 64, 129, 4098})
    void sumsFollowTheWrittenOrder(int count) {
        float[] a = Columns.uniform(RandomStream.of(SEED, "sum", count), count + 3, -1, 1);
        float[] lanes = new float[16];
        int whole = count - count % 16;
        for (int i = 0; i < whole; i++) {
            lanes[i % 16] += a[3 + i];
        }
        float expected = folded(lanes);
        for (int i = whole; i < count; i++) {
            expected += a[3 + i];
        }
        assertThat(SixteenLanes.sum(a, 3, count)).as("seed %d", SEED).isEqualTo(expected);
        assertThat(VectorLanes.sum(a, 3, count)).as("seed %d", SEED).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7, 15, 16, 17, 31, 64, 129, 4098})
    void dotProductsFollowTheWrittenOrder(int count) {
        RandomStream random = RandomStream.of(SEED, "dot", count);
        float[] a = Columns.uniform(random, count + 2, -1, 1);
        float[] b = Columns.uniform(random, count + 5, -1, 1);
        float[] lanes = new float[16];
        int whole = count - count % 16;
        for (int i = 0; i < whole; i++) {
            lanes[i % 16] += a[2 + i] * b[5 + i];
        }
        float expected = folded(lanes);
        for (int i = whole; i < count; i++) {
            expected += a[2 + i] * b[5 + i];
        }
        assertThat(SixteenLanes.dot(a, 2, b, 5, count)).as("seed %d", SEED).isEqualTo(expected);
        assertThat(VectorLanes.dot(a, 2, b, 5, count)).as("seed %d", SEED).isEqualTo(expected);
    }

    private static float folded(float[] lanes) {
        for (int half = 8; half >= 1; half /= 2) {
            for (int j = 0; j < half; j++) {
                lanes[j] += lanes[j + half];
            }
        }
        return lanes[0];
    }
}

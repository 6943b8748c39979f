package dev.skidpad.sim.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.random.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The plain and the vector form of the kernels give the same bits, over awkward sizes.
class ColumnKernelsTest {
    private static final long SEED = 20260104L;
    private static final int ROUNDS = 40;
    private static final ColumnKernels SCALAR = ColumnKernels.scalar();
    private static final ColumnKernels VECTOR = ColumnKernels.vector();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 15, 16, 17, 31, 33, 150})
    void lanesAreFoundAlike(int count) {
        RandomStream random = RandomStream.of(SEED, "road", count);
        for (int round = 0; round < ROUNDS; round++) {
            Strips strips = strips(random, count + 20);
            float heading = random.uniform(-4, 4);
            float cos = Trig.cos(heading);
            float sin = Trig.sin(heading);
            float x = random.uniform(-3, 3);
            int from = random.nextInt(20);
            assertThat(VECTOR.laneAt(strips, from, from + count, x, 1, cos, sin))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(SCALAR.laneAt(strips, from, from + count, x, 1, cos, sin));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 7", "1, 7", "7, 7", "63, 7", "0, 8", "1, 8", "7, 8", "63, 8"})
    void slotsAreWrittenAlike(int count, int stride) {
        RandomStream random = RandomStream.of(SEED, "slots", count);
        float[] records = new float[64 * ColumnKernels.RECORD];
        int[] rows = new int[count];
        for (int row = 0; row < 64; row++) {
            for (int k = 0; k < stride; k++) {
                records[row * ColumnKernels.RECORD + k] = random.uniform(-300, 300);
            }
        }
        for (int k = 0; k < count; k++) {
            rows[k] = random.nextInt(64);
        }
        long set = count == 0 ? 0 : random.nextLong() & (1L << count) - 1;
        for (float heading : new float[] {0, 1, -2.5f, 3.1415927f, 77}) {
            float cos = Trig.cos(heading);
            float sin = Trig.sin(heading);
            float[] scalar = new float[count * stride + 2];
            float[] vector = new float[count * stride + 2];
            SCALAR.writeSlots(records, rows, 0, count, 5, -6, cos, sin, scalar, 1, stride);
            VECTOR.writeSlots(records, rows, 0, count, 5, -6, cos, sin, vector, 1, stride);
            assertThat(bits(vector)).as("seed %d", SEED).isEqualTo(bits(scalar));
            int end = SCALAR.writeSlots(records, 1, set, 5, -6, cos, sin, scalar, 1, stride);
            assertThat(VECTOR.writeSlots(records, 1, set, 5, -6, cos, sin, vector, 1, stride))
                    .isEqualTo(end)
                    .isEqualTo(1 + stride * Long.bitCount(set));
            for (int i = 1; i < end; i++) {
                assertThat(bits(vector)[i]).isEqualTo(bits(scalar)[i]);
            }
        }
    }

    private static Strips strips(RandomStream random, int count) {
        Strips strips = new Strips(count);
        for (int i = 0; i < count; i++) {
            float heading = random.uniform(-4, 4);
            strips.mx[i] = random.uniform(-10, 10);
            strips.my[i] = random.uniform(-10, 10);
            strips.ux[i] = Trig.cos(heading);
            strips.uy[i] = Trig.sin(heading);
            strips.h[i] = random.uniform(0.1f, 3);
        }
        return strips;
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(values[i]);
        }
        return bits;
    }
}

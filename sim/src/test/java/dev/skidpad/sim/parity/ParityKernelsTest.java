package dev.skidpad.sim.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.random.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The plain and the vector form of the kernels give the same bits, over awkward sizes.
class ParityKernelsTest {
    private static final long SEED = 20260104L;
    private static final int ROUNDS = 40;
    private static final ParityKernels SCALAR = new ScalarParityKernels();
    private static final ParityKernels VECTOR = new VectorParityKernels();

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 48, 64})
    void boxesAreFoundAlike(int count) {
        RandomStream random = RandomStream.of(SEED, "boxes", count);
        for (int round = 0; round < ROUNDS; round++) {
            Boxes boxes = boxes(random, 16 + count);
            for (int self = 16; self < 16 + count; self += 5) {
                assertThat(VECTOR.overlapping(boxes, 16, 16 + count, self))
                        .as("seed %d, round %d, self %d", SEED, round, self)
                        .isEqualTo(SCALAR.overlapping(boxes, 16, 16 + count, self));
                assertThat(VECTOR.inSight(boxes, 16, 16 + count, boxes.x[self], boxes.y[self]))
                        .isEqualTo(SCALAR.inSight(boxes, 16, 16 + count, boxes.x[self], boxes.y[self]));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 15, 16, 17, 31, 33, 150})
    void roadsAreFoundAlike(int count) {
        RandomStream random = RandomStream.of(SEED, "road", count);
        for (int round = 0; round < ROUNDS; round++) {
            ParityMap.Strips strips = strips(random, count + 20);
            float heading = random.uniform(-4, 4);
            float cos = Trig.cos(heading);
            float sin = Trig.sin(heading);
            float x = random.uniform(-3, 3);
            int from = random.nextInt(20);
            assertThat(VECTOR.laneAt(strips, from, from + count, x, 1, cos, sin))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(SCALAR.laneAt(strips, from, from + count, x, 1, cos, sin));
            assertThat(VECTOR.meetsAny(strips, from, from + count, x, 1, cos, sin, 1.6f, 0.7f))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(SCALAR.meetsAny(strips, from, from + count, x, 1, cos, sin, 1.6f, 0.7f));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 63})
    void slotsAreWrittenAlike(int count) {
        RandomStream random = RandomStream.of(SEED, "slots", count);
        float[] records = new float[64 * ParityObservation.RECORD];
        int[] rows = new int[count];
        for (int row = 0; row < 64; row++) {
            for (int k = 0; k < 7; k++) {
                records[row * ParityObservation.RECORD + k] = random.uniform(-300, 300);
            }
        }
        for (int k = 0; k < count; k++) {
            rows[k] = random.nextInt(64);
        }
        long set = count == 0 ? 0 : random.nextLong() & (1L << count) - 1;
        for (float heading : new float[] {0, 1, -2.5f, 3.1415927f, 77}) {
            float cos = Trig.cos(heading);
            float sin = Trig.sin(heading);
            float[] scalar = new float[count * 7 + 2];
            float[] vector = new float[count * 7 + 2];
            SCALAR.writeSlots(records, rows, 0, count, 5, -6, cos, sin, scalar, 1);
            VECTOR.writeSlots(records, rows, 0, count, 5, -6, cos, sin, vector, 1);
            assertThat(bits(vector)).as("seed %d", SEED).isEqualTo(bits(scalar));
            int end = SCALAR.writeSlots(records, 1, set, 5, -6, cos, sin, scalar, 1);
            assertThat(VECTOR.writeSlots(records, 1, set, 5, -6, cos, sin, vector, 1))
                    .isEqualTo(end)
                    .isEqualTo(1 + 7 * Long.bitCount(set));
            for (int i = 1; i < end; i++) {
                assertThat(bits(vector)[i]).isEqualTo(bits(scalar)[i]);
            }
        }
    }

    private static Boxes boxes(RandomStream random, int count) {
        Boxes boxes = new Boxes(count);
        for (int i = 0; i < count - 3; i++) {
            float heading = random.uniform(-4, 4);
            boxes.x[i] = random.uniform(-30, 30);
            boxes.y[i] = random.uniform(-30, 30);
            boxes.cos[i] = Trig.cos(heading);
            boxes.sin[i] = Trig.sin(heading);
            boxes.halfLength[i] = random.uniform(0.2f, 4);
            boxes.halfWidth[i] = random.uniform(0.2f, 1.5f);
        }
        return boxes;
    }

    private static ParityMap.Strips strips(RandomStream random, int count) {
        ParityMap.Strips strips = new ParityMap.Strips(count);
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

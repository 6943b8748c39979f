package dev.skidpad.sim.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.column.Strips;
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
    void edgesAreMetAlike(int count) {
        RandomStream random = RandomStream.of(SEED, "road", count);
        for (int round = 0; round < ROUNDS; round++) {
            Strips strips = strips(random, count + 20);
            float heading = random.uniform(-4, 4);
            float cos = Trig.cos(heading);
            float sin = Trig.sin(heading);
            float x = random.uniform(-3, 3);
            int from = random.nextInt(20);
            assertThat(VECTOR.meetsAny(strips, from, from + count, x, 1, cos, sin, 1.6f, 0.7f))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(SCALAR.meetsAny(strips, from, from + count, x, 1, cos, sin, 1.6f, 0.7f));
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
}

package dev.skidpad.sim.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.random.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The plain and the vector form of the kernels give the same bits, over awkward sizes.
class RichKernelsTest {
    private static final long SEED = 20260108L;
    private static final int ROUNDS = 40;
    private static final RichKernels SCALAR = new ScalarRichKernels();
    private static final RichKernels VECTOR = new VectorRichKernels();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 15, 16, 17, 31, 33, 150})
    void segmentsAreFoundAlike(int count) {
        RandomStream random = RandomStream.of(SEED, "segments", count);
        for (int round = 0; round < ROUNDS; round++) {
            RoadBlocks segments = segments(random, count);
            int blocks = RoadBlocks.blocks(count);
            int from = random.nextInt(1 + blocks);
            float x = random.uniform(-3, 3);
            int[][] packed = new int[2][200];
            int plain = SCALAR.addSegments(segments, from, blocks, x, 1, 40, packed[0], 3);
            int fast = VECTOR.addSegments(segments, from, blocks, x, 1, 40, packed[1], 3);
            assertThat(fast).as("seed %d, round %d", SEED, round).isEqualTo(plain);
            assertThat(Arrays.copyOf(packed[1], plain)).isEqualTo(Arrays.copyOf(packed[0], plain));
            for (int k = 3; k < plain; k++) {
                assertThat(packed[0][k] & (1 << NearestRoad.ROW_BITS) - 1)
                        .as("not of what fills the last block")
                        .isLessThan(count);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 48, 96})
    void boxesAreFoundAlike(int count) {
        RandomStream random = RandomStream.of(SEED, "boxes", count);
        for (int round = 0; round < ROUNDS; round++) {
            ActorColumns boxes = boxes(random, count);
            float[][] keys = new float[2][count + 16];
            int[][] rows = new int[2][count + 16];
            int plain = SCALAR.findPoints(boxes.x, boxes.y, count, round % count, 2, 3, 300, keys[0], rows[0]);
            int fast = VECTOR.findPoints(boxes.x, boxes.y, count, round % count, 2, 3, 300, keys[1], rows[1]);
            assertThat(fast).isEqualTo(plain);
            assertThat(Arrays.copyOf(keys[1], plain)).isEqualTo(Arrays.copyOf(keys[0], plain));
            assertThat(Arrays.copyOf(rows[1], plain)).isEqualTo(Arrays.copyOf(rows[0], plain));
            long[][] sets = new long[2][3];
            SCALAR.near(boxes.x, boxes.y, boxes.radius, 0, 0, count, 2, 3, 4, sets[0], 32);
            VECTOR.near(boxes.x, boxes.y, boxes.radius, 0, 0, count, 2, 3, 4, sets[1], 32);
            assertThat(sets[1]).isEqualTo(sets[0]);
            for (int self = 0; self < count; self += 5) {
                assertThat(VECTOR.firstContactS(boxes, 0, count, self))
                        .as("seed %d, round %d, self %d", SEED, round, self)
                        .isEqualTo(SCALAR.firstContactS(boxes, 0, count, self));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 15, 16, 17, 40})
    void placesOnAPathAreFoundAlike(int count) {
        RandomStream random = RandomStream.of(SEED, "path", count);
        float[] x = new float[61];
        float[] y = new float[61];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
            y[i] = random.uniform(-2, 2);
        }
        Path path = new Path(Polyline.of(x, y));
        for (int round = 0; round < ROUNDS; round++) {
            int from = random.nextInt(20);
            float px = random.uniform(-5, 70);
            float py = random.uniform(-5, 5);
            assertThat(VECTOR.nearestOnPath(path, from, from + count, px, py))
                    .isEqualTo(SCALAR.nearestOnPath(path, from, from + count, px, py));
        }
    }

    @Test
    void aBoxIsMetWhereItWillBe() {
        ActorColumns boxes = new ActorColumns(16);
        boxes.size(0, 4, 2);
        boxes.size(1, 2, 2);
        boxes.place(0, 0, 0, 1, 0, 5, 0);
        boxes.place(1, 13, 0, 1, 0, 0, 0);
        assertThat(SCALAR.firstContactS(boxes, 0, 16, 0))
                .as("10 m between them at 5 m/s")
                .isEqualTo(2);
        boxes.place(1, 13, 0, 1, 0, 5, 0);
        assertThat(SCALAR.firstContactS(boxes, 0, 16, 0)).isInfinite();
        boxes.place(1, 13, 6, 1, 0, 0, -2);
        assertThat(SCALAR.firstContactS(boxes, 0, 16, 0))
                .as("beside until 2 s, and beyond after 3.2 s")
                .isEqualTo(2);
        boxes.place(1, 1, 0, 1, 0, 0, 0);
        assertThat(SCALAR.firstContactS(boxes, 0, 16, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 12, 16, 17, 63, 64, 65, 100, 700, 3000})
    void rowsAreSortedByDistanceThenNumber(int count) {
        RandomStream random = RandomStream.of(SEED, "sorting", count);
        for (RichKernels kernels : new RichKernels[] {SCALAR, VECTOR}) {
            NearestFirst sorter = new NearestFirst(kernels);
            sorter.ensure(count);
            Long[] expected = new Long[count];
            for (int i = 0; i < count; i++) {
                sorter.keys[i] = random.nextInt(50) * 50f;
                sorter.rows[i] = 3 * i + random.nextInt(3);
                expected[i] = (long) Float.floatToRawIntBits(sorter.keys[i]) << 32 | sorter.rows[i];
            }
            Arrays.sort(expected);
            sorter.sort(count, 2500);
            for (int i = 0; i < count; i++) {
                assertThat(sorter.sorted[i]).as("seed %d, place %d", SEED, i).isEqualTo((int) (long) expected[i]);
            }
        }
    }

    private static ActorColumns boxes(RandomStream random, int count) {
        ActorColumns boxes = new ActorColumns(count);
        for (int i = 0; i < count - 3; i++) {
            float heading = random.uniform(-4, 4);
            boxes.size(i, random.uniform(0.4f, 8), random.uniform(0.4f, 3));
            boxes.place(
                    i,
                    random.uniform(-30, 30),
                    random.uniform(-30, 30),
                    Trig.cos(heading),
                    Trig.sin(heading),
                    i % 4 == 0 ? 0 : random.uniform(-9, 9),
                    i % 4 == 0 ? 0 : random.uniform(-9, 9));
        }
        return boxes;
    }

    private static RoadBlocks segments(RandomStream random, int count) {
        RoadBlocks segments = new RoadBlocks(count);
        for (int i = 0; i < count; i++) {
            float heading = random.uniform(-4, 4);
            segments.put(
                    i,
                    random.uniform(-10, 10),
                    random.uniform(-10, 10),
                    Trig.cos(heading),
                    Trig.sin(heading),
                    random.uniform(0.1f, 2));
        }
        return segments;
    }
}

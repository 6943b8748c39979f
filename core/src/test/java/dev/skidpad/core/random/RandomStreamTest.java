package dev.skidpad.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    private static final int DRAWS = 200_000;

    // From a second implementation, in Python.
    @Test
    void theNumbersAreTheSameForEver() {
        RandomStream random = RandomStream.of(42, "generate", 7);
        assertThat(new long[] {random.nextLong(), random.nextLong(), random.nextLong()})
                .containsExactly(7467549014124896003L, -7982119162896124993L, -5161737012411853103L);
        assertThat(random.nextInt(1000)).isEqualTo(210);
        assertThat(random.nextFloat()).isEqualTo(0x1.a090c40000000p-1f);
        assertThat(random.nextDouble()).isEqualTo(0x1.48d9fcea3b736p-2);
        assertThat(random.nextGaussian()).isCloseTo(0.29029564987014533, within(1e-12));
        assertThat(random.uniform(-2, 5)).isEqualTo(-0x1.4f4c340000000p-1f);
    }

    @Test
    void everySeedPurposeAndIndexHasItsOwnStream() {
        Set<Long> firsts = new HashSet<>();
        for (long seed = -20; seed < 20; seed++) {
            for (String purpose : new String[] {"", "a", "b", "ab", "ba", "traffic", "generate"}) {
                for (long index = -10; index < 30; index++) {
                    firsts.add(RandomStream.of(seed, purpose, index).nextLong());
                }
            }
        }
        assertThat(firsts).hasSize(40 * 7 * 40);
    }

    @Test
    void streamsOfNeighbouringIndicesAreNotCorrelated() {
        double[] correlation = new double[3];
        for (int i = 0; i < DRAWS; i++) {
            double here = RandomStream.of(1, "x", i).nextDouble() - 0.5;
            correlation[0] += here * (RandomStream.of(1, "x", i + 1).nextDouble() - 0.5);
            correlation[1] += here * (RandomStream.of(2, "x", i).nextDouble() - 0.5);
            correlation[2] += here * (RandomStream.of(1, "y", i).nextDouble() - 0.5);
        }
        // The sum of n products of independent uniforms has the deviation √n / 12.
        for (double sum : correlation) {
            assertThat(sum).isCloseTo(0, within(5 * StrictMath.sqrt(DRAWS) / 12));
        }
    }

    @Test
    void uniformDrawsFillTheirRangeEvenly() {
        // A draw outside [0, 1) would fall outside the bins.
        RandomStream random = RandomStream.of(3, "uniform", 0);
        int[] bins = new int[100];
        for (int i = 0; i < DRAWS; i++) {
            bins[(int) Math.floor(random.nextFloat() * 100)]++;
        }
        assertThat(chiSquared(bins, DRAWS)).isLessThan(160);
    }

    @Test
    void wholeNumbersFillTheirRangeEvenly() {
        RandomStream random = RandomStream.of(4, "whole", 0);
        int[] bins = new int[77];
        for (int i = 0; i < DRAWS; i++) {
            bins[random.nextInt(77)]++;
        }
        assertThat(chiSquared(bins, DRAWS)).isLessThan(135);
    }

    // About as large as the number of bins; beyond six deviations of √(2 bins) nobody believes in chance.
    private static double chiSquared(int[] bins, int draws) {
        double expected = (double) draws / bins.length;
        return Arrays.stream(bins)
                .mapToDouble(n -> (n - expected) * (n - expected) / expected)
                .sum();
    }

    @Test
    void normalDrawsHaveMeanZeroAndVarianceOne() {
        RandomStream random = RandomStream.of(5, "normal", 0);
        double sum = 0;
        double squares = 0;
        int beyondTwo = 0;
        for (int i = 0; i < DRAWS; i++) {
            double value = random.nextGaussian();
            sum += value;
            squares += value * value;
            beyondTwo += Math.abs(value) > 2 ? 1 : 0;
        }
        assertThat(sum / DRAWS).isCloseTo(0, within(0.012));
        assertThat(squares / DRAWS).isCloseTo(1, within(0.02));
        assertThat((double) beyondTwo / DRAWS).isCloseTo(0.0455, within(0.003));
    }

    @Test
    void chancesComeTrueAsOftenAsTheyShould() {
        RandomStream random = RandomStream.of(6, "chance", 0);
        int hits = 0;
        for (int i = 0; i < DRAWS; i++) {
            hits += random.chance(0.3) ? 1 : 0;
        }
        assertThat((double) hits / DRAWS).isCloseTo(0.3, within(0.006));
        assertThat(random.chance(0)).isFalse();
        assertThat(random.chance(1)).isTrue();
    }

    @Test
    void shufflingKeepsTheValues() {
        int[] values = IntStream.range(0, 100).toArray();
        RandomStream.of(7, "shuffle", 0).shuffle(values);
        assertThat(Arrays.stream(values).sorted().toArray())
                .isEqualTo(IntStream.range(0, 100).toArray());
        assertThat(values).isNotEqualTo(IntStream.range(0, 100).toArray());
    }

    @Test
    void shufflingFavoursNoPlace() {
        int[] counts = new int[25];
        for (int i = 0; i < 50_000; i++) {
            int[] values = IntStream.range(0, 5).toArray();
            RandomStream.of(7, "shuffle", i).shuffle(values);
            for (int place = 0; place < 5; place++) {
                counts[5 * place + values[place]]++;
            }
        }
        assertThat(chiSquared(counts, 5 * 50_000)).isLessThan(70);
    }

    @Test
    void aChildDoesNotDisturbItsParent() {
        RandomStream parent = RandomStream.of(8, "parent", 0);
        RandomStream twin = RandomStream.of(8, "parent", 0);
        long child = parent.child("wheel", 3).nextLong();
        assertThat(parent.child("wheel", 3).nextLong()).isEqualTo(child);
        assertThat(parent.child("wheel", 4).nextLong()).isNotEqualTo(child);
        assertThat(parent.nextLong()).isEqualTo(twin.nextLong());
        assertThat(parent.child("wheel", 3).nextLong()).isNotEqualTo(child);
    }

    @Test
    void aBoundMustBePositive() {
        assertThatThrownBy(() -> RandomStream.of(9, "bound", 0).nextInt(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bound 0 must be positive");
        assertThat(RandomStream.of(9, "bound", 0).nextInt(1)).isZero();
        assertThat(RandomStream.of(9, "bound", 0).nextInt(Integer.MAX_VALUE)).isNotNegative();
    }
}

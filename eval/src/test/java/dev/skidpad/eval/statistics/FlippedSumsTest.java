package dev.skidpad.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FlippedSumsTest {
    private static final long SEED = 3;

    @Test
    void fewPlacesGiveEveryPatternOnceWithTheOneSeenFirst() {
        long[][] sums = FlippedSums.of(new double[][] {{1, 0, 2}, {0, 0, -1}}, RandomStream.of(SEED, "f", 0));
        long unit = 1L << 40;
        assertThat(sums[0]).containsExactly(unit, Math.round(unit / 3.0), -Math.round(unit / 3.0), -unit);
        assertThat(sums[1]).containsExactly(-unit, -unit, unit, unit);
    }

    @Test
    void manyPlacesAreDrawnWithSignsThatColumnsShare() {
        double[][] byPlace = new double[2][100];
        Arrays.fill(byPlace[0], 1);
        Arrays.fill(byPlace[1], -3);
        long[][] sums = FlippedSums.of(byPlace, RandomStream.of(SEED, "f", 0));
        assertThat(sums[0]).hasSize(1 + FlippedSums.FLIPS);
        assertThat(sums[0][0]).isEqualTo(1L << 40);
        double mean = 0;
        double square = 0;
        for (int b = 1; b < sums[0].length; b++) {
            assertThat(sums[1][b]).isEqualTo(-sums[0][b]);
            double sum = sums[0][b] / 0x1p40;
            mean += sum / FlippedSums.FLIPS;
            square += sum * sum / FlippedSums.FLIPS;
        }
        // The mean of a hundred signs has the variance 1/100; four standard errors.
        assertThat(mean).as("seed %d", SEED).isBetween(-0.004, 0.004);
        assertThat(square).as("seed %d", SEED).isBetween(0.0094, 0.0106);
    }
}

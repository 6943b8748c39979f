package dev.skidpad.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FlippedSumsTest {
    private static final long SEED = 3;

    @Test
    void fewPlacesGiveEveryPatternOnceWithTheOneSeenFirst() {
        double[][] sums = FlippedSums.of(new double[][] {{1, 0, 2}, {0, 0, -1}}, RandomStream.of(SEED, "f", 0));
        double unit = 0x1p40;
        assertThat(sums[0]).containsExactly(unit, Math.rint(unit / 3), -Math.rint(unit / 3), -unit);
        assertThat(sums[1]).containsExactly(-unit, -unit, unit, unit);
    }

    @Test
    void manyPlacesAreDrawnWithSignsThatColumnsShare() {
        double[][] byPlace = new double[2][100];
        Arrays.fill(byPlace[0], 1);
        Arrays.fill(byPlace[1], -3);
        double[][] sums = FlippedSums.of(byPlace, RandomStream.of(SEED, "f", 0));
        assertThat(sums[0]).hasSize(1 + FlippedSums.FLIPS);
        assertThat(sums[0][0]).isEqualTo(0x1p40);
        double mean = 0;
        double square = 0;
        for (int b = 1; b < sums[0].length; b++) {
            assertThat(sums[1][b]).isEqualTo(-sums[0][b] + 0.0);
            double sum = sums[0][b] / 0x1p40;
            mean += sum / FlippedSums.FLIPS;
            square += sum * sum / FlippedSums.FLIPS;
        }
        // The mean of a hundred signs has the variance 1/100; four standard errors.
        assertThat(mean).as("seed %d", SEED).isBetween(-0.004, 0.004);
        assertThat(square).as("seed %d", SEED).isBetween(0.0094, 0.0106);
    }
}

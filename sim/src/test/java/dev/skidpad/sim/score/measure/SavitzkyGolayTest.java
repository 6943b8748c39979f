package dev.skidpad.sim.score.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SavitzkyGolayTest {
    @Test
    void smoothingWeightsAreThoseOfThePublishedTables() {
        // Savitzky and Golay 1964, table I, with the corrections of Steinier et al. 1972.
        assertCentre(SavitzkyGolay.of(5, 2, 0), 35, -3, 12, 17, 12, -3);
        assertCentre(SavitzkyGolay.of(7, 2, 0), 21, -2, 3, 6, 7, 6, 3, -2);
        assertCentre(SavitzkyGolay.of(9, 2, 0), 231, -21, 14, 39, 54, 59, 54, 39, 14, -21);
    }

    @Test
    void derivativeWeightsAreThoseOfThePublishedTables() {
        assertCentre(SavitzkyGolay.of(5, 2, 1), 10, -2, -1, 0, 1, 2);
        assertCentre(SavitzkyGolay.of(7, 2, 1), 28, -3, -2, -1, 0, 1, 2, 3);
        assertCentre(SavitzkyGolay.of(5, 4, 1), 12, 1, -8, 0, 8, -1);
        assertCentre(SavitzkyGolay.of(5, 2, 2), 7, 2, -1, -2, -1, 2);
        assertCentre(SavitzkyGolay.of(7, 2, 2), 42, 5, 0, -3, -4, -3, 0, 5);
    }

    @Test
    void aParabolaIsReproducedEverywhereAlsoAtTheEnds() {
        double[] samples = new double[31];
        for (int i = 0; i < samples.length; i++) {
            double t = 0.1 * i;
            samples[i] = 3 - 2 * t + 1.5 * t * t;
        }
        for (int window : new int[] {3, 7, 15}) {
            double[] first = new double[31];
            double[] second = new double[31];
            SavitzkyGolay.of(window, 2, 1).apply(samples, 31, 0.1, first);
            SavitzkyGolay.of(window, 2, 2).apply(samples, 31, 0.1, second);
            for (int i = 0; i < 31; i++) {
                assertThat(first[i]).as("window %s, sample %s", window, i).isCloseTo(-2 + 0.3 * i, within(1e-9));
                assertThat(second[i]).as("window %s, sample %s", window, i).isCloseTo(3, within(1e-8));
            }
        }
    }

    @Test
    void aWindowWithoutAMiddleEstimatesHalfASampleLater() {
        // 7.5 is the place between the samples 7 and 8; at the ends the polynomial is taken at the sample itself.
        double[] samples = new double[20];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i * i;
        }
        double[] smooth = new double[20];
        SavitzkyGolay.of(8, 2, 0).apply(samples, 20, 1, smooth);
        assertThat(smooth[7]).isCloseTo(7.5 * 7.5, within(1e-9));
        assertThat(smooth[3]).isCloseTo(9, within(1e-9));
        assertThat(smooth[16]).isCloseTo(256, within(1e-9));
    }

    @Test
    void whatCannotBeFittedIsRefused() {
        assertThatThrownBy(() -> SavitzkyGolay.of(2, 2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SavitzkyGolay.of(5, 2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SavitzkyGolay.of(5, 2, 1).apply(new double[4], 4, 0.1, new double[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fewer than the window");
    }

    private static void assertCentre(SavitzkyGolay filter, double divisor, double... weights) {
        for (int tap = 0; tap < weights.length; tap++) {
            assertThat(filter.weight(weights.length / 2, tap))
                    .as("weight %s", tap)
                    .isCloseTo(weights[tap] / divisor, within(1e-12));
        }
    }
}

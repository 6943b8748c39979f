package dev.skidpad.learn.dream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class CalibrationTest {
    @Test
    void poolsWhatFalls() {
        // By share: 0 -> 0 of 2; 0.4 -> 1 of 1; 0.6 -> 0 of 1; 1 -> 1 of 1. The middle two are pooled to 1/2 at 0.5.
        Calibration fit =
                Calibration.fit(new double[] {1, 0, 0.6, 0, 0.4}, new boolean[] {true, false, false, false, true});
        assertThat(fit.shares()).containsExactly(0, 0.5, 1);
        assertThat(fit.probabilities()).containsExactly(0, 0.5, 1);
        assertThat(fit.probability(0.25)).isCloseTo(0.25, within(1e-12));
        assertThat(fit.probability(2)).isEqualTo(1);
    }

    @Test
    void measuresHowFarProbabilitiesAreFromWhatHappens() {
        // Bin 0.2 to 0.3: mean 0.2, happened 1 of 2; bin 0.9 to 1: mean 0.9, happened 2 of 2.
        double error = Calibration.error(new double[] {0.2, 0.2, 0.9, 0.9}, new boolean[] {true, false, true, true});
        assertThat(error).isCloseTo((2 * 0.3 + 2 * 0.1) / 4, within(1e-12));
    }

    @Test
    void refusesWhatDoesNotRise() {
        assertThatThrownBy(() -> Calibration.of(new double[] {0, 1}, new double[] {0.5, 0.4}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must rise");
        assertThat(Calibration.none().probability(0.3)).isCloseTo(0.3, within(1e-12));
    }
}

package dev.skidpad.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class McNemarTest {
    @Test
    void theExactValuesAreTheBinomialOnes() {
        // 2 * (C(10,0) + C(10,1) + C(10,2)) / 2^10 = 2 * 56 / 1024
        assertThat(McNemar.pValue(8, 2)).isCloseTo(112.0 / 1024, within(1e-12));
        // 2 * (1 + 6) / 2^6
        assertThat(McNemar.pValue(1, 5)).isCloseTo(14.0 / 64, within(1e-12));
        assertThat(McNemar.pValue(0, 6)).isCloseTo(2.0 / 64, within(1e-12));
    }

    @Test
    void nothingTurnedIsNoEvidence() {
        assertThat(McNemar.pValue(0, 0)).isEqualTo(1);
    }

    @Test
    void anEvenSplitIsNoEvidenceAndNeverAboveOne() {
        assertThat(McNemar.pValue(5, 5)).isEqualTo(1);
    }

    @Test
    void bothDirectionsCountAlike() {
        assertThat(McNemar.pValue(45, 15)).isEqualTo(McNemar.pValue(15, 45)).isLessThan(0.001);
    }

    @Test
    void sixBrokenPairsAreTheFewestThatTell() {
        assertThat(McNemar.fewestDetectable(0.05)).isEqualTo(6);
        assertThat(McNemar.fewestDetectable(0.01)).isEqualTo(8);
    }
}

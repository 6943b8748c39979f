package dev.skidpad.eval.rfb.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RfbMetricTest {
    private static double[] sums() {
        double[] s = new double[Sums.SIZE];
        s[Sums.HITS] = 20;
        s[Sums.FORESEEN_HITS] = 15;
        s[Sums.CEILING_HITS] = 18;
        s[Sums.ALARMS] = 16;
        s[Sums.TRUE_ALARMS] = 15;
        s[Sums.SAFE] = 80;
        s[Sums.FORESEEN_SAFE] = 79;
        s[Sums.CASES] = 100;
        return s;
    }

    @Test
    void figuresAreRatiosOfSums() {
        assertThat(RfbMetric.RECALL.of(sums())).hasValue(0.75);
        assertThat(RfbMetric.PRECISION.of(sums())).hasValue(15.0 / 16);
        assertThat(RfbMetric.RECALL_OF_CEILING.of(sums())).hasValue(15.0 / 18);
        assertThat(RfbMetric.UNSAFE_SAFE_GAP.of(sums()).orElseThrow()).isCloseTo(79.0 / 80 - 0.75, within(1e-12));
    }

    @Test
    void whatDidNotOccurHasNoFigure() {
        assertThat(RfbMetric.OFF_ROAD_RECALL.of(sums())).isEmpty();
        assertThat(RfbMetric.TIME_ERROR_S.of(sums())).isEmpty();
    }

    @Test
    void theCalibrationErrorIsTheMeanDistanceOfProbabilitiesFromShares() {
        double[] s = sums();
        // 50 cases at 0.1 of which 10 collide; 50 at 0.9 of which 45 do.
        s[Sums.BINS_FROM + 3] = 50;
        s[Sums.BINS_FROM + 4] = 5;
        s[Sums.BINS_FROM + 5] = 10;
        s[Sums.BINS_FROM + 27] = 50;
        s[Sums.BINS_FROM + 28] = 45;
        s[Sums.BINS_FROM + 29] = 45;

        assertThat(RfbMetric.CALIBRATION_ERROR.of(s)).hasValue(0.05);
    }
}

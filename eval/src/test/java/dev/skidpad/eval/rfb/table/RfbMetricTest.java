package dev.skidpad.eval.rfb.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RfbMetricTest {
    private static double[] sums(int foreseen) {
        double[] s = new double[Sums.SIZE];
        s[Sums.HITS] = 20;
        s[Sums.FORESEEN_HITS] = foreseen;
        s[Sums.ALARMS] = 16;
        s[Sums.TRUE_ALARMS] = 15;
        s[Sums.SAFE] = 80;
        s[Sums.FORESEEN_SAFE] = 79;
        s[Sums.CASES] = 100;
        return s;
    }

    // Cases and collisions at a level of told probabilities.
    private static void level(double[] s, int level, int cases, int collisions) {
        s[Sums.LEVELS_FROM + 2 * level] = cases;
        s[Sums.LEVELS_FROM + 2 * level + 1] = collisions;
    }

    @Test
    void figuresAreRatiosOfSums() {
        double[] own = sums(15);
        double[] ceiling = sums(18);

        assertThat(RfbMetric.RECALL.of(own, ceiling)).hasValue(0.75);
        assertThat(RfbMetric.PRECISION.of(own, ceiling)).hasValue(15.0 / 16);
        assertThat(RfbMetric.RECALL_OF_CEILING.of(own, ceiling)).hasValue(15.0 / 18);
        assertThat(RfbMetric.UNSAFE_SAFE_GAP.of(own, ceiling).orElseThrow()).isCloseTo(79.0 / 80 - 0.75, within(1e-12));
    }

    @Test
    void whatDidNotOccurHasNoFigure() {
        assertThat(RfbMetric.OFF_ROAD_RECALL.of(sums(15), sums(18))).isEmpty();
        assertThat(RfbMetric.TIME_ERROR_S.of(sums(15), sums(18))).isEmpty();
    }

    @Test
    void theCalibrationErrorIsTheMeanDistanceOfProbabilitiesFromShares() {
        double[] s = sums(15);
        // 50 cases at 0.1 of which 10 collide; 50 at 0.9 of which 45 do.
        s[Sums.BINS_FROM + 3] = 5;
        s[Sums.BINS_FROM + 4] = 10;
        s[Sums.BINS_FROM + 27] = 45;
        s[Sums.BINS_FROM + 28] = 45;

        assertThat(RfbMetric.CALIBRATION_ERROR.of(s, s)).hasValue(0.05);
    }

    @Test
    void theRecallAtAPrecisionIsTheBestOfAllThresholdsThatHaveIt() {
        double[] s = sums(15);
        level(s, 128, 4, 4); // precision 1, recall 4/20
        level(s, 96, 2, 1); // 5/6: too low
        level(s, 64, 14, 13); // 18/20: enough again
        level(s, 32, 40, 2); // 20/60
        level(s, 0, 40, 0);

        assertThat(RfbMetric.RECALL_AT_PRECISION_90.of(s, s)).hasValue(18.0 / 20);
        assertThat(RfbMetric.RECALL_AT_PRECISION_90_OF_CEILING.of(s, s)).hasValue(1);
        double area = (4 * 1.0 + 1 * 5.0 / 6 + 13 * 18.0 / 20 + 2 * 20.0 / 60) / 20;
        assertThat(RfbMetric.AVERAGE_PRECISION.of(s, s).orElseThrow()).isCloseTo(area, within(1e-12));
    }

    @Test
    void whoForeseesNothingHasNoRecallAtAPrecision() {
        double[] s = sums(0);
        level(s, 0, 100, 20);

        assertThat(RfbMetric.RECALL_AT_PRECISION_90.of(s, s)).hasValue(0);
    }
}

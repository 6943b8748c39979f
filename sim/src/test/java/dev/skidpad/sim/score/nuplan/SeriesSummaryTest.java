package dev.skidpad.sim.score.nuplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeriesSummaryTest {
    @Test
    void thePercentileIsTheNearestRankOfTheAbsoluteValues() {
        SeriesSummary ten = SeriesSummary.of(new double[] {1, -10, 3, 4, 5, 6, 7, 8, 9, 2});
        assertThat(ten).isEqualTo(new SeriesSummary(9, -10, 3.5, 9));
        assertThat(SeriesSummary.of(new double[] {0, 0, 0, 0, 5}).p90()).isEqualTo(5);
        assertThat(SeriesSummary.of(new double[] {2}).p90()).isEqualTo(2);
    }

    @Test
    void nothingCannotBeSummarised() {
        assertThatThrownBy(() -> SeriesSummary.of(new double[0])).isInstanceOf(IllegalArgumentException.class);
    }
}

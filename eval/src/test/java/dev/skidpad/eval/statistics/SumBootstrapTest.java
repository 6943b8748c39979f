package dev.skidpad.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SumBootstrapTest {
    private static SumBootstrap bootstrap(int places) {
        return new SumBootstrap(places, 1_000, RandomStream.of(5, "test", 0));
    }

    private static SumRows rows(double... values) {
        SumRows rows = new SumRows(values.length, 2);
        for (int i = 0; i < values.length; i++) {
            rows.add(i, new double[] {values[i], 1});
        }
        return rows;
    }

    @Test
    void sumsOfAResampleAreOfAsManyPlaces() {
        SumBootstrap bootstrap = bootstrap(6);
        SumRows rows = rows(1, 2, 3, 4, 5, 6);

        assertThat(rows.total()).containsExactly(21, 6);
        for (int r = 0; r < bootstrap.resamples(); r++) {
            assertThat(bootstrap.sums(rows, r)[1]).isEqualTo(6);
        }
    }

    @Test
    void rowsOfOnePlaceAdd() {
        SumRows rows = new SumRows(1, 3);
        rows.add(0, new double[] {1, 0, 2});
        rows.add(0, new double[] {1, 5, 0});

        assertThat(rows.total()).containsExactly(2, 5, 2);
    }

    @Test
    void theIntervalOfAMeanHoldsItAndNotFarMore() {
        double[] values = new double[100];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2;
        }
        SumBootstrap bootstrap = bootstrap(values.length);
        SumRows rows = rows(values);
        List<OptionalDouble> means = new ArrayList<>();
        for (int r = 0; r < bootstrap.resamples(); r++) {
            double[] sums = bootstrap.sums(rows, r);
            means.add(OptionalDouble.of(sums[0] / sums[1]));
        }

        Interval interval = bootstrap.interval(means).orElseThrow();

        // The standard error is 0.05.
        assertThat(interval.low()).isBetween(0.37, 0.43);
        assertThat(interval.high()).isBetween(0.57, 0.63);
    }

    @Test
    void tooFewPlacesHaveNoInterval() {
        assertThat(bootstrap(4).resamples()).isZero();
        assertThat(bootstrap(4).interval(List.of())).isEmpty();
    }

    @Test
    void rowsOfOtherPlacesAreRefused() {
        assertThatThrownBy(() -> bootstrap(6).sums(rows(1, 2), 0)).hasMessageContaining("2 rows for 6 places");
    }
}

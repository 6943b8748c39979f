package dev.skidpad.sim.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.City;
import dev.skidpad.sim.column.MapDetail;
import java.util.List;
import org.junit.jupiter.api.Test;

class RichBenchmarkTest {
    private static final long SEED = 20260109L;

    @Test
    void aShortRunReportsEveryFigure() {
        List<Scenario> cities = List.of(City.of(SEED, 4), City.of(SEED + 1, 4));
        RichReport report = RichBenchmark.measure(
                cities, new RichBenchmark.Settings(MapDetail.AS_RECORDED, 2, 7, 0.05, 3, 0.02, SEED));
        assertThat(report.worlds()).isEqualTo(2);
        assertThat(report.agents()).isEqualTo(7);
        assertThat(report.observed().oneThread().least()).isPositive();
        assertThat(report.unobserved().oneThread().repeats()).isEqualTo(3);
        assertThat(report.observed().twoThreadRatio().least()).isPositive();
        assertThat(report.resetMicros().least()).isPositive();
        assertThat(report.bytesPerFurtherWorld()).isBetween(1_000L, 100_000L);
        assertThat(report.bytesPerWorldsRows()).isEqualTo(4L * RichObservation.SIZE * 7 / 2);
        assertThat(report.bytesPerMap()).isGreaterThan(100_000L);
    }

    @Test
    void tooFewVehiclesAreRefused() {
        List<Scenario> cities = List.of(City.of(SEED, 2));
        assertThatThrownBy(() -> RichBenchmark.measure(cities, RichBenchmark.Settings.standard()))
                .hasMessageContaining("73 moving vehicles");
    }
}

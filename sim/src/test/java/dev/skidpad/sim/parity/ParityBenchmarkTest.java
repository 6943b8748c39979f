package dev.skidpad.sim.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.City;
import dev.skidpad.sim.column.MapDetail;
import dev.skidpad.sim.timing.StepTimer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParityBenchmarkTest {
    private static final long SEED = 20260106L;

    @Test
    void aShortRunReportsEveryFigure() {
        List<Scenario> cities = List.of(City.of(SEED, 4), City.of(SEED + 1, 4));
        ParityReport report = ParityBenchmark.measure(
                cities, new ParityBenchmark.Settings(MapDetail.THINNED, 2, 7, 2, 0.05, 3, 0.02, SEED));
        assertThat(report.small().worlds()).isEqualTo(2);
        assertThat(report.small().agents()).isEqualTo(7);
        assertThat(report.large().worlds()).isEqualTo(4);
        assertThat(report.large().agents()).isEqualTo(14);
        for (ParityReport.Load load : List.of(report.small(), report.large())) {
            for (StepTimer.Result speed : List.of(load.observed(), load.unobserved())) {
                assertThat(speed.oneThread().repeats()).isEqualTo(3);
                assertThat(speed.oneThread().least()).isPositive();
                assertThat(speed.oneThread().median())
                        .isBetween(speed.oneThread().least(), speed.oneThread().greatest());
                assertThat(speed.twoThreadRatio().least()).isPositive();
            }
        }
        assertThat(report.resetMicros().least()).isPositive();
        assertThat(report.bytesPerFurtherWorld()).isBetween(20_000L, 100_000L);
        assertThat(report.bytesPerMap()).isGreaterThan(100_000L);
    }
}

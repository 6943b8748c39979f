package dev.skidpad.sim.score.realism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.sim.TestScenes;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealismSummaryTest {
    @Test
    void meansAreOverTheScenesThatHaveAFigure() {
        Scenario plain = TestScenes.road("plain", 10).build();
        Scenario red = TestScenes.road("red", 10).light(40, SignalState.STOP).build();
        RealismSummary summary = RealismSummary.of(
                List.of(Realism.of(plain, Futures.record(plain, 32)), Realism.of(red, Futures.record(red, 32))));
        assertThat(summary.scenes()).isEqualTo(2);
        assertThat(row(summary, "linearSpeed").present()).isEqualTo(2);
        assertThat(row(summary, "lightViolation").present()).isEqualTo(1);
        assertThat(row(summary, "lightViolation").mean()).hasValueCloseTo(32.001 / 32.002, within(1e-9));
        assertThat(row(summary, "lightViolation.recordedRate").mean()).hasValue(1);
        assertThat(row(summary, "metaMetric.2025").present()).isEqualTo(2);
    }

    private static RealismSummary.Row row(RealismSummary summary, String name) {
        return summary.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

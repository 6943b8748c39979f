package dev.skidpad.sim.plan.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanScoringBenchmarkTest {
    private static final PlanScoringBenchmark.Settings SHORT = new PlanScoringBenchmark.Settings(5, 0, 3, 0.001);

    @Test
    void itMeasuresThirtyPlansOfEverySecondThatHasARecordLongEnough() {
        Scenario scene = TestScenes.road("lead", 10)
                .agent(TestScenes.car("lead").at(35, 0).speed(4))
                .build();

        PlanScoringBenchmark.Report report = PlanScoringBenchmark.measure(List.of(scene), SHORT);

        // now at step 10, and the last step is 90: moments at 10, 20, 30, 40 and 50
        assertThat(report.moments()).isEqualTo(5);
        assertThat(report.plans()).isEqualTo(150);
        assertThat(report.plansPerSecond().repeats()).isEqualTo(3);
        assertThat(report.plansPerSecond().least()).isPositive();
    }

    @Test
    void scenesWithoutALongEnoughRecordAreRefused() {
        Scenario scene = TestScenes.road("short", TestScenes.car("ego").speed(5).gone(40, 91))
                .build();

        assertThatThrownBy(() -> PlanScoringBenchmark.measure(List.of(scene), SHORT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none of 1 scenarios");
    }
}

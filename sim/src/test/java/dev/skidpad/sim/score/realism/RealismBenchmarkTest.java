package dev.skidpad.sim.score.realism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealismBenchmarkTest {
    @Test
    void theMostCrowdedSceneIsMeasured() {
        Scenario empty = TestScenes.road("empty", 10).build();
        Scenario crowded = TestScenes.road("crowded", 10)
                .agent(TestScenes.car("lead").at(30, 0).speed(8))
                .agent(TestScenes.car("late").at(60, 0).gone(0, 40))
                .build();
        RealismReport report =
                RealismBenchmark.measure(List.of(empty, crowded), new RealismBenchmark.Settings(4, 1, 3, 1));
        assertThat(report.scenarioId()).isEqualTo("crowded");
        assertThat(report.members()).isEqualTo(2);
        assertThat(report.steps()).isEqualTo(80);
        assertThat(report.seconds().repeats()).isEqualTo(3);
        assertThat(report.seconds().median()).isPositive();
    }
}

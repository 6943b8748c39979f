package dev.skidpad.sim.plausible.fault;

import static dev.skidpad.sim.TestScenes.car;
import static dev.skidpad.sim.TestScenes.pedestrian;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.vary.PlausibilityRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultMeasurementTest {
    private static final Scenario SCENE = TestScenes.road("measured", 15)
            .agent(car("leader").at(15, 0).speed(15))
            .build();
    private static final Scenario RUNNER = TestScenes.road("runner", 10)
            .agent(pedestrian("runner").at(30, -10).speed(9))
            .build();

    @Test
    void whatIsFlaggedInUntouchedScenesIsCountedInAgentSeconds() {
        FaultMeasurement measured = FaultMeasurement.of(List.of(SCENE, RUNNER), RoadGrip.DRY, 1, 7, 1);
        assertThat(measured.agentSeconds()).isEqualTo(40);
        assertThat(measured.untouched())
                .containsExactly(java.util.Map.entry(PlausibilityRule.SPEED, 9)); // not the 0.1 s of step 90
        assertThat(measured.flaggedSeconds()).isEqualTo(9);
        assertThat(measured.falseRate()).hasValue(9 / 40.0);
        assertThat(measured.cleanScenes()).isEqualTo(1);
    }

    @Test
    void faultsOfEveryKindAreTriedAndTheThreadsDoNotMatter() {
        FaultMeasurement one = FaultMeasurement.of(List.of(SCENE, RUNNER), RoadGrip.DRY, 2, 7, 1);
        assertThat(one.faults()).hasSize(3 * FaultKind.values().length);
        assertThat(FaultMeasurement.of(List.of(SCENE, RUNNER), RoadGrip.DRY, 2, 7, 2))
                .isEqualTo(one);
    }

    @Test
    void aKindThatWasNeverDoneHasNoRate() {
        FaultMeasurement.Line none = new FaultMeasurement.Line(FaultKind.BRAKING, 2, 0, 0, 0);
        assertThat(none.truePositiveRate()).isEmpty();
    }
}

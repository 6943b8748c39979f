package dev.skidpad.sim.score.realism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.sim.TestScenes;
import org.junit.jupiter.api.Test;

class LightLinesTest {
    @Test
    void drivingOverTheLineAtRedIsAViolation() {
        // Front at 2.25 + 10 t: passes 40 m between 3.7 and 3.8 s, steps 37 and 38.
        Scenario scene = TestScenes.road("red", 10).light(40, SignalState.STOP).build();
        assertThat(firstViolation(scene)).isEqualTo(38);
    }

    @Test
    void drivingOverTheLineAtGreenIsNone() {
        assertThat(firstViolation(
                        TestScenes.road("green", 10).light(40, SignalState.GO).build()))
                .isEqualTo(-1);
        assertThat(firstViolation(TestScenes.road("amber", 10)
                        .light(40, SignalState.CAUTION)
                        .build()))
                .isEqualTo(-1);
    }

    @Test
    void whoHasPassedBeforeOrDrivesInAnotherLaneIsNotMeant() {
        assertThat(firstViolation(
                        TestScenes.road("past", 10).light(5, SignalState.STOP).build()))
                .isEqualTo(-1);
        assertThat(firstViolation(TestScenes.road(
                                "other", TestScenes.car("ego").at(0, 3.5f).speed(10))
                        .light(40, SignalState.STOP)
                        .build()))
                .isEqualTo(-1);
    }

    @Test
    void whoComesFromTheOtherSideIsNotMeant() {
        assertThat(firstViolation(TestScenes.road(
                                "oncoming",
                                TestScenes.car("ego")
                                        .at(80, 0)
                                        .heading(3.14159f)
                                        .speed(10))
                        .light(40, SignalState.STOP)
                        .build()))
                .isEqualTo(-1);
    }

    @Test
    void withoutLightsNothingIsKnown() {
        assertThat(new LightLines(TestScenes.road("none", 10).build(), 10).known())
                .isFalse();
    }

    private static int firstViolation(Scenario scene) {
        LightLines lines = new LightLines(scene, scene.nowStep());
        assertThat(lines.known()).isTrue();
        Motion motion = Futures.recorded(scene);
        for (int row = Motion.PAST; row < motion.rows; row++) {
            if (lines.violates(motion, row, 0)) {
                return scene.nowStep() + 1 + row - Motion.PAST;
            }
        }
        return -1;
    }
}

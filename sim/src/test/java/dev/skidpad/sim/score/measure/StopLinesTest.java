package dev.skidpad.sim.score.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import org.junit.jupiter.api.Test;

class StopLinesTest {
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
        assertThat(new StopLines(TestScenes.road("none", 10).build()).known()).isFalse();
    }

    private static int firstViolation(Scenario scene) {
        StopLines lines = new StopLines(scene);
        assertThat(lines.known()).isTrue();
        Track ego = scene.ego();
        for (int t = scene.nowStep() + 1; t < scene.steps(); t++) {
            float cos = Angles.cos(ego.headingRad(t));
            float sin = Angles.sin(ego.headingRad(t));
            float half = 0.5f * ego.lengthM();
            int signal = lines.violated(
                    ego.x(t - 1) + half * cos,
                    ego.y(t - 1) + half * sin,
                    ego.x(t) + half * cos,
                    ego.y(t) + half * sin,
                    cos,
                    sin,
                    t);
            if (signal >= 0) {
                assertThat(signal).isZero();
                return t;
            }
        }
        return -1;
    }
}

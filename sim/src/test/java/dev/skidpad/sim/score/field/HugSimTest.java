package dev.skidpad.sim.score.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.score.Drives;
import dev.skidpad.sim.score.Score;
import org.junit.jupiter.api.Test;

class HugSimTest {
    private final Scenario ten = TestScenes.road("ten", 10).build();

    @Test
    void anUneventfulDriveHasAll() {
        assertThat(score(ten, ten).total()).hasValueCloseTo(1.0, within(1e-6));
    }

    @Test
    void completionScalesTheMeanOfTheFrames() {
        Scenario half =
                TestScenes.road("half", TestScenes.car("ego").at(5, 0).speed(5)).build();
        assertThat(score(half, ten).total()).hasValueCloseTo(0.5, within(1e-3));
    }

    @Test
    void aFrameCountsNothingWhereBoxesMeetAndTwoSeventhsBefore() {
        // The ego's front is at 2.25 + 10 t, the wall's rear at 57.75: they meet from step 56 (5.55 s) on, and the
        // rear of the ego passes the wall's front (62.25) at 6.45 s. Moved on by 0.5 or 1 s they meet when now is
        // within 5.05 to 5.95 s or 4.55 to 5.45 s: steps 46 to 59, of which 46 to 55 are before the contact.
        Scenario crash = TestScenes.road("crash", 10)
                .agent(TestScenes.car("wall").at(60, 0))
                .build();
        Score score = score(crash, crash);
        double[] frames = score.part(HugSim.FRAMES).events().stream()
                .mapToDouble(event -> event.value())
                .toArray();
        assertThat(frames[45 - 10]).isCloseTo(1, within(1e-9));
        assertThat(frames[46 - 10]).isCloseTo(2.0 / 7, within(1e-9));
        assertThat(frames[55 - 10]).isCloseTo(2.0 / 7, within(1e-9));
        assertThat(frames[56 - 10]).isZero();
        assertThat(frames[64 - 10]).isZero();
        assertThat(frames[65 - 10]).isEqualTo(1);
        assertThat(score.part(HugSim.FRAMES).value()).hasValueCloseTo((81 - 9 - 10 + 10 * 2.0 / 7) / 81, within(1e-9));
    }

    @Test
    void twoWheelsOffTheRoadAreHalf() {
        // The road ends at y = -2: the right corners of a car at y = -1.5 are at -2.45.
        Scenario edge = TestScenes.road(
                        "edge", TestScenes.car("ego").at(0, -1.5f).speed(10))
                .build();
        assertThat(score(edge, ten).part(HugSim.FRAMES).value()).hasValueCloseTo(0.5, within(1e-9));
    }

    private static Score score(Scenario driven, Scenario recorded) {
        return new HugSim().score(Drives.of(driven, recorded));
    }
}

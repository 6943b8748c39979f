package dev.skidpad.sim.perceive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import org.junit.jupiter.api.Test;

/// The ego is at (10, 0) now, looks along x and stands; with the sun at 8° the glare reaches 18.4° to either side.
class BacklightTest {
    private static final int AHEAD = 1;
    private static final int BESIDE = 2;
    private static final int OUTSIDE = 3;
    private static final int MOVING = 4;
    private static final Scenario SCENE = TestScenes.road(
                    "backlight", TestScenes.car("ego").at(10, 0))
            .agent(TestScenes.car("ahead").at(60, 0))
            .agent(TestScenes.car("beside").at(50, 13)) // 18.0°
            .agent(TestScenes.car("outside").at(50, 13.8f)) // 19.0°
            .agent(TestScenes.car("moving").at(30, 0).speed(2))
            .build();

    private static boolean[] seen(Perception fault, int steps) {
        Watched watched = new Watched(SCENE, fault).step(steps);
        boolean[] seen = new boolean[watched.seen.agentCount()];
        for (int a = 0; a < seen.length; a++) {
            seen[a] = watched.seen.active(a);
        }
        return seen;
    }

    @Test
    void hidesWhatStandsInTheGlareAndNothingElse() {
        boolean[] seen = seen(new Backlight(0, 8, 0, 4), 0);
        assertThat(seen[0]).isTrue();
        assertThat(seen[AHEAD]).isFalse();
        assertThat(seen[BESIDE]).isFalse();
        assertThat(seen[OUTSIDE]).isTrue();
        assertThat(seen[MOVING]).isTrue();
    }

    @Test
    void lastsFromItsStartToItsEnd() {
        Backlight fault = new Backlight(0, 8, 1, 2);
        assertThat(seen(fault, 9)[AHEAD]).isTrue();
        assertThat(seen(fault, 10)[AHEAD]).isFalse();
        assertThat(seen(fault, 19)[AHEAD]).isFalse();
        assertThat(seen(fault, 20)[AHEAD]).isTrue();
    }

    @Test
    void aSunThatStandsHigherHidesLess() {
        assertThat(seen(new Backlight(0, 19, 0, 4), 0)[AHEAD]).isFalse();
        assertThat(seen(new Backlight(0, 19, 0, 4), 0)[BESIDE]).isTrue();
        assertThat(seen(new Backlight(0, 20.1f, 0, 4), 0)[AHEAD]).isTrue();
    }

    @Test
    void aSunToTheLeftHidesWhatStandsThere() {
        boolean[] seen = seen(new Backlight(30, 0, 0, 4), 0);
        assertThat(seen[AHEAD]).isTrue();
        assertThat(seen[BESIDE]).isFalse();
        assertThat(seen[OUTSIDE]).isFalse();
    }

    @Test
    void aSunBehindTheCameraHidesNothing() {
        assertThat(seen(new Backlight(180, 0, 0, 4), 0)).doesNotContain(false);
        assertThat(seen(new Backlight(61, 0, 0, 4), 0)).doesNotContain(false);
    }

    @Test
    void theSunStaysWhereItIsWhenTheEgoTurns() {
        Scenario turning = TestScenes.road(
                        "turning", TestScenes.car("ego").speed(8).turn(0, 0.1f))
                .agent(TestScenes.car("ahead").at(40, 0))
                .build();
        // The ego turns by 0.08 rad in each step; the sun is ahead at step 10 and 60° aside 13 steps later.
        Watched watched = new Watched(turning, new Backlight(0, 0, 0, 9));
        assertThat(watched.step(13).seen.active(1)).isTrue();
    }
}

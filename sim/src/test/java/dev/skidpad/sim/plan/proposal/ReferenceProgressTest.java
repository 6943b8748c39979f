package dev.skidpad.sim.plan.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import org.junit.jupiter.api.Test;

class ReferenceProgressTest {
    @Test
    void onAnEmptyRoadItIsTheWayOfAPlannerThatSpeedsUp() {
        // 40 m at 10 m/s, and up to ½ · 1.5 m/s² · 16 s² more
        assertThat(ReferenceProgress.metres(TestScenes.road("empty", 10).build(), TestScenes.NOW))
                .isBetween(41.0, 52.0);
    }

    @Test
    void behindAStandingCarItEndsThere() {
        Scenario scene = TestScenes.road("standing", 8)
                .agent(TestScenes.car("lead").at(35, 0))
                .build();

        // from 8 m: 27 m between the centres, less a length of 4.5 m and a gap
        assertThat(ReferenceProgress.metres(scene, TestScenes.NOW)).isCloseTo(21, within(3.0));
    }
}

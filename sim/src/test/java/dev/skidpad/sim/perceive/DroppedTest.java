package dev.skidpad.sim.perceive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import org.junit.jupiter.api.Test;

class DroppedTest {
    /// Standing at 25 m and at 50 m from an ego that stands.
    private static final Scenario SCENE = TestScenes.road("dropped", TestScenes.car("ego"))
            .agent(TestScenes.car("near").at(25, 0))
            .agent(TestScenes.car("far").at(50, 0))
            .build();

    private static final int EPISODES = 400;
    private static final int STEPS = 80;

    /// 400 episodes of 80 steps are about 3200 independent stretches: three deviations are 2.5 %.
    @Test
    void agentsAreLostInTheShareThatTheirDistanceSays() {
        int near = 0;
        int far = 0;
        int spells = 0;
        for (int seed = 0; seed < EPISODES; seed++) {
            Watched watched = new Watched(SCENE, new Dropped(0.3f, 1), seed);
            for (int step = 0; step < STEPS; step++) {
                watched.step(1);
                near += watched.seen.active(1) ? 0 : 1;
                far += watched.seen.active(2) ? 0 : 1;
                spells += !watched.seen.active(2) && watched.seen.active(2, 1) ? 1 : 0;
                assertThat(watched.seen.active(0)).isTrue();
            }
        }
        double all = EPISODES * STEPS;
        assertThat(near / all).isCloseTo(0.15, within(0.025));
        assertThat(far / all).isCloseTo(0.3, within(0.025));
        // Ten steps on average.
        assertThat(far / (double) spells).isCloseTo(10, within(1.0));
    }

    @Test
    void whoIsLostInTheTruthStaysLost() {
        Scenario gone = TestScenes.road("gone", TestScenes.car("ego"))
                .agent(TestScenes.car("gone").at(5, 0).gone(12, 20))
                .build();
        Watched watched = new Watched(gone, new Dropped(0, 1)).step(5);
        assertThat(watched.seen.active(1)).isFalse();
        assertThat(watched.step(6).seen.active(1)).isTrue();
    }
}

package dev.skidpad.sim.perceive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import org.junit.jupiter.api.Test;

class GhostsTest {
    private static final Scenario SCENE = TestScenes.road("ghosts", 10)
            .agent(TestScenes.car("there").at(60, 3.5f).speed(10))
            .agent(TestScenes.car("late").at(0, 3.5f).gone(0, 60))
            .build();

    @Test
    void aGhostStandsOnTheRouteAheadForAWhile() {
        int appeared = 0;
        int steps = 0;
        for (int seed = 0; seed < 200; seed++) {
            Watched watched = new Watched(SCENE, new Ghosts(60), seed);
            for (int step = 0; step < 45; step++) {
                watched.step(1);
                if (!watched.seen.active(2)) {
                    continue;
                }
                steps++;
                assertThat(watched.truth.active(2)).isFalse();
                assertThat(watched.seen.y(2)).isCloseTo(0, within(1e-4f));
                assertThat(watched.seen.speedMps(2)).isZero();
                if (!watched.seen.active(2, 1)) {
                    appeared++;
                    assertThat(watched.seen.x(2) - watched.truth.x(0)).isBetween(8f, 40f);
                } else {
                    assertThat(watched.seen.x(2)).isEqualTo(watched.seen.x(2, 1));
                }
            }
        }
        // About one in a second, less while one is there: 200 · 4.5 s / (1 s + 0.9 s).
        assertThat(appeared).isBetween(400, 550);
        assertThat(steps / (double) appeared).isCloseTo(9, within(1.0));
    }

    @Test
    void theAgentWhosePlaceItTookIsSeenWhenItComes() {
        for (int seed = 0; seed < 20; seed++) {
            Watched watched = new Watched(SCENE, new Ghosts(600), seed).step(50);
            assertThat(watched.seen.active(2)).isTrue();
            assertThat(watched.seen.x(2)).isEqualTo(watched.truth.x(2));
        }
    }

    @Test
    void aSceneWhereAllAreThereHasNone() {
        Scenario full = TestScenes.road("full", 10)
                .agent(TestScenes.car("there").at(60, 3.5f).speed(10))
                .build();
        Watched watched = new Watched(full, new Ghosts(600)).step(40);
        assertThat(watched.seen.x(1)).isEqualTo(watched.truth.x(1));
    }
}

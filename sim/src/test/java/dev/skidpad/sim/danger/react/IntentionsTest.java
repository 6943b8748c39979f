package dev.skidpad.sim.danger.react;

import static dev.skidpad.sim.TestScenes.car;
import static dev.skidpad.sim.TestScenes.pedestrian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import org.junit.jupiter.api.Test;

class IntentionsTest {
    private static final Scenario SCENE = TestScenes.road("intentions", 10)
            .agent(car("ahead").at(30, 0).speed(8).accelerate(20, -3))
            .agent(car("parked").at(60, -12))
            .agent(pedestrian("walker").at(20, 9).speed(1.2f))
            .agent(car("late").at(-30, 0).speed(10).gone(0, 40))
            .build();

    private static Scenario draw(long seed) {
        return Intentions.draw(SCENE, RandomStream.of(seed, "test", 0));
    }

    @Test
    void thePastAndTheEgoAreTheSameAndTheFutureIsNotTheRecords() {
        Scenario drawn = draw(1);

        assertThat(drawn.ego()).isEqualTo(SCENE.ego());
        Track ahead = drawn.tracks().get(1);
        for (int t = 0; t <= TestScenes.NOW; t++) {
            assertThat(ahead.x(t)).isEqualTo(SCENE.tracks().get(1).x(t));
        }
        assertThat(ahead.speedMps(90)).isGreaterThan(7);
        assertThat(SCENE.tracks().get(1).speedMps(90)).isZero();
    }

    @Test
    void whoDrivesKeepsToTheLaneAndWhoIsParkedStays() {
        Scenario drawn = draw(2);

        assertThat(drawn.tracks().get(1).y(80)).isCloseTo(0, within(0.05f));
        assertThat(drawn.tracks().get(2).x(90)).isEqualTo(60);
        assertThat(drawn.tracks().get(2).speedMps(90)).isZero();
    }

    @Test
    void whoIsNotThereNowDoesNotCome() {
        assertThat(draw(3).tracks().get(4).valid(60)).isFalse();
    }

    @Test
    void paceIsDrawnAndTheSameSeedDrawsTheSame() {
        assertThat(draw(4).tracks()).isEqualTo(draw(4).tracks());
        assertThat(draw(4).tracks().get(3).x(60))
                .isNotEqualTo(draw(5).tracks().get(3).x(60));
    }
}

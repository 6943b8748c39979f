package dev.skidpad.sim.score.realism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import org.junit.jupiter.api.Test;

class EvaluatedTest {
    private final Scenario scene = TestScenes.road("scene", 0)
            .agent(TestScenes.car("parked").at(20, 3.5f))
            .agent(TestScenes.car("driving").at(30, 0).speed(1))
            .agent(TestScenes.car("crawling").at(40, 0).speed(0.2f))
            .agent(TestScenes.car("soon lost").at(60, 0).speed(10).gone(40, 91))
            .agent(TestScenes.car("late").at(80, 0).speed(10).gone(0, 20))
            .build();

    @Test
    void allAreAll() {
        assertThat(Evaluated.ALL.agents(scene, 10, 80)).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void theEgoAndWhoMovesForLongAreEvaluated() {
        assertThat(Evaluated.MOVING.agents(scene, 10, 80)).containsExactly(0, 2);
    }
}

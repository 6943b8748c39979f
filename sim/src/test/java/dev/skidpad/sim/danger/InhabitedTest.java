package dev.skidpad.sim.danger;

import static dev.skidpad.sim.TestScenes.car;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import java.util.List;
import org.junit.jupiter.api.Test;

class InhabitedTest {
    private static final Scenario SCENE = TestScenes.road("traffic", 10)
            .agent(car("ahead").at(40, 0).speed(9))
            .agent(car("beside").at(-15, 3.5f).speed(11))
            .build();

    @Test
    void nowComesLaterAndTheEgoDrivesAsItDid() {
        Scenario lived = Inhabited.of(SCENE, 3).orElseThrow();

        assertThat(lived.nowStep()).isEqualTo(SCENE.nowStep() + 20);
        assertThat(lived.ego().x(60)).isEqualTo(SCENE.ego().x(60));
        assertThat(lived.tracks().get(1).x(SCENE.nowStep()))
                .isEqualTo(SCENE.tracks().get(1).x(SCENE.nowStep()));
        assertThat(lived.tracks().get(1).x(lived.nowStep()))
                .isNotEqualTo(SCENE.tracks().get(1).x(lived.nowStep()));
    }

    @Test
    void theSameSeedHasTheSamePeople() {
        assertThat(Inhabited.of(SCENE, 3).orElseThrow().tracks())
                .isEqualTo(Inhabited.of(SCENE, 3).orElseThrow().tracks());
    }

    @Test
    void whereTheEgoRunsIntoSomebodyNobodyLives() {
        Scenario crash =
                TestScenes.road("parked", 10).agent(car("parked").at(40, 0)).build();

        assertThat(Inhabited.of(crash, 3)).isEmpty();
        assertThat(Inhabited.all(List.of(SCENE, crash), 3)).hasSize(1);
    }
}

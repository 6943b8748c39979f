package dev.skidpad.sim.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.LogPlanner;
import org.junit.jupiter.api.Test;

class LogTrafficTest {
    @Test
    void agentsAreThereExactlyWhenTheRecordHasThem() {
        Scenario scene = TestScenes.road("masks", 5)
                .agent(TestScenes.car("gap").at(30, 3.5f).gone(30, 40))
                .agent(TestScenes.car("late").at(60, 3.5f).gone(0, 50))
                .build();
        Episode episode = drive(scene);

        for (int f = 0; f < episode.frames(); f++) {
            assertThat(episode.active(f, 1)).isEqualTo(scene.tracks().get(1).valid(f + 10));
            assertThat(episode.active(f, 2)).isEqualTo(scene.tracks().get(2).valid(f + 10));
        }
    }

    @Test
    void nobodyAppearsOnTopOfTheEgo() {
        // The ego is at x = 25 when the standing car comes back into the record at step 50.
        Scenario scene = TestScenes.road("entry", 5)
                .agent(TestScenes.car("there").at(26, 0).gone(0, 50))
                .build();
        Episode episode = drive(scene);

        int entry = 0;
        while (!episode.active(entry, 1)) {
            entry++;
        }
        assertThat(entry).isGreaterThan(50 - 10);
        assertThat(episode.x(entry, 0) - 26).as("the ego has passed").isGreaterThan(4.5f);
        assertThat(episode.active(episode.frames() - 1, 1)).isTrue();
    }

    private static Episode drive(Scenario scene) {
        return Simulator.run(EpisodeSpec.whole(scene, new LogPlanner(), new LogTraffic(), 1, 2))
                .episode();
    }
}

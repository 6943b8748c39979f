package dev.skidpad.sim.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.plan.LaneFollower;
import dev.skidpad.sim.traffic.LogTraffic;
import org.junit.jupiter.api.Test;

class EpisodesTest {
    private static final Scenario SCENE = TestScenes.road("driven", 10)
            .agent(TestScenes.car("lead").at(40, 0).speed(8))
            .build();

    @Test
    void whatWasDrivenReplacesTheRecordFromTheStartOn() {
        Episode episode = Simulator.run(new EpisodeSpec(SCENE, 20, 30, new LaneFollower(), new LogTraffic(), 1, 2))
                .episode();
        Scenario driven = Episodes.asScenario(episode, "driven/1", "simulated");

        Track ego = driven.ego();
        assertThat(driven.id()).isEqualTo("driven/1");
        assertThat(driven.provenance().notes()).contains("simulated");
        assertThat(ego.x(19)).isEqualTo(SCENE.ego().x(19));
        for (int f = 0; f < episode.frames(); f++) {
            assertThat(ego.valid(20 + f)).isTrue();
            assertThat(ego.x(20 + f)).isEqualTo(episode.x(f, 0));
            assertThat(ego.vx(20 + f)).isEqualTo(episode.vx(f, 0));
        }
        assertThat(ego.valid(51)).isFalse();
        assertThat(driven.tracks().get(1).valid(51)).isFalse();
        assertThat(driven.route()).isSameAs(SCENE.route());
    }

    @Test
    void aWholeEpisodeCanBeDrivenAgain() {
        Episode episode = Simulator.run(EpisodeSpec.whole(SCENE, new LaneFollower(), new LogTraffic(), 1, 2))
                .episode();
        Scenario driven = Episodes.asScenario(episode, "driven/2", "simulated");

        Episode again = Simulator.run(EpisodeSpec.whole(driven, new LaneFollower(), new LogTraffic(), 1, 2))
                .episode();
        assertThat(again.sameBits(episode)).isTrue();
    }
}

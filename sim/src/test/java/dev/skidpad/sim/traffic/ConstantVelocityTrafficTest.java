package dev.skidpad.sim.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import org.junit.jupiter.api.Test;

class ConstantVelocityTrafficTest {
    @Test
    void everyoneGoesStraightOnAtTheSpeedOfTheStart() {
        Scenario scene = TestScenes.road("straight", 5)
                .agent(TestScenes.car("brakes").at(30, 3.5f).speed(10).accelerate(20, -4))
                .agent(TestScenes.pedestrian("turns").at(20, -5).speed(1).turn(20, 1))
                .agent(TestScenes.car("late")
                        .at(-30, 3.5f)
                        .speed(10)
                        .gone(0, 40)
                        .accelerate(42, -4))
                .build();
        Episode episode = Simulator.run(
                        EpisodeSpec.whole(scene, new ConstantVelocityPlanner(), new ConstantVelocityTraffic(), 1, 2))
                .episode();

        for (int f = 0; f < episode.frames(); f++) {
            assertThat(episode.x(f, 1)).isCloseTo(40 + f, within(1e-3f));
            assertThat(episode.y(f, 1)).isEqualTo(3.5f);
            assertThat(episode.x(f, 2)).isCloseTo(21 + 0.1f * f, within(1e-3f));
            assertThat(episode.active(f, 3)).isEqualTo(f >= 30);
        }
        assertThat(episode.x(80, 3)).isCloseTo(episode.x(30, 3) + 50, within(1e-3f));
    }
}

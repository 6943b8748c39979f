package dev.skidpad.sim.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.traffic.IdmTraffic;
import org.junit.jupiter.api.Test;

/// The ego drives slowly in lane 1 (y = 0); lane 2 (y = 3.5) is beside it.
class LaneChangesTest {
    @Test
    void whoIsHeldUpChangesIntoTheFreeLane() {
        Episode episode = drive(
                DriverStyle.ORDINARY,
                TestScenes.road("overtaking", 4)
                        .agent(TestScenes.car("fast").at(-30, 0).speed(12)));

        assertThat(episode.y(80, 1)).isCloseTo(3.5f, within(0.3f));
        assertThat(episode.x(80, 1)).as("has passed the ego").isGreaterThan(episode.x(80, 0) + 4.5f);
        for (int f = 1; f < episode.frames(); f++) {
            assertThat(Math.abs(episode.headingRad(f, 1))).as("frame %d", f).isLessThan(0.3f);
        }
    }

    @Test
    void nobodyCutsInBeforeSomebodyWhoWouldHaveToBrakeHard() {
        Episode episode = drive(
                DriverStyle.ORDINARY,
                TestScenes.road("occupied", 4)
                        .agent(TestScenes.car("held up").at(-20, 0).speed(8))
                        .agent(TestScenes.car("beside").at(-24, 3.5f).speed(9))
                        .agent(TestScenes.car("next").at(-36, 3.5f).speed(9))
                        .agent(TestScenes.car("one more").at(-48, 3.5f).speed(9)));

        for (int f = 0; f < 30; f++) {
            assertThat(episode.y(f, 1)).as("frame %d", f).isCloseTo(0, within(0.2f));
        }
    }

    @Test
    void driversOfNuplanKeepTheirLane() {
        Episode episode = drive(
                DriverStyle.NUPLAN,
                TestScenes.road("keeping", 4)
                        .agent(TestScenes.car("fast").at(-30, 0).speed(10)));

        assertThat(episode.y(80, 1)).isCloseTo(0, within(0.1f));
        assertThat(episode.x(80, 1)).isLessThan(episode.x(80, 0) - 4.5f);
    }

    @Test
    void whoIsNotHeldUpStays() {
        Episode episode = drive(
                DriverStyle.ORDINARY,
                TestScenes.road("free", 10)
                        .agent(TestScenes.car("follower").at(-40, 0).speed(10)));

        assertThat(episode.y(80, 1)).isCloseTo(0, within(0.1f));
    }

    private static Episode drive(DriverStyle style, TestScenes scenes) {
        Scenario scene = scenes.build();
        return Simulator.run(EpisodeSpec.whole(scene, new ConstantVelocityPlanner(), new IdmTraffic(style), 1, 2))
                .episode();
    }
}

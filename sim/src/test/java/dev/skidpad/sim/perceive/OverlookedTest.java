package dev.skidpad.sim.perceive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.LaneFollower;
import dev.skidpad.sim.traffic.LogTraffic;
import org.junit.jupiter.api.Test;

class OverlookedTest {
    private static Scenario scene(TestScenes.Motion... others) {
        TestScenes scene = TestScenes.road("overlooked", 10);
        for (TestScenes.Motion other : others) {
            scene.agent(other);
        }
        return scene.build();
    }

    @Test
    void theNearestThatStandsInTheWayIsMissedAndTheNextIsNot() {
        Watched watched = new Watched(
                scene(
                        TestScenes.car("far").at(70, 0),
                        TestScenes.car("near").at(50, 1),
                        TestScenes.car("moving").at(30, 0).speed(9),
                        TestScenes.car("aside").at(40, 3.5f),
                        TestScenes.car("behind").at(-20, 0)),
                new Overlooked(0, 2));
        assertThat(watched.seen.active(1)).isTrue();
        assertThat(watched.seen.active(2)).isFalse();
        assertThat(watched.seen.active(3)).isTrue();
        assertThat(watched.seen.active(4)).isTrue();
        assertThat(watched.seen.active(5)).isTrue();
        assertThat(watched.step(19).seen.active(2)).isFalse();
        assertThat(watched.step(1).seen.active(2)).isTrue();
        assertThat(watched.seen.active(2, 1)).isFalse();
    }

    @Test
    void aCarThatIsAcrossTheWayReachesFartherIntoIt() {
        Watched along = new Watched(scene(TestScenes.car("along").at(50, 2.5f)), new Overlooked(0, 2));
        Watched across = new Watched(scene(TestScenes.car("across").at(50, 2.5f).heading(1.57f)), new Overlooked(0, 2));
        assertThat(along.seen.active(1)).isTrue();
        assertThat(across.seen.active(1)).isFalse();
    }

    @Test
    void whatMovesOffIsSeen() {
        Watched watched =
                new Watched(scene(TestScenes.car("starts").at(50, 0).accelerate(20, 2)), new Overlooked(0, 9));
        assertThat(watched.step(10).seen.active(1)).isFalse();
        assertThat(watched.step(4).seen.active(1)).isTrue();
    }

    @Test
    void aDriverWhoOverlooksAParkedCarDrivesIntoIt() {
        Scenario scene = scene(TestScenes.car("parked").at(55, 0));
        assertThat(gapAtTheEnd(scene, Perception.PERFECT)).isGreaterThan(0.5f);
        assertThat(gapAtTheEnd(scene, new Overlooked(0, 9))).isLessThan(0);
    }

    private static float gapAtTheEnd(Scenario scene, Perception perception) {
        Episode episode = Simulator.run(EpisodeSpec.whole(scene, new LaneFollower(), new LogTraffic(), 1, 1)
                        .with(perception))
                .episode();
        return episode.x(episode.frames() - 1, 1) - episode.x(episode.frames() - 1, 0) - 4.5f;
    }
}

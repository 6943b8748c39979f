package dev.skidpad.sim.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.world.WorldBatch;
import dev.skidpad.sim.world.WorldView;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The ego stands at x = 0 at step 0 (or drives at 10 m/s), is 4.5 m long, and looks along the x axis.
class CorridorTest {
    @Test
    void theGapToALeaderIsFromBumperToBumper() {
        Corridor corridor = look(10, TestScenes.car("lead").at(30, 0).speed(8));

        assertThat(corridor.count()).isEqualTo(1);
        assertThat(corridor.gapM(0)).isCloseTo(30 - 4.5f, within(0.1f));
        assertThat(corridor.leaderMps(0)).isCloseTo(8, within(1e-3f));
    }

    @Test
    void aParkedCarBesideTheLaneIsNotInTheWay() {
        assertThat(look(10, TestScenes.car("parked").at(30, -2.2f)).count()).isZero();
        assertThat(look(10, TestScenes.car("sticks out").at(30, -1.9f)).count()).isEqualTo(1);
    }

    @Test
    void whoIsBehindLooksOutForThemselves() {
        assertThat(look(5, TestScenes.car("fast").at(-10, 0).speed(20)).count()).isZero();
        assertThat(look(5, TestScenes.car("beside").at(-1, 1.9f).speed(5)).count())
                .isZero();
    }

    @Test
    void somebodyWhoWillCrossIsAnObstacleWhereTheWaysMeet() {
        Corridor corridor = look(
                10,
                TestScenes.pedestrian("walker")
                        .at(25, -4)
                        .heading(0.5f * Angles.PI)
                        .speed(1.5f));

        assertThat(corridor.count()).isEqualTo(1);
        assertThat(corridor.gapM(0)).isCloseTo(25 - 2.25f - 0.35f, within(0.2f));
        assertThat(corridor.leaderMps(0)).isZero();
    }

    @Test
    void somebodyWhoWalksAwayIsNotInTheWay() {
        assertThat(look(
                                10,
                                TestScenes.pedestrian("walker")
                                        .at(25, -4)
                                        .heading(-0.5f * Angles.PI)
                                        .speed(1.5f))
                        .count())
                .isZero();
    }

    @Test
    void whoIsThereFirstGoesFirstAmongVehicles() {
        TestScenes.Motion late =
                TestScenes.car("late").at(20, -25).heading(0.5f * Angles.PI).speed(9);
        TestScenes.Motion early =
                TestScenes.car("early").at(20, -12).heading(0.5f * Angles.PI).speed(9);

        assertThat(look(10, Corridor.Courtesy.FIRST_COME, late).count()).isZero();
        assertThat(look(10, Corridor.Courtesy.YIELDS, late).count()).isEqualTo(1);
        assertThat(look(10, Corridor.Courtesy.FIRST_COME, early).count()).isEqualTo(1);
    }

    @Test
    void somebodyWhoMergesCountsAsALeaderAlready() {
        Corridor corridor =
                look(10, TestScenes.car("merging").at(12, 3.2f).heading(-0.2f).speed(8));

        assertThat(corridor.count()).isEqualTo(1);
        assertThat(corridor.leaderMps(0)).isCloseTo(8 * Angles.cos(0.2f), within(0.01f));
        assertThat(corridor.gapM(0)).isCloseTo(12 - 4.5f, within(0.7f));
    }

    @Test
    void oncomingTrafficInItsOwnLaneIsNotInTheWay() {
        assertThat(look(
                                10,
                                TestScenes.car("oncoming")
                                        .at(50, 3.5f)
                                        .heading(Angles.PI)
                                        .speed(10))
                        .count())
                .isZero();
        assertThat(look(
                                10,
                                TestScenes.car("drifting")
                                        .at(50, 3.5f)
                                        .heading(3.0f)
                                        .speed(10))
                        .count())
                .as("would drift over in more than a second")
                .isZero();
    }

    private static Corridor look(float speed, TestScenes.Motion other) {
        return look(speed, Corridor.Courtesy.YIELDS, other);
    }

    private static Corridor look(float speed, Corridor.Courtesy courtesy, TestScenes.Motion other) {
        Scenario scene = TestScenes.road("corridor", speed).agent(other).build();
        WorldView view = WorldBatch.of(List.of(scene), new int[] {0}).view(0);
        SampledPath path = SampledPath.along(TestScenes.line(0, 0, 200, 0), 200, 1.3f, 0);
        Corridor corridor = new Corridor(view, courtesy);
        corridor.look(0, path, 0, speed);
        return corridor;
    }
}

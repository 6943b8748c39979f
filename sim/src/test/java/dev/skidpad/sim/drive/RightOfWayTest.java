package dev.skidpad.sim.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.traffic.IdmTraffic;
import org.junit.jupiter.api.Test;

/// Lane 1 leads east along the x axis; lane 10 crosses it northwards at x = 50. The ego stands far away.
class RightOfWayTest {
    private static final float NORTH = 0.5f * Angles.PI;

    @Test
    void ofTwoWhoWouldMeetTheOneFromTheRightGoesFirst() {
        Episode episode = drive(crossing()
                .lane(11, TestScenes.line(-50, 60, 150, 60))
                .agent(TestScenes.car("east").at(10, 60).speed(8))
                .agent(TestScenes.car("north").at(50, 20).heading(NORTH).speed(8)));

        assertNobodyTouches(episode);
        assertThat(leastSpeed(episode, 2)).as("has the right of way").isGreaterThan(7);
        assertThat(leastSpeed(episode, 1)).as("gives way").isLessThan(6);
        assertThat(episode.x(80, 1)).as("goes on after that").isGreaterThan(50);
    }

    @Test
    void theFasterRoadGoesFirst() {
        Episode episode = drive(crossing()
                .agent(TestScenes.car("east").at(10, 0).speed(8))
                .agent(TestScenes.car("north").at(50, -40).heading(NORTH).speed(8)));

        assertNobodyTouches(episode);
        assertThat(leastSpeed(episode, 1))
                .as("on the road with the higher limit")
                .isGreaterThan(7);
        assertThat(leastSpeed(episode, 2)).isLessThan(6);
        assertThat(episode.y(80, 2)).as("goes on after that").isGreaterThan(3);
    }

    @Test
    void whoHasAStopSignStopsAndLetsTheOthersPass() {
        Episode episode = drive(crossing()
                .stopSign(53, -3, 10)
                .agent(TestScenes.car("east").at(0, 0).speed(8))
                .agent(TestScenes.car("north").at(50, -40).heading(NORTH).speed(8)));

        assertNobodyTouches(episode);
        assertThat(leastSpeed(episode, 1)).isGreaterThan(7);
        assertThat(leastSpeed(episode, 2)).as("full stop").isLessThan(0.3f);
        assertThat(episode.y(80, 2)).as("then goes").isGreaterThan(-6.5f);
        for (int f = 0; f < episode.frames(); f++) {
            boolean crosses = Math.abs(episode.y(f, 2)) < 3;
            assertThat(crosses && episode.x(f, 1) < 50).as("frame %d", f).isFalse();
        }
    }

    @Test
    void aStopSignIsStoppedAtEvenWhenNobodyComes() {
        Episode episode = drive(crossing()
                .stopSign(53, -3, 10)
                .agent(TestScenes.car("north").at(50, -30).heading(NORTH).speed(8)));

        assertThat(leastSpeed(episode, 1)).isLessThan(0.3f);
        assertThat(episode.y(80, 1)).as("goes on").isGreaterThan(-3);
    }

    @Test
    void twoWhoStandAndWaitForOneAnotherBothGetAcross() {
        Episode episode = drive(crossing()
                .agent(TestScenes.car("east").at(42, 0).speed(0.1f).accelerate(12, 2))
                .agent(TestScenes.car("north")
                        .at(50, -8)
                        .heading(NORTH)
                        .speed(0.1f)
                        .accelerate(12, 2)));

        assertNobodyTouches(episode);
        assertThat(episode.x(80, 1)).isGreaterThan(55);
        assertThat(episode.y(80, 2)).isGreaterThan(5);
    }

    @Test
    void whoTurnsLeftWaitsForThoseWhoComeTowardsIt() {
        TestScenes.Motion turning =
                TestScenes.car("turning").at(10, 3.5f).speed(7).turn(45, 0.1f).turn(68, 0);
        Track way = turning.track();
        float[] x = new float[40];
        float[] y = new float[40];
        for (int i = 0; i < 40; i++) {
            x[i] = way.x(45 + i);
            y[i] = way.y(45 + i);
        }
        Episode episode = drive(TestScenes.road("left", TestScenes.car("ego").at(-90, 0))
                .lane(20, TestScenes.line(200, 7, -100, 7))
                .lane(21, Polyline.of(x, y))
                .agent(turning)
                .agent(TestScenes.car("oncoming").at(95, 7).heading(Angles.PI).speed(8)));

        assertNobodyTouches(episode);
        assertThat(leastSpeed(episode, 2)).isGreaterThan(7);
        assertThat(leastSpeed(episode, 1)).isLessThan(5);
        assertThat(episode.y(80, 1)).as("turns after that").isGreaterThan(5);
    }

    @Test
    void somebodyWalkingOnACrosswalkIsLetPass() {
        Episode episode = drive(TestScenes.road(
                        "crosswalk", TestScenes.car("ego").at(-90, 3.5f))
                .crosswalk(40, 44)
                .agent(TestScenes.car("car").at(0, 0).speed(9))
                .agent(TestScenes.pedestrian("walker").at(42, 8).heading(-NORTH).speed(1.2f)));

        for (int f = 0; f < episode.frames(); f++) {
            if (Math.abs(episode.y(f, 2)) < 2) {
                assertThat(episode.x(f, 1) + 2.25f).as("frame %d", f).isLessThan(40.5f);
            }
        }
        assertNobodyTouches(episode);
    }

    private static TestScenes crossing() {
        return TestScenes.road("crossing", TestScenes.car("ego").at(-90, 0))
                .lane(10, TestScenes.line(50, -80, 50, 120));
    }

    private static Episode drive(TestScenes scenes) {
        Scenario scene = scenes.build();
        return Simulator.run(EpisodeSpec.whole(scene, new ConstantVelocityPlanner(), new IdmTraffic(), 1, 2))
                .episode();
    }

    private static float leastSpeed(Episode episode, int agent) {
        float least = Float.POSITIVE_INFINITY;
        for (int f = 0; f < episode.frames(); f++) {
            least = Math.min(least, episode.speedMps(f, agent));
        }
        return least;
    }

    private static void assertNobodyTouches(Episode episode) {
        for (int f = 0; f < episode.frames(); f++) {
            for (int a = 1; a < episode.agents(); a++) {
                for (int b = a + 1; b < episode.agents(); b++) {
                    assertThat(touch(episode, f, a, b))
                            .as("frame %d, agents %d and %d", f, a, b)
                            .isFalse();
                }
            }
        }
    }

    private static boolean touch(Episode episode, int f, int a, int b) {
        return OrientedBox.overlap(
                episode.x(f, a),
                episode.y(f, a),
                Trig.cos(episode.headingRad(f, a)),
                Trig.sin(episode.headingRad(f, a)),
                0.5f * episode.lengthM(a),
                0.5f * episode.widthM(a),
                episode.x(f, b),
                episode.y(f, b),
                Trig.cos(episode.headingRad(f, b)),
                Trig.sin(episode.headingRad(f, b)),
                0.5f * episode.lengthM(b),
                0.5f * episode.widthM(b));
    }
}

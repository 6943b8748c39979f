package dev.skidpad.sim.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.GrowingPath;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.traffic.LogTraffic;
import org.junit.jupiter.api.Test;

/// Drives whole episodes: what the rules are worth shows on the road.
class LaneFollowerTest {
    @Test
    void onAnEmptyRoadItSpeedsUpTowardsTheLimitAndKeepsTheLane() {
        Episode episode = drive(TestScenes.road("empty", 10));

        int last = episode.frames() - 1;
        assertThat(episode.speedMps(last, 0)).isBetween(14f, 15.1f);
        assertThat(episode.y(last, 0)).isCloseTo(0, within(0.05f));
    }

    @Test
    void itComesBackToItsLane() {
        Episode episode =
                drive(TestScenes.road("aside", TestScenes.car("ego").at(0, 1.2f).speed(10)));

        assertThat(episode.y(0, 0)).isCloseTo(1.2f, within(1e-3f));
        assertThat(episode.y(episode.frames() - 1, 0)).isCloseTo(0, within(0.1f));
    }

    @Test
    void itStopsBehindAStandingCar() {
        Episode episode = drive(
                TestScenes.road("standing", 12).agent(TestScenes.car("lead").at(60, 0)));

        int last = episode.frames() - 1;
        assertThat(episode.speedMps(last, 0)).isLessThan(0.8f);
        assertThat(60 - 4.5f - episode.x(last, 0)).as("gap").isBetween(1f, 4f);
        assertNeverTouches(episode);
    }

    @Test
    void itFollowsASlowerCar() {
        Episode episode = drive(TestScenes.road("slow", 12)
                .agent(TestScenes.car("lead").at(40, 0).speed(6)));

        int last = episode.frames() - 1;
        assertThat(episode.speedMps(last, 0)).isCloseTo(6, within(1f));
        assertNeverTouches(episode);
    }

    @Test
    void itBrakesForALeaderWhoBrakesHard() {
        Episode episode = drive(TestScenes.road("hard", 12)
                .agent(TestScenes.car("lead").at(30, 0).speed(12).accelerate(20, -6)));

        assertNeverTouches(episode);
    }

    @Test
    void itLetsAPedestrianCross() {
        Episode episode = drive(TestScenes.road("crossing", 11)
                .agent(TestScenes.pedestrian("walker")
                        .at(55, -7)
                        .heading(0.5f * Angles.PI)
                        .speed(1.4f)));

        assertNeverTouches(episode);
        assertThat(episode.x(episode.frames() - 1, 0)).as("and goes on").isGreaterThan(50);
    }

    @Test
    void itStopsAtARedLightAndGoesAtGreen() {
        Episode red = drive(TestScenes.road("red", 12).light(60, SignalState.STOP));
        int last = red.frames() - 1;
        assertThat(red.x(last, 0) + 2.25f).isBetween(56f, 60f);
        assertThat(red.speedMps(last, 0)).isLessThan(0.8f);

        Episode green = drive(TestScenes.road("green", 12).light(60, SignalState.GO));
        assertThat(green.x(last, 0)).isGreaterThan(90);
    }

    @Test
    void itSlowsDownForACurve() {
        GrowingPath curve = new GrowingPath();
        curve.add(-20, 0);
        for (int i = 0; i <= 80; i++) {
            float angle = i * 0.02f;
            curve.add(40 + 12 * Angles.sin(angle), 12 * (1 - Angles.cos(angle)));
        }
        curve.add(52, 80);
        Polyline route = curve.toPolyline();
        Episode episode = drive(TestScenes.road("curve", 10).route(route));

        Polyline.Projection projection = new Polyline.Projection();
        for (int f = 0; f < episode.frames(); f++) {
            route.project(episode.x(f, 0), episode.y(f, 0), projection);
            assertThat(projection.distanceM()).as("frame %d", f).isLessThan(0.5f);
            if (projection.s() > 65 && projection.s() < 75) {
                assertThat(episode.speedMps(f, 0)).isLessThan(5.8f);
            }
        }
    }

    @Test
    void itDrivesOnWhereTheRouteEnds() {
        Episode episode = drive(TestScenes.road("short", 12).route(TestScenes.line(-10, 0, 40, 0)));

        assertThat(episode.x(episode.frames() - 1, 0)).isGreaterThan(90);
    }

    private static Episode drive(TestScenes scenes) {
        Scenario scene = scenes.build();
        Outcome outcome = Simulator.run(EpisodeSpec.whole(scene, new LaneFollower(), new LogTraffic(), 1, 2));
        assertThat(outcome.failed()).isEmpty();
        return outcome.episode();
    }

    private static void assertNeverTouches(Episode episode) {
        for (int f = 0; f < episode.frames(); f++) {
            assertThat(OrientedBox.overlap(
                            episode.x(f, 0),
                            episode.y(f, 0),
                            Angles.cos(episode.headingRad(f, 0)),
                            Angles.sin(episode.headingRad(f, 0)),
                            0.5f * episode.scenario().tracks().get(0).lengthM(),
                            0.5f * episode.scenario().tracks().get(0).widthM(),
                            episode.x(f, 1),
                            episode.y(f, 1),
                            Angles.cos(episode.headingRad(f, 1)),
                            Angles.sin(episode.headingRad(f, 1)),
                            0.5f * episode.scenario().tracks().get(1).lengthM(),
                            0.5f * episode.scenario().tracks().get(1).widthM()))
                    .as("touches at frame %d", f)
                    .isFalse();
        }
    }
}

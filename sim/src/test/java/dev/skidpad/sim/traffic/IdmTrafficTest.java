package dev.skidpad.sim.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import org.junit.jupiter.api.Test;

class IdmTrafficTest {
    @Test
    void aFollowerStopsBehindAnEgoThatStands() {
        Episode episode = drive(TestScenes.road("standing", 0)
                .agent(TestScenes.car("follower").at(-60, 0).speed(10))
                .agent(TestScenes.car("beside").at(-4, 3.5f)));

        int last = episode.frames() - 1;
        assertThat(episode.x(last, 1)).isBetween(-10f, -5f);
        assertThat(episode.speedMps(last, 1)).isLessThan(1f);
    }

    @Test
    void withNobodyInTheWayTheRecordIsDrivenOn() {
        TestScenes.Motion alone = TestScenes.car("alone").at(30, 3.5f).speed(10);
        Scenario scene = TestScenes.road("alone", 5).agent(alone).build();
        Episode episode = drive(scene);

        for (int f = 0; f < episode.frames(); f++) {
            assertThat(episode.x(f, 1)).isCloseTo(scene.tracks().get(1).x(f + 10), within(1f));
            assertThat(episode.y(f, 1)).isCloseTo(3.5f, within(0.1f));
        }
    }

    @Test
    void whoStoodInTheRecordDoesNotLeaveEarlier() {
        TestScenes.Motion waiting = TestScenes.car("waiting")
                .at(30, 3.5f)
                .speed(8)
                .accelerate(0, -4)
                .accelerate(60, 2);
        Scenario scene = TestScenes.road("waiting", 2).agent(waiting).build();
        Track track = scene.tracks().get(1);
        Episode episode = drive(scene);

        assertThat(episode.x(49, 1)).isCloseTo(track.x(59), within(1f));
        assertThat(episode.speedMps(49, 1)).isLessThan(0.5f);
        assertThat(episode.x(80, 1)).isGreaterThan(track.x(59) + 3);
    }

    @Test
    void whoEndsStandingStays() {
        TestScenes.Motion stopping =
                TestScenes.car("stopping").at(30, 3.5f).speed(8).accelerate(30, -2);
        Scenario scene = TestScenes.road("stopping", 2).agent(stopping).build();
        Episode episode = drive(scene);

        assertThat(episode.x(80, 1)).isCloseTo(scene.tracks().get(1).x(90), within(1.5f));
    }

    @Test
    void aRedLightHoldsThemToo() {
        TestScenes.Motion car = TestScenes.car("other").at(20, 0).speed(8);
        Episode episode =
                drive(TestScenes.road("red", TestScenes.car("ego").at(0, 3.5f).speed(5))
                        .light(70, SignalState.STOP)
                        .agent(car));

        assertThat(episode.x(80, 1) + 2.25f).isBetween(65f, 70f);
    }

    @Test
    void parkedCarsStayWhereTheRecordLosesThem() {
        Episode episode = drive(TestScenes.road("parked", 5)
                .agent(TestScenes.car("parked").at(30, 3.5f).gone(20, 91)));

        assertThat(episode.active(80, 1)).isTrue();
        assertThat(episode.x(80, 1)).isEqualTo(30);
        assertThat(episode.speedMps(80, 1)).isZero();
    }

    @Test
    void pedestriansAndReversingCarsKeepTheirLog() {
        Scenario scene = TestScenes.road("log", 5)
                .agent(TestScenes.pedestrian("walker").at(20, 5).heading(1).speed(1.5f))
                .agent(TestScenes.car("reversing").at(50, 3.5f).speed(-2))
                .build();
        Episode episode = drive(scene);

        for (int a = 1; a <= 2; a++) {
            Track track = scene.tracks().get(a);
            for (int f = 0; f < episode.frames(); f++) {
                assertThat(episode.x(f, a)).isEqualTo(track.x(f + 10));
                assertThat(episode.y(f, a)).isEqualTo(track.y(f + 10));
            }
        }
    }

    @Test
    void whoAppearsDrivesFromWhereTheRecordFirstHasThem() {
        Scenario scene = TestScenes.road("late", 5)
                .agent(TestScenes.car("late").at(0, 3.5f).speed(8).gone(0, 40).gone(70, 91))
                .build();
        Episode episode = drive(scene);

        assertThat(episode.active(29, 1)).isFalse();
        assertThat(episode.active(30, 1)).isTrue();
        assertThat(episode.x(30, 1)).isEqualTo(scene.tracks().get(1).x(40));
        assertThat(episode.active(80, 1)).as("does not vanish").isTrue();
        assertThat(episode.x(80, 1)).isGreaterThan(scene.tracks().get(1).x(69));
    }

    @Test
    void aVehicleLetsACrossingPedestrianPass() {
        Scenario scene = TestScenes.road(
                        "crossing", TestScenes.car("ego").at(-30, 3.5f).speed(3))
                .agent(TestScenes.car("car").at(-20, 0).speed(10))
                .agent(TestScenes.pedestrian("walker")
                        .at(30, -6)
                        .heading(0.5f * Angles.PI)
                        .speed(1.4f))
                .build();
        Episode episode = drive(scene);

        for (int f = 0; f < episode.frames(); f++) {
            boolean inLane = Math.abs(episode.y(f, 2)) < 1.3f;
            if (inLane) {
                assertThat(episode.x(f, 1) + 2.25f).as("frame %d", f).isLessThan(29.7f);
            }
        }
        assertThat(episode.x(80, 1)).isGreaterThan(30);
    }

    private static Episode drive(TestScenes scenes) {
        return drive(scenes.build());
    }

    private static Episode drive(Scenario scene) {
        return Simulator.run(EpisodeSpec.whole(scene, new ConstantVelocityPlanner(), new IdmTraffic(), 1, 2))
                .episode();
    }
}

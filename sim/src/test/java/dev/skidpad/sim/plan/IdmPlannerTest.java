package dev.skidpad.sim.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.traffic.LogTraffic;
import org.junit.jupiter.api.Test;

class IdmPlannerTest {
    @Test
    void onAnEmptyRoadItSpeedsUpTowardsTheLimit() {
        Episode episode = drive(TestScenes.road("empty", 10));

        int last = episode.frames() - 1;
        assertThat(episode.speedMps(last, 0)).isBetween(13f, 15.1f);
        assertThat(episode.y(last, 0)).isCloseTo(0, within(0.05f));
    }

    @Test
    void itStopsItsLeastGapBehindAStandingCar() {
        Episode episode = drive(
                TestScenes.road("standing", 10).agent(TestScenes.car("lead").at(60, 0)));

        int last = episode.frames() - 1;
        assertThat(episode.speedMps(last, 0)).isLessThan(0.8f);
        assertThat(60 - 4.5f - episode.x(last, 0)).as("gap").isBetween(0.8f, 3f);
    }

    @Test
    void aTimidOneStaysFartherBehindThanAnAggressiveOne() {
        Scenario scene = TestScenes.road("following", 10)
                .agent(TestScenes.car("lead").at(30, 0).speed(8))
                .build();
        Episode timid = drive(scene, IdmPlanner.Manner.TIMID);
        Episode ordinary = drive(scene, IdmPlanner.Manner.ORDINARY);
        Episode aggressive = drive(scene, IdmPlanner.Manner.AGGRESSIVE);

        int last = ordinary.frames() - 1;
        assertThat(timid.x(last, 0)).isLessThan(ordinary.x(last, 0) - 3);
        assertThat(aggressive.x(last, 0)).isGreaterThan(ordinary.x(last, 0) + 3);
        assertThat(timid.planner()).isEqualTo("idm-timid");
    }

    private static Episode drive(Scenario scene, IdmPlanner.Manner manner) {
        return Simulator.run(EpisodeSpec.whole(scene, new IdmPlanner(manner), new LogTraffic(), 1, 2))
                .episode();
    }

    @Test
    void itPassesACarBesideItsOwnWidthThatStandsInItsLane() {
        Episode episode = drive(
                TestScenes.road("beside", 10).agent(TestScenes.car("parked").at(60, -2)));

        assertThat(episode.x(episode.frames() - 1, 0)).isGreaterThan(90);
    }

    @Test
    void itStopsAtARedLight() {
        Episode episode = drive(TestScenes.road("red", 10).light(60, SignalState.STOP));

        int last = episode.frames() - 1;
        assertThat(episode.x(last, 0) + 2.25f).isBetween(56f, 60.2f);
        assertThat(episode.speedMps(last, 0)).isLessThan(0.8f);
    }

    @Test
    void itForeseesNobody() {
        Scenario scene = TestScenes.road("crossing", 10)
                .agent(TestScenes.car("crossing").at(45, -24).heading(1.5708f).speed(8))
                .build();
        Episode alone = drive(TestScenes.road("alone", 10));
        Episode episode = drive(scene);

        // Until the other one's box is on the strip, at step 28 or so, nothing differs.
        assertThat(episode.x(15, 0)).isEqualTo(alone.x(15, 0));
    }

    private static Episode drive(TestScenes scenes) {
        return drive(scenes.build());
    }

    private static Episode drive(Scenario scene) {
        Outcome outcome = Simulator.run(EpisodeSpec.whole(scene, new IdmPlanner(), new LogTraffic(), 1, 2));
        assertThat(outcome.failed()).isEmpty();
        return outcome.episode();
    }
}

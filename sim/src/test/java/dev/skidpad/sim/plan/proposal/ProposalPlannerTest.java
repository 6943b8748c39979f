package dev.skidpad.sim.plan.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.dynamics.Vehicle;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.Verdict;
import dev.skidpad.sim.score.plan.Tracking;
import dev.skidpad.sim.traffic.LogTraffic;
import org.junit.jupiter.api.Test;

/// Drives whole episodes: what the choice is worth shows on the road.
class ProposalPlannerTest {
    @Test
    void onAnEmptyRoadItSpeedsUpTowardsTheLimitInComfort() {
        Episode episode = drive(TestScenes.road("empty", 10));

        int last = episode.frames() - 1;
        assertThat(episode.speedMps(last, 0)).isBetween(14f, 15.1f);
        assertThat(verdict(episode, Scores.COMFORT)).isEqualTo(1);
    }

    @Test
    void itFollowsASlowerCarWithoutTouchingIt() {
        Episode episode = drive(TestScenes.road("slow", 12)
                .agent(TestScenes.car("lead").at(40, 0).speed(6)));

        assertThat(episode.speedMps(episode.frames() - 1, 0)).isCloseTo(6, within(1f));
        assertUnharmed(episode);
    }

    @Test
    void itBrakesForALeaderWhoBrakesHard() {
        Episode episode = drive(TestScenes.road("hard", 12)
                .agent(TestScenes.car("lead").at(30, 0).speed(12).accelerate(20, -6)));

        assertUnharmed(episode);
    }

    @Test
    void itPassesAParkedCarThatStandsHalfInItsLane() {
        // The car covers y = -2.35 to -0.45; the ego keeps 0.95 m to either side, so in the middle of its lane it
        // would hit it, and 1 m to the left of it there is half a metre to spare.
        Episode episode = drive(
                TestScenes.road("aside", 10).agent(TestScenes.car("parked").at(70, -1.4f)));

        assertThat(episode.x(episode.frames() - 1, 0)).as("passed").isGreaterThan(80);
        assertThat(highest(episode)).isBetween(0.6f, 1.3f);
        assertUnharmed(episode);
    }

    @Test
    void itStopsBehindACarThatLeavesNoWayPast() {
        Episode episode = drive(
                TestScenes.road("standing", 12).agent(TestScenes.car("lead").at(60, 0)));

        int last = episode.frames() - 1;
        assertThat(episode.speedMps(last, 0)).isLessThan(0.8f);
        assertThat(60 - 4.5f - episode.x(last, 0)).as("gap").isBetween(0.5f, 4f);
        assertUnharmed(episode);
    }

    @Test
    void itStopsAtARedLight() {
        Episode episode = drive(TestScenes.road("red", 12).light(60, SignalState.STOP));

        int last = episode.frames() - 1;
        assertThat(episode.x(last, 0) + 2.25f).isBetween(56f, 60f);
        assertThat(episode.speedMps(last, 0)).isLessThan(0.8f);
    }

    @Test
    void itBrakesAsHardAsItCanForWhatNobodyCouldForesee() {
        // A walker who stands beside the road at first and then runs out, from 1.6 s on at 4 m/s²: at
        // constant velocity it never comes near until it is too late for comfort.
        Episode episode = drive(TestScenes.road("runs", 11)
                .agent(TestScenes.pedestrian("runner")
                        .at(52, -3.5f)
                        .heading(1.5707964f)
                        .accelerate(26, 4)));

        float hardest = 0;
        for (int f = 1; f < episode.frames(); f++) {
            hardest = Math.max(hardest, (episode.speedMps(f - 1, 0) - episode.speedMps(f, 0)) / 0.1f);
        }
        assertThat(hardest).as("braking, m/s²").isGreaterThan(7);
        assertUnharmed(episode);
    }

    @Test
    void itStaysWhereEveryWayLeadsOffTheRoad() {
        // Parked across the road, 1.2 m from its edge, with a route straight over it.
        Scenario scene = TestScenes.road(
                        "parked", TestScenes.car("ego").at(0, 2).heading(1.5707964f))
                .route(TestScenes.line(0, -10, 0, 100))
                .build();
        Episode episode = drive(scene, new ProposalPlanner(), Vehicle.DEFAULT);

        assertThat(verdict(episode, Scores.DRIVABLE_AREA_COMPLIANCE)).isEqualTo(1);
        assertThat(episode.y(episode.frames() - 1, 0)).isBetween(1.9f, 3.6f);
    }

    @Test
    void itDrivesTheReferenceCarWhenItForeseesThatOne() {
        Scenario scene = TestScenes.road("reference", 12)
                .agent(TestScenes.car("lead").at(40, 0).speed(6))
                .build();
        Episode episode = drive(scene, new ProposalPlanner(Tracking.REFERENCE), Vehicle.named("benchmark-bicycle+lqr"));

        assertThat(episode.planner()).isEqualTo("proposals-lqr");
        assertThat(episode.speedMps(episode.frames() - 1, 0)).isCloseTo(6, within(1.5f));
        assertUnharmed(episode);
    }

    private static Episode drive(TestScenes scenes) {
        return drive(scenes.build(), new ProposalPlanner(), Vehicle.DEFAULT);
    }

    private static Episode drive(Scenario scene, ProposalPlanner planner, Vehicle vehicle) {
        EpisodeSpec spec =
                EpisodeSpec.whole(scene, planner, new LogTraffic(), 1, 2).with(vehicle);
        Outcome outcome = Simulator.run(spec);
        assertThat(outcome.failed()).isEmpty();
        return outcome.episode();
    }

    private static float highest(Episode episode) {
        float highest = Float.NEGATIVE_INFINITY;
        for (int f = 0; f < episode.frames(); f++) {
            highest = Math.max(highest, episode.y(f, 0));
        }
        return highest;
    }

    private static double verdict(Episode episode, String part) {
        return EpisodeScorer.score(episode).sub(part).value().orElseThrow();
    }

    private static void assertUnharmed(Episode episode) {
        Verdict verdict = EpisodeScorer.score(episode);
        assertThat(verdict.sub(Scores.NO_AT_FAULT_COLLISION).events()).isEmpty();
        assertThat(verdict.offRoad()).isFalse();
    }
}

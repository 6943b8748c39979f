package dev.skidpad.sim.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.LaneFollower;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.MixedTraffic.Choice;
import dev.skidpad.sim.traffic.MixedTraffic.Rule;
import dev.skidpad.sim.world.WorldView;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannedTrafficTest {
    private static final Scenario SCENE = TestScenes.road("seats", 0)
            .agent(TestScenes.car("follower").at(-60, 0).speed(10))
            .agent(TestScenes.car("neighbour").at(-20, 3.5f).speed(8))
            .agent(TestScenes.pedestrian("walker").at(20, -5).speed(1))
            .build();

    @Test
    void aPlannerSeesTheSceneFromTheAgentsSeat() {
        Episode episode = drive(SCENE, new PlannedTraffic(new LaneFollower()));

        assertThat(episode.x(80, 1)).as("stops behind the ego").isBetween(-12f, -4.5f);
        assertThat(episode.speedMps(80, 1)).isLessThan(1.5f);
        assertThat(episode.x(80, 2)).as("goes on in its own lane").isGreaterThan(40);
        assertThat(episode.y(80, 2)).isCloseTo(3.5f, within(0.2f));
        assertThat(episode.x(80, 3))
                .as("walks as recorded")
                .isEqualTo(SCENE.tracks().get(3).x(90));
    }

    @Test
    void differentPlannersDriveDifferentAgentsOfOneScene() {
        Traffic mix = new MixedTraffic(
                List.of(
                        new Rule(new Choice.AtIndex(1), new PlannedTraffic(new ConstantVelocityPlanner())),
                        new Rule(new Choice.AtIndex(2), new PlannedTraffic(new LogPlanner()))),
                new LogTraffic());
        Episode episode = drive(SCENE, mix);

        assertThat(episode.x(80, 1)).as("drives through the ego").isCloseTo(-60 + 90, within(0.5f));
        for (int f = 0; f < episode.frames(); f++) {
            assertThat(episode.x(f, 2)).isCloseTo(SCENE.tracks().get(2).x(f + 10), within(0.1f));
        }
    }

    @Test
    void whoAppearsLaterTakesTheSeatThen() {
        Scenario scene = TestScenes.road("late", 2)
                .agent(TestScenes.car("late").at(0, 3.5f).speed(8).gone(0, 40))
                .build();
        Episode episode = drive(scene, new PlannedTraffic(new ConstantVelocityPlanner()));

        assertThat(episode.active(29, 1)).isFalse();
        assertThat(episode.x(30, 1)).isEqualTo(scene.tracks().get(1).x(40));
        assertThat(episode.x(80, 1)).isCloseTo(episode.x(30, 1) + 40, within(0.1f));
    }

    @Test
    void theRouteIsTheAgentsOwnAndTellsNothingOfHowFarItCame() {
        float[] lengths = new float[2];
        Planner reads = new Planner() {
            @Override
            public String name() {
                return "reads";
            }

            @Override
            public Session start(WorldView view, RandomStream random) {
                assertThat(view.egoIndex()).isNotZero();
                assertThat(view.scenario().ego().id()).isIn("follower", "neighbour");
                lengths[view.egoIndex() - 1] = view.scenario().route().lengthM();
                return new ConstantVelocityPlanner().start(view, random);
            }
        };
        drive(SCENE, new PlannedTraffic(reads));

        assertThat(lengths[0]).isCloseTo(PlannedTraffic.ROUTE_M, within(2f));
        assertThat(lengths[1]).isCloseTo(PlannedTraffic.ROUTE_M, within(2f));
    }

    @Test
    void aPlannerThatFailsEndsTheEpisodeWithTheReason() {
        Outcome outcome = run(SCENE, new PlannedTraffic(new Fails()));

        assertThat(outcome.failed())
                .hasValueSatisfying(reason -> assertThat(reason)
                        .contains("fails")
                        .contains("agent follower")
                        .contains("step 15"));
        assertThat(outcome.episode().frames()).isEqualTo(6);
    }

    @Test
    void aPedestrianIsNotDriven() {
        Traffic mix = new MixedTraffic(
                List.of(new Rule(new Choice.AtIndex(3), new PlannedTraffic(new LogPlanner()))), new LogTraffic());

        assertThatThrownBy(() -> drive(SCENE, mix))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("walker");
    }

    private static Episode drive(Scenario scene, Traffic traffic) {
        Outcome outcome = run(scene, traffic);
        assertThat(outcome.failed()).isEmpty();
        return outcome.episode();
    }

    private static Outcome run(Scenario scene, Traffic traffic) {
        return Simulator.run(EpisodeSpec.whole(scene, new ConstantVelocityPlanner(), traffic, 1, 2));
    }

    /// Plans once, and then no more.
    private static final class Fails implements Planner {
        @Override
        public String name() {
            return "fails";
        }

        @Override
        public Session start(WorldView view, RandomStream random) {
            Session drives = new ConstantVelocityPlanner().start(view, random);
            return (Plan plan) -> {
                if (view.step() < 15) {
                    drives.plan(plan);
                }
            };
        }
    }
}

package dev.skidpad.sim.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.LaneFollower;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.LogTraffic;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import dev.skidpad.sim.world.WorldView;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final Scenario SCENE = TestScenes.road("replay", 10)
            .agent(TestScenes.car("lead").at(40, 0).speed(8).accelerate(30, -2))
            .build();

    @TempDir
    private Path folder;

    @Test
    void theSameDriverDrivesTheSameBits() throws IOException {
        Path file = folder.resolve("episode");
        EpisodeFile.write(
                file, Simulator.run(EpisodeSpec.whole(SCENE, new LaneFollower(), new ReactiveTraffic(), 1, 2)));

        assertThat(Replay.of(
                        EpisodeFile.read(file), SCENE, new LaneFollower(), new ReactiveTraffic(), Perception.PERFECT))
                .isEmpty();
    }

    @Test
    void theNumbersOfTheSeedsComeAgain() {
        Outcome outcome = Simulator.run(EpisodeSpec.whole(SCENE, new Wanders(0, 99), new LogTraffic(), 41, 2));

        assertThat(Replay.of(outcome, new Wanders(0, 99), new LogTraffic(), Perception.PERFECT))
                .isEmpty();
        Outcome otherSeed = Simulator.run(EpisodeSpec.whole(SCENE, new Wanders(0, 99), new LogTraffic(), 42, 2));
        assertThat(otherSeed.episode().sameBits(outcome.episode())).isFalse();
    }

    @Test
    void theFirstDifferenceIsReported() {
        Outcome outcome = Simulator.run(EpisodeSpec.whole(SCENE, new Wanders(0, 99), new LogTraffic(), 41, 2));

        assertThat(Replay.of(outcome, new Wanders(0.001f, 99), new LogTraffic(), Perception.PERFECT))
                .hasValueSatisfying(difference -> {
                    assertThat(difference.frame()).isEqualTo(1);
                    assertThat(difference.agent()).isZero();
                    assertThat(difference.toString())
                            .startsWith("frame 1, agent 0: ")
                            .contains(" was ");
                });
    }

    @Test
    void aFailedEpisodeFailsAgain() {
        Outcome outcome = Simulator.run(EpisodeSpec.whole(SCENE, new Wanders(0, 40), new LogTraffic(), 41, 2));

        assertThat(outcome.failed()).isPresent();
        assertThat(outcome.episode().frames()).isEqualTo(31);
        assertThat(Replay.of(outcome, new Wanders(0, 40), new LogTraffic(), Perception.PERFECT))
                .isEmpty();
        assertThat(Replay.of(outcome, new Wanders(0, 99), new LogTraffic(), Perception.PERFECT))
                .hasValueSatisfying(
                        difference -> assertThat(difference.column()).isEqualTo("frames"));
    }

    @Test
    void anotherPlannerOrTrafficIsRefused() {
        Outcome outcome = Simulator.run(EpisodeSpec.whole(SCENE, new LaneFollower(), new LogTraffic(), 1, 2));

        assertThatThrownBy(
                        () -> Replay.of(outcome, new ConstantVelocityPlanner(), new LogTraffic(), Perception.PERFECT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("driven by lane-follower, not constant-velocity");
        assertThatThrownBy(() -> Replay.of(outcome, new LaneFollower(), new ReactiveTraffic(), Perception.PERFECT))
                .hasMessageContaining("in traffic log, not reactive");
    }

    /// Goes on at a speed that changes by chance, and gives up at a step.
    private record Wanders(float bias, int giveUp) implements Planner {
        @Override
        public String name() {
            return "wanders";
        }

        @Override
        public Session start(WorldView view, RandomStream random) {
            return plan -> fill(view, random, plan);
        }

        private void fill(WorldView view, RandomStream random, Plan plan) {
            if (view.step() >= giveUp) {
                throw new IllegalStateException("lost");
            }
            float speed = random.uniform(9.8f, 10.2f) + bias;
            for (int i = 1; i <= 40; i++) {
                plan.add(view.x(0) + 0.1f * i * speed, 0, 0);
            }
        }
    }
}

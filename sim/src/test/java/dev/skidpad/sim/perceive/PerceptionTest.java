package dev.skidpad.sim.perceive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Replay;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.traffic.LogTraffic;
import dev.skidpad.sim.world.WorldBatch;
import dev.skidpad.sim.world.WorldView;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerceptionTest {
    private static final Scenario SCENE = TestScenes.road("perception", 10).build();
    private static final EpisodeSpec SPEC =
            EpisodeSpec.whole(SCENE, new ConstantVelocityPlanner(), new LogTraffic(), 1, 2);

    @Test
    void perfectPerceptionHandsTheTruthThrough() {
        WorldView truth = WorldBatch.of(List.of(SCENE), new int[] {10}).view(0);

        assertThat(Perception.PERFECT
                        .start(truth, RandomStream.of(1, "test", 0))
                        .view())
                .isSameAs(truth);
    }

    @Test
    void thePlannerSeesThroughThePerceptionWhichAdvancesWithEveryStep() {
        Counts counts = new Counts();
        Outcome outcome = Simulator.run(SPEC.with(counts));

        assertThat(counts.advanced).isEqualTo(SPEC.steps());
        assertThat(counts.views).isEqualTo(1);
        assertThat(outcome.episode().conditions().perception()).isEqualTo("counts");
    }

    @Test
    void anEpisodeIsReplayedOnlyThroughItsOwnPerception() {
        Outcome outcome = Simulator.run(SPEC);

        assertThatThrownBy(() -> Replay.of(outcome, SPEC.planner(), SPEC.traffic(), new Counts()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("seen through perception perfect, not counts");
    }

    /// The truth, and how often it was asked for.
    private static final class Counts implements Perception {
        private int views;
        private int advanced;

        @Override
        public String name() {
            return "counts";
        }

        @Override
        public Session start(WorldView truth, RandomStream random) {
            return new Session() {
                @Override
                public WorldView view() {
                    views++;
                    return truth;
                }

                @Override
                public void advance() {
                    advanced++;
                }
            };
        }
    }
}

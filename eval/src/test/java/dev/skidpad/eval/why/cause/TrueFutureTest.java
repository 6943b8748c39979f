package dev.skidpad.eval.why.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.world.WorldBatch;
import dev.skidpad.sim.world.WorldView;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A leader at 16 m/s that brakes by 8 m/s² from a second after now on.
class TrueFutureTest {
    private final Scenario scene = Roads.narrow("brakes", 5, new Mover("leader", 4.5f, 60, 0, 0, 16, Roads.NOW + 10));
    private final Episode future = Roads.drive(scene, new ConstantVelocityPlanner(), Perception.PERFECT)
            .episode();
    private final WorldView truth =
            WorldBatch.of(List.of(scene), new int[] {Roads.NOW}).view(0);
    private final WorldView seen =
            new TrueFuture(future).start(truth, RandomStream.of(1, "test", 0)).view();

    @Test
    void showsTheMeanVelocityOfTheComingTwoSeconds() {
        // 16 m in the first second, 12 in the next.
        assertThat(seen.vx(1)).isCloseTo(14, within(0.05f));
        assertThat(seen.speedMps(1)).isCloseTo(14, within(0.05f));
        assertThat(truth.vx(1)).isCloseTo(16, within(1e-3f));
    }

    @Test
    void leavesPlacesTheEgoAndThePastAsTheyAre() {
        assertThat(seen.x(1)).isEqualTo(truth.x(1));
        assertThat(seen.vx(0)).isEqualTo(truth.vx(0));
        assertThat(seen.vx(1, 3)).isEqualTo(truth.vx(1, 3));
    }
}

package dev.skidpad.sim.score.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.world.MovingAgents;
import dev.skidpad.sim.world.WorldBatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanMomentTest {
    private static final Scenario SCENE = TestScenes.road(
                    "curve", TestScenes.car("ego").speed(8).accelerate(0, 1).turn(0, 0.05f))
            .agent(TestScenes.car("braking").at(40, 0).speed(10).accelerate(20, -4))
            .agent(TestScenes.car("gone").at(80, 3.5f).gone(0, 91))
            .build();

    @Test
    void theEgoMovesAsItDidInTheLastSteps() {
        PlanMoment moment = new PlanMoment(SCENE);
        moment.record(10);

        assertThat(moment.speedMps()).isCloseTo(9, within(1e-3f));
        assertThat(moment.accelerationMps2()).isCloseTo(1, within(1e-2f));
        assertThat(moment.curvaturePerM()).isCloseTo(0.05f, within(1e-3f));
        assertThat(moment.history().frames()).isEqualTo(10);
    }

    @Test
    void theRecordGoesOnAsItDid() {
        PlanMoment moment = new PlanMoment(SCENE);
        moment.record(10);

        MovingAgents others = moment.others();
        assertThat(others.x(30, 1)).isEqualTo(SCENE.tracks().get(1).x(40));
        assertThat(others.vx(30, 1)).isCloseTo(2, within(1e-3f));
        assertThat(others.active(0, 0)).as("the ego").isFalse();
        assertThat(others.active(0, 2)).as("who is not there").isFalse();
    }

    @Test
    void theForecastKeepsEverybodysVelocity() {
        PlanMoment moment = new PlanMoment(SCENE);
        moment.record(10);
        moment.forecast(WorldBatch.of(List.of(SCENE), new int[] {10}).view(0));

        MovingAgents others = moment.others();
        assertThat(others.x(40, 1)).isCloseTo(40 + 10 + 40, within(1e-2f));
        assertThat(others.vx(40, 1)).isEqualTo(10);
        assertThat(moment.accelerationMps2()).isCloseTo(1, within(1e-2f));
    }

    @Test
    void aRecordThatEndsTooSoonIsRefused() {
        PlanMoment moment = new PlanMoment(SCENE);

        assertThatThrownBy(() -> moment.record(51))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("step 51");
    }
}

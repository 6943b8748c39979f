package dev.skidpad.sim.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.world.WorldBatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstantVelocityPlannerTest {
    private static final Scenario TURNING = TestScenes.road(
                    "turning", TestScenes.car("ego").speed(10).turn(0, 0.02f))
            .build();

    @Test
    void itGoesStraightOnAtItsSpeed() {
        Plan plan = plan(new ConstantVelocityPlanner());

        float heading = TURNING.ego().headingRad(10);
        assertThat(plan.headingRad(39)).isEqualTo(heading);
        float dx = plan.x(39) - TURNING.ego().x(10);
        float dy = plan.y(39) - TURNING.ego().y(10);
        assertThat((float) Math.sqrt(dx * dx + dy * dy)).isCloseTo(40, within(0.01f));
    }

    @Test
    void itCanKeepTurning() {
        Plan plan = plan(new ConstantVelocityPlanner(ConstantVelocityPlanner.Keep.YAW_RATE));

        for (int i = 0; i < 40; i++) {
            assertThat(plan.x(i)).isCloseTo(TURNING.ego().x(11 + i), within(0.02f));
            assertThat(plan.y(i)).isCloseTo(TURNING.ego().y(11 + i), within(0.02f));
        }
    }

    @Test
    void theTwoHaveDifferentNames() {
        assertThat(new ConstantVelocityPlanner().name()).isEqualTo("constant-velocity");
        assertThat(new ConstantVelocityPlanner(ConstantVelocityPlanner.Keep.YAW_RATE).name())
                .isEqualTo("constant-turn");
    }

    private static Plan plan(Planner planner) {
        Plan plan = new Plan(40);
        planner.start(WorldBatch.of(List.of(TURNING), new int[] {10}).view(0), RandomStream.of(1, "cv", 0))
                .plan(plan);
        return plan;
    }
}

package dev.skidpad.sim.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.world.WorldBatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogPlannerTest {
    @Test
    void itPlansTheRecord() {
        Scenario scene = TestScenes.road("log", TestScenes.car("ego").speed(10).turn(20, 0.02f))
                .build();
        Plan plan = plan(scene, 10);

        for (int i = 0; i < 40; i++) {
            assertThat(plan.x(i)).isEqualTo(scene.ego().x(11 + i));
            assertThat(plan.headingRad(i)).isEqualTo(scene.ego().headingRad(11 + i));
        }
    }

    @Test
    void aGapInTheRecordIsInterpolated() {
        Scenario scene = TestScenes.road("gap", TestScenes.car("ego").speed(10).gone(15, 25))
                .build();
        Plan plan = plan(scene, 10);

        assertThat(plan.length()).isEqualTo(40);
        for (int i = 0; i < 40; i++) {
            assertThat(plan.x(i)).isCloseTo(11 + i, within(1e-3f));
        }
    }

    @Test
    void afterTheRecordItGoesStraightOn() {
        Scenario scene = TestScenes.road("end", TestScenes.car("ego").speed(10).gone(80, 91))
                .build();
        Plan plan = plan(scene, 70);

        assertThat(plan.length()).isEqualTo(40);
        assertThat(plan.x(39)).isCloseTo(110, within(1e-2f));
    }

    private static Plan plan(Scenario scene, int step) {
        Plan plan = new Plan(40);
        new LogPlanner()
                .start(WorldBatch.of(List.of(scene), new int[] {step}).view(0), RandomStream.of(1, "log", 0))
                .plan(plan);
        return plan;
    }
}

package dev.skidpad.eval.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.report.Scenes;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.world.WorldBatch;
import dev.skidpad.sim.world.WorldView;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatePlannerTest {
    @Test
    void thePlanBeforeGoesOnUntilTheNextIsThereAndBothAreAlignedInTime() {
        Planner late = new LatePlanner(new Counting(), 1);
        WorldView view =
                WorldBatch.of(List.of(Scenes.crossing(0)), new int[] {10}).view(0);
        Planner.Session session = late.start(view, RandomStream.of(1, "late", 0));
        Plan plan = new Plan(40);
        session.plan(plan);
        // The first plan is 100, 101, ... and there is none before.
        assertThat(List.of(plan.x(0), plan.x(1), plan.x(2))).containsExactly(100f, 101f, 102f);
        plan.clear();
        session.plan(plan);
        // Five poses of the first plan, 100 to 104, were driven; the sixth is driven while the second is awaited,
        // whose first pose is for that very step.
        assertThat(List.of(plan.x(0), plan.x(1), plan.x(2))).containsExactly(105f, 201f, 202f);
        assertThat(late.name()).isEqualTo("counting/late1");
    }

    @Test
    void aLagThatOutlastsThePlanIsRefused() {
        assertThatThrownBy(() -> new LatePlanner(new Counting(), 5)).hasMessageContaining("5 steps late");
    }

    /// Plans 100, 101, ... at the first call, 200, 201, ... at the second.
    private static final class Counting implements Planner {
        @Override
        public String name() {
            return "counting";
        }

        @Override
        public Session start(WorldView view, RandomStream random) {
            int[] calls = {0};
            return plan -> {
                calls[0]++;
                for (int i = 0; i < plan.horizon(); i++) {
                    plan.add(100 * calls[0] + i, 0, 0);
                }
            };
        }
    }
}

package dev.skidpad.eval.regress;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.world.WorldView;

/// A planner whose plans arrive late: until then the plan before goes on, and each new one is driven
/// that much later.
///
/// At the first call there is no plan before, so the ego holds its pose's course by the new plan's
/// first pose.
///
/// @param inner what plans
/// @param lateSteps how many steps late, fewer than between two calls
public record LatePlanner(Planner inner, int lateSteps) implements Planner {
    public LatePlanner {
        if (lateSteps < 1 || lateSteps >= Simulator.REPLAN_STEPS) {
            throw new IllegalArgumentException(
                    lateSteps + " steps late is not within 1 to " + (Simulator.REPLAN_STEPS - 1));
        }
    }

    @Override
    public String name() {
        return inner.name() + "/late" + lateSteps;
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        return new Late(inner.start(view, random), lateSteps);
    }

    /// One episode.
    private static final class Late implements Session {
        private final Session inner;
        private final int lateSteps;
        private final Plan fresh = new Plan(Simulator.PLAN_STEPS);
        private final Plan before = new Plan(Simulator.PLAN_STEPS);

        Late(Session inner, int lateSteps) {
            this.inner = inner;
            this.lateSteps = lateSteps;
        }

        @Override
        public void plan(Plan plan) {
            fresh.clear();
            inner.plan(fresh);
            for (int i = 0; i < lateSteps; i++) {
                // The plan before was driven for one interval, itself late.
                int at = Simulator.REPLAN_STEPS - lateSteps + i;
                Plan source = at < before.length() ? before : fresh;
                int pose = source == before ? at : 0;
                plan.add(source.x(pose), source.y(pose), source.headingRad(pose));
            }
            for (int i = 0; i < fresh.length() && plan.length() < plan.horizon(); i++) {
                plan.add(fresh.x(i), fresh.y(i), fresh.headingRad(i));
            }
            before.copyFrom(fresh);
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}

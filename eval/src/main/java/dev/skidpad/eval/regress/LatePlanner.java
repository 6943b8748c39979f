package dev.skidpad.eval.regress;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.world.WorldView;

/// A planner whose plans arrive late: each is made of the world as it is when it is asked for, and is
/// driven from so much later on, from the pose on that it foresaw for then. Until it is there the plan
/// before goes on. Both are aligned in time, so that what is lost is lost by the lag alone.
///
/// At the first call there is no plan before, so the first one arrives at once.
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
            for (int i = 0; i < fresh.length(); i++) {
                // The plan before was made one interval ago: it foresaw this step so many poses further on.
                int then = Simulator.REPLAN_STEPS + i;
                Plan source = i < lateSteps && then < before.length() ? before : fresh;
                int pose = source == before ? then : i;
                plan.add(source.x(pose), source.y(pose), source.headingRad(pose));
            }
            before.copyFrom(fresh);
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}

package dev.skidpad.eval.why.retry;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.dynamics.Poses;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.PlanLog;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.plan.PlanningFailedException;
import dev.skidpad.sim.world.WorldView;
import org.jspecify.annotations.Nullable;

/// Plans what was planned in a recorded episode, and lets somebody else plan from a frame on.
///
/// Up to that frame the episode goes as it went, bit by bit, without the planner that drove it.
///
/// @param recorded the plans of the episode
/// @param fromFrame the first frame at which the other plans
/// @param then who starts at that frame
record HandOver(PlanLog recorded, int fromFrame, Planner then) implements Planner {
    @Override
    public String name() {
        return then.name();
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        return new Driving(view, random);
    }

    private final class Driving implements Session {
        private final WorldView view;
        private final RandomStream random;
        private final int startStep;
        private @Nullable Session other;

        Driving(WorldView view, RandomStream random) {
            this.view = view;
            this.random = random;
            startStep = view.step();
        }

        @Override
        public void plan(Plan plan) {
            int frame = view.step() - startStep;
            if (frame < fromFrame) {
                repeat(frame, plan);
                return;
            }
            if (other == null) {
                other = then.start(view, random);
            }
            other.plan(plan);
        }

        @Override
        public void close() {
            if (other != null) {
                other.close();
            }
        }
    }

    private void repeat(int frame, Plan plan) {
        for (int p = 0; p < recorded.count(); p++) {
            if (recorded.frame(p) == frame) {
                Poses poses = recorded.poses(p);
                for (int i = 0; i < Math.min(poses.length(), plan.horizon()); i++) {
                    plan.add(poses.x(i), poses.y(i), poses.headingRad(i));
                }
                return;
            }
        }
        throw new PlanningFailedException("no plan was recorded at frame " + frame);
    }
}

package dev.skidpad.sim.plan;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.WorldView;

/// Drives as the record did.
///
/// Privileged: it reads the ego's recorded future, so it is a yardstick and never a fair opponent. Steps at
/// which the record lost the ego are interpolated; after its last valid step the ego goes straight on at
/// its last velocity.
public final class LogPlanner implements Planner {
    @Override
    public String name() {
        return "log";
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        Track ego = view.scenario().ego();
        float dt = view.scenario().dtSeconds();
        return plan -> addPoses(ego, view.step(), dt, plan);
    }

    /// Fills a plan with a track's poses after a step.
    static void addPoses(Track track, int step, float dtSeconds, Plan plan) {
        for (int i = 1; i <= plan.horizon(); i++) {
            addPose(track, step + i, dtSeconds, plan);
        }
    }

    private static void addPose(Track ego, int step, float dtSeconds, Plan plan) {
        if (ego.valid(step)) {
            plan.add(ego.x(step), ego.y(step), ego.headingRad(step));
            return;
        }
        int before = ego.lastValid(step);
        int after = firstValid(ego, step);
        if (before < 0) {
            throw new IllegalStateException("the ego " + ego.id() + " is not in the record at or before step " + step);
        }
        if (after < 0) {
            float seconds = (step - before) * dtSeconds;
            plan.add(
                    ego.x(before) + seconds * ego.vx(before),
                    ego.y(before) + seconds * ego.vy(before),
                    ego.headingRad(before));
            return;
        }
        float share = (step - before) / (float) (after - before);
        plan.add(
                ego.x(before) + share * (ego.x(after) - ego.x(before)),
                ego.y(before) + share * (ego.y(after) - ego.y(before)),
                ego.headingRad(before) + share * Angles.difference(ego.headingRad(before), ego.headingRad(after)));
    }

    /// The first valid step at or after the given one, or -1 as "none": an index, not a measurement.
    private static int firstValid(Track track, int step) {
        for (int t = step; t < track.steps(); t++) {
            if (track.valid(t)) {
                return t;
            }
        }
        return -1;
    }
}

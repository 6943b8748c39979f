package dev.skidpad.sim.plan;

import dev.skidpad.sim.dynamics.Poses;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The plans that a planner made during an episode, in the order in which it made them. A buffer: the
/// simulator fills it, whoever reads it later must not add to it.
public final class PlanLog {
    private final List<Logged> plans = new ArrayList<>();

    /// One plan, copied.
    ///
    /// @param frame the frame of the episode at which it was made; its first pose is meant for the next
    ///     one
    /// @param poses `[length, 3]` x and y in m and heading in rad of box centres, scene-local
    private record Logged(int frame, float[] poses) implements Poses {
        @Override
        public int length() {
            return poses.length / 3;
        }

        @Override
        public float x(int step) {
            return poses[3 * step];
        }

        @Override
        public float y(int step) {
            return poses[3 * step + 1];
        }

        @Override
        public float headingRad(int step) {
            return poses[3 * step + 2];
        }
    }

    /// Adds a copy of a plan.
    ///
    /// @param frame the frame of the episode at which it was made, later than those before
    public void add(int frame, Poses plan) {
        if (frame < 0 || !plans.isEmpty() && frame <= plans.getLast().frame()) {
            throw new IllegalArgumentException("a plan of frame " + frame + " cannot follow one of frame "
                    + (plans.isEmpty() ? -1 : plans.getLast().frame()));
        }
        float[] poses = new float[3 * plan.length()];
        for (int i = 0; i < plan.length(); i++) {
            poses[3 * i] = plan.x(i);
            poses[3 * i + 1] = plan.y(i);
            poses[3 * i + 2] = plan.headingRad(i);
        }
        plans.add(new Logged(frame, poses));
    }

    /// The number of plans `P`; 0 where none was recorded.
    public int count() {
        return plans.size();
    }

    /// The frame of the episode at which a plan was made.
    public int frame(int plan) {
        return plans.get(Objects.checkIndex(plan, plans.size())).frame();
    }

    /// The poses of a plan, the first one meant for the frame after it was made.
    public Poses poses(int plan) {
        return plans.get(Objects.checkIndex(plan, plans.size()));
    }
}

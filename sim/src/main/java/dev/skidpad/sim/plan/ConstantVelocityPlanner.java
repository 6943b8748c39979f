package dev.skidpad.sim.plan;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.world.WorldView;

/// Goes on as it is: the plainest baseline.
public final class ConstantVelocityPlanner implements Planner {
    /// What stays as it is besides the speed.
    public enum Keep {
        /// The heading: straight on.
        HEADING,
        /// The yaw rate of the last half second: along a circle.
        YAW_RATE
    }

    private static final int YAW_STEPS = 5;

    private final Keep keep;

    /// Straight on at constant speed.
    public ConstantVelocityPlanner() {
        this(Keep.HEADING);
    }

    public ConstantVelocityPlanner(Keep keep) {
        this.keep = keep;
    }

    @Override
    public String name() {
        return switch (keep) {
            case HEADING -> "constant-velocity";
            case YAW_RATE -> "constant-turn";
        };
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        return plan -> fill(view, plan);
    }

    private void fill(WorldView view, Plan plan) {
        int ego = view.egoIndex();
        float dt = view.scenario().dtSeconds();
        float distance = view.speedMps(ego) * dt;
        float turn = turnPerStep(view, ego);
        float x = view.x(ego);
        float y = view.y(ego);
        float heading = view.headingRad(ego);
        for (int i = 0; i < plan.horizon(); i++) {
            x += distance * Trig.cos(heading + 0.5f * turn);
            y += distance * Trig.sin(heading + 0.5f * turn);
            heading += turn;
            plan.add(x, y, heading);
        }
    }

    private float turnPerStep(WorldView view, int ego) {
        if (keep == Keep.HEADING) {
            return 0;
        }
        int ago = YAW_STEPS;
        while (ago > 0 && !view.active(ego, ago)) {
            ago--;
        }
        return ago == 0 ? 0 : Angles.difference(view.headingRad(ego, ago), view.headingRad(ego)) / ago;
    }
}

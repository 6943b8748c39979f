package dev.skidpad.sim.plan;

import org.jspecify.annotations.Nullable;

/// Thrown by a planner that cannot plan and knows why: its message is the reason that the failed episode gives.
public class PlanningFailedException extends RuntimeException {
    public PlanningFailedException(String reason) {
        this(reason, null);
    }

    public PlanningFailedException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}

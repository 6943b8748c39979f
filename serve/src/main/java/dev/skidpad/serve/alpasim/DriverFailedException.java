package dev.skidpad.serve.alpasim;

import dev.skidpad.sim.plan.PlanningFailedException;

/// A driver elsewhere was late, silent, or answered what cannot be driven. The message says which of these.
public final class DriverFailedException extends PlanningFailedException {
    DriverFailedException(String message) {
        super(message);
    }

    DriverFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}

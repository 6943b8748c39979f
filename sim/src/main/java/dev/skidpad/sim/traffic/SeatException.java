package dev.skidpad.sim.traffic;

/// A planner that drives an agent other than the ego has failed, so the episode cannot go on.
public final class SeatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /// @param reason which planner, of which agent, when, and what it did
    public SeatException(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}

package dev.skidpad.sim.traffic;

/// A planner that drives an agent other than the ego has failed, so the episode cannot go on.
public final class SeatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SeatException(String message) {
        super(message);
    }
}

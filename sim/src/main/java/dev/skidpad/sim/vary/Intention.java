package dev.skidpad.sim.vary;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What an edit is meant to bring about, and is therefore not held against it.
///
/// From the first intended contact or departure on, the edited agent is not judged any more: what boxes do
/// after they met is not physics.
///
/// @param mayTouch the agents that an edited one may run into, or that may run into it
/// @param mayLeaveRoad whether an edited agent may go beyond a road edge
public record Intention(Set<Integer> mayTouch, boolean mayLeaveRoad) {
    public Intention {
        mayTouch = Set.copyOf(mayTouch);
    }

    /// Nothing may happen.
    public static Intention nothing() {
        return new Intention(Set.of(), false);
    }

    /// The edited agent may collide with one other.
    public static Intention touching(int agent) {
        return new Intention(Set.of(agent), false);
    }

    /// The edited agent may collide with anybody.
    ///
    /// @param agents how many there are
    public static Intention touchingAnybody(int agents) {
        return new Intention(IntStream.range(0, agents).boxed().collect(Collectors.toUnmodifiableSet()), false);
    }

    /// The edited agent may leave the road.
    public static Intention leavingTheRoad() {
        return new Intention(Set.of(), true);
    }
}

package dev.skidpad.sim.score;

import java.util.List;
import java.util.OptionalDouble;

/// One part of a score, with the events that made it.
///
/// @param name as in [Scores], such as `noAtFaultCollision`
/// @param value in `[0, 1]`; empty when the scenario lacks what it needs (no road edges, no lights): absent is never 1
/// @param events what happened, in order of time
public record SubScore(String name, OptionalDouble value, List<Event> events) {
    public SubScore {
        events = List.copyOf(events);
        if (value.isPresent() && !(value.getAsDouble() >= 0 && value.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("sub-score " + name + " is " + value.getAsDouble() + ", not in [0, 1]");
        }
    }

    /// A moment that a rule fired on.
    ///
    /// @param frame the frame of the episode
    /// @param agent the other agent's index, or -1 where none took part
    /// @param rule which rule, such as `active-front-collision`
    /// @param value what was measured
    /// @param threshold what it was compared with
    public record Event(int frame, int agent, String rule, double value, double threshold) {}
}

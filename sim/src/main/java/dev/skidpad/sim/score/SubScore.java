package dev.skidpad.sim.score;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/// One part of a score, with the trace that it follows from.
///
/// The value is a function of the trace: whoever makes one says how ([Recount]), and a value that is not
/// what the trace amounts to is refused.
///
/// @param name as in [Scores], such as `noAtFaultCollision`
/// @param recount how the value follows from the events
/// @param value what the events amount to; empty when the scenario lacks what it needs (no road edges,
///     no lights): absent is never 1
/// @param events what happened, in order of time
/// @param absence why there is no value; empty when there is one
public record SubScore(
        String name, Recount recount, OptionalDouble value, List<Event> events, Optional<String> absence) {
    private static final double ROUNDING = 1e-9;

    public SubScore {
        events = List.copyOf(events);
        if (value.isPresent() == absence.isPresent()) {
            throw new IllegalArgumentException("sub-score " + name + " needs either a value or the reason for its"
                    + " absence, got " + value + " and " + absence);
        }
        if (value.isPresent()) {
            check(name, value.getAsDouble(), recount.value(events));
        }
    }

    /// What a trace amounts to.
    public static SubScore of(String name, Recount recount, List<Event> events) {
        return new SubScore(name, recount, OptionalDouble.of(recount.value(events)), events, Optional.empty());
    }

    /// A value that was found while the trace was written, which must be what the trace amounts to.
    ///
    /// @throws IllegalArgumentException if it is not
    public static SubScore of(String name, double value, Recount recount, List<Event> events) {
        return new SubScore(name, recount, OptionalDouble.of(value), events, Optional.empty());
    }

    /// A part that cannot be evaluated.
    ///
    /// @param because what is missing, such as `the map has no road edges`
    public static SubScore absent(String name, String because) {
        return new SubScore(name, trace -> 0, OptionalDouble.empty(), List.of(), Optional.of(because));
    }

    /// The same with a trace, for what was seen although the value cannot be told.
    public static SubScore absent(String name, String because, List<Event> events) {
        return new SubScore(name, trace -> 0, OptionalDouble.empty(), events, Optional.of(because));
    }

    /// Whether two say the same: how a value was recounted does not matter, for it follows from the events.
    @Override
    public boolean equals(Object other) {
        return other instanceof SubScore part
                && name.equals(part.name)
                && value.equals(part.value)
                && events.equals(part.events)
                && absence.equals(part.absence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, value, events, absence);
    }

    private static void check(String name, double value, double recounted) {
        if (!Double.isFinite(value) || Math.abs(value - recounted) > ROUNDING * Math.max(1, Math.abs(recounted))) {
            throw new IllegalArgumentException(
                    "sub-score " + name + " is " + value + ", but its trace amounts to " + recounted);
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

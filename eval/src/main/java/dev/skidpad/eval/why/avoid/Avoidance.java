package dev.skidpad.eval.why.avoid;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// When a failure could still be avoided, and by how little.
///
/// @param effort how hard it was looked for
/// @param moments the moments at which the ego could have done otherwise, in order of time: all before the
///     failure, or those that a brief search came to
/// @param lastAvoidableSeconds the last of them from which a manoeuvre avoids it; empty where there is
///     none
/// @param unavoidableSeconds the first after it; empty where even the last one before the failure was
///     in time
/// @param smallest the smallest change that avoids it; empty where none does
/// @param drives how many drives were simulated to find out
public record Avoidance(
        Effort effort,
        List<Moment> moments,
        OptionalDouble lastAvoidableSeconds,
        OptionalDouble unavoidableSeconds,
        Optional<Change> smallest,
        int drives) {
    public Avoidance {
        moments = List.copyOf(moments);
    }

    /// What was tried from a moment on.
    ///
    /// @param seconds since the start of the episode
    /// @param tried how many manoeuvres
    /// @param avoiding how many of them avoid the failure
    public record Moment(double seconds, int tried, int avoiding) {}

    /// A change of the ego's actions that avoids the failure.
    ///
    /// @param seconds from when on
    /// @param manoeuvre what to do; empty where it is to do as the proposal planner does
    /// @param share how much of the manoeuvre, in `(0, 1]`
    /// @param changeMps how far it is from what the ego did, m/s: how long the way is that the
    ///     difference of the two velocities goes until the moment of the failure
    /// @param words the same as a person would say it
    public record Change(double seconds, Optional<Manoeuvre> manoeuvre, double share, double changeMps, String words) {}
}

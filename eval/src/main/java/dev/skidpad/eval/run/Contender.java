package dev.skidpad.eval.run;

import dev.skidpad.sim.plan.Planner;

/// One of the two who are compared.
///
/// @param given what the user called it: a name or a file
/// @param name its own name
/// @param hash of its weights, or of what else makes it the same again
/// @param actions what it chooses from; policies that choose from different things are compared only on
///     demand
public record Contender(String given, String name, String hash, String actions) {
    /// One who can drive.
    ///
    /// @param contender who it is
    /// @param planner what drives
    public record Driver(Contender contender, Planner planner) {}
}

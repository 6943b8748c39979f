package dev.skidpad.eval.run;

import dev.skidpad.sim.plan.Planner;
import java.util.Optional;

/// One of the two who are compared.
///
/// @param given what the user called it: a name or a file
/// @param name its own name
/// @param hash of its weights, or of what else makes it the same again
/// @param actions what it chooses from; policies that choose from different things are compared only on
///     demand
/// @param file its copy in the run's folder; empty for one that is no file
public record Contender(String given, String name, String hash, String actions, Optional<String> file) {
    /// One that is no file: a planner of the program, or a driver elsewhere.
    public Contender(String given, String name, String hash, String actions) {
        this(given, name, hash, actions, Optional.empty());
    }

    /// The same with a copy in a run.
    public Contender in(String copy) {
        return new Contender(given, name, hash, actions, Optional.of(copy));
    }

    /// Where it drives.
    public enum Seat {
        /// In this process: what it does wrong is its own fault.
        HERE,
        /// In another process, which may be gone.
        ELSEWHERE
    }

    /// One who can drive.
    ///
    /// @param contender who it is
    /// @param planner what drives
    /// @param seat where it drives
    public record Driver(Contender contender, Planner planner, Seat seat) {
        /// One who drives in this process.
        public Driver(Contender contender, Planner planner) {
            this(contender, planner, Seat.HERE);
        }
    }
}

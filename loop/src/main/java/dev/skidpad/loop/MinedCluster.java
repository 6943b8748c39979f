package dev.skidpad.loop;

import dev.skidpad.eval.why.cause.Cause;
import java.util.List;
import java.util.Optional;

/// Scenes that are alike in what goes wrong in them and why, or in what makes them rare.
///
/// @param name a short stable name, such as `runs into a vehicle, not foreseen (cut-in)`
/// @param kind whether the policy failed there or the record itself is unusual
/// @param cause what in the policy the failures came of; empty where that was not asked
/// @param target what is done about them
/// @param scenes indexes into the list of scenes that was mined, ascending
public record MinedCluster(String name, Kind kind, Optional<Cause> cause, Target target, List<Integer> scenes) {
    /// Why a scene was picked.
    public enum Kind {
        /// The policy failed in it.
        FAILURE,
        /// The record holds something that few records hold.
        RARE
    }

    public MinedCluster {
        scenes = List.copyOf(scenes);
    }

    /// A cluster of which no cause is known.
    static MinedCluster named(String name, Kind kind, List<Integer> scenes) {
        return new MinedCluster(name, kind, Optional.empty(), Target.ORDINARY, scenes);
    }
}

package dev.skidpad.loop;

import java.util.List;

/// Scenes that are alike in what goes wrong in them, or in what makes them rare.
///
/// @param name a short stable name, such as `active-front-collision with a vehicle`
/// @param kind whether the policy failed there or the record itself is unusual
/// @param scenes indexes into the list of scenes that was mined, ascending
public record MinedCluster(String name, Kind kind, List<Integer> scenes) {
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
}

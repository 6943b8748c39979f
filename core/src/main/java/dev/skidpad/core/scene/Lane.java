package dev.skidpad.core.scene;

import dev.skidpad.core.geometry.Polyline;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// One lane, driven along its centreline.
///
/// @param id unique among the lanes of its map
/// @param type what it is for
/// @param centerline in driving direction
/// @param speedLimitMps where the map gives one
/// @param successorIds lanes that one may drive into at its end; empty also where the map has no topology
/// @param predecessorIds lanes that lead into its start
/// @param leftNeighborId the lane to the left that one may change into, in the same direction
/// @param rightNeighborId the lane to the right that one may change into, in the same direction
public record Lane(
        long id,
        LaneType type,
        Polyline centerline,
        OptionalDouble speedLimitMps,
        List<Long> successorIds,
        List<Long> predecessorIds,
        OptionalLong leftNeighborId,
        OptionalLong rightNeighborId) {
    public Lane {
        successorIds = List.copyOf(successorIds);
        predecessorIds = List.copyOf(predecessorIds);
    }

    /// A lane of a map without topology and speed limits.
    public static Lane unconnected(long id, LaneType type, Polyline centerline) {
        return new Lane(
                id,
                type,
                centerline,
                OptionalDouble.empty(),
                List.of(),
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }
}

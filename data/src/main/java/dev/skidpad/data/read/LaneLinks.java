package dev.skidpad.data.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/// What a map says of a lane besides its course.
///
/// @param speedLimitMps where the map gives one
/// @param successorIds lanes that one may drive into at its end
/// @param predecessorIds lanes that lead into its start
/// @param leftNeighborId the lane to the left that one may change into
/// @param rightNeighborId the lane to the right that one may change into
public record LaneLinks(
        OptionalDouble speedLimitMps,
        List<Long> successorIds,
        List<Long> predecessorIds,
        OptionalLong leftNeighborId,
        OptionalLong rightNeighborId) {
    /// Of a map without topology and speed limits.
    public static final LaneLinks NONE =
            new LaneLinks(OptionalDouble.empty(), List.of(), List.of(), OptionalLong.empty(), OptionalLong.empty());

    public LaneLinks {
        successorIds = List.copyOf(successorIds);
        predecessorIds = List.copyOf(predecessorIds);
    }

    /// The same with lanes that are left out of the map bridged: whoever led into one leads into what follows
    /// it.
    LaneLinks bridging(Map<Long, LaneLinks> leftOut) {
        if (leftOut.isEmpty()) {
            return this;
        }
        Set<Long> successors = new LinkedHashSet<>();
        Set<Long> predecessors = new LinkedHashSet<>();
        Set<Long> seen = new LinkedHashSet<>();
        successorIds.forEach(next -> reach(next, leftOut, Direction.FORWARDS, seen, successors));
        seen.clear();
        predecessorIds.forEach(previous -> reach(previous, leftOut, Direction.BACKWARDS, seen, predecessors));
        return new LaneLinks(
                speedLimitMps,
                new ArrayList<>(successors),
                new ArrayList<>(predecessors),
                keptOnly(leftNeighborId, leftOut),
                keptOnly(rightNeighborId, leftOut));
    }

    private enum Direction {
        FORWARDS,
        BACKWARDS
    }

    private static void reach(
            long id, Map<Long, LaneLinks> leftOut, Direction direction, Set<Long> seen, Set<Long> reached) {
        LaneLinks bridged = leftOut.get(id);
        if (bridged == null) {
            reached.add(id);
        } else if (seen.add(id)) {
            List<Long> beyond = direction == Direction.FORWARDS ? bridged.successorIds : bridged.predecessorIds;
            beyond.forEach(next -> reach(next, leftOut, direction, seen, reached));
        }
    }

    private static OptionalLong keptOnly(OptionalLong neighbor, Map<Long, LaneLinks> leftOut) {
        return neighbor.isPresent() && leftOut.containsKey(neighbor.getAsLong()) ? OptionalLong.empty() : neighbor;
    }
}

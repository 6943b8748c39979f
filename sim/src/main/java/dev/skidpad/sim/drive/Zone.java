package dev.skidpad.sim.drive;

import dev.skidpad.core.lanes.LaneConflict;
import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A stretch of a way on which it meets another lane.
///
/// @param fromS where it begins on the way, m
/// @param toS where it ends
/// @param lane the lane that the way is on there
/// @param otherLane the lane that it meets
/// @param otherFromS where the stretch begins on that lane
/// @param otherToS where it ends there
/// @param kind how they meet
/// @param turn which way the way leads there
/// @param otherTurn which way the other lane leads
record Zone(
        float fromS,
        float toS,
        int lane,
        int otherLane,
        float otherFromS,
        float otherToS,
        LaneConflict.Kind kind,
        Turn turn,
        Turn otherTurn) {
    /// The zones of a way, by where they begin.
    static List<Zone> along(LaneGraph graph, Trail trail) {
        List<Zone> zones = new ArrayList<>();
        for (int piece = 0; piece < trail.pieces(); piece++) {
            int lane = trail.lane(piece);
            for (LaneConflict conflict : graph.conflicts(lane)) {
                boolean driven = conflict.fromS() <= trail.laneToS(piece) && conflict.toS() >= trail.laneFromS(piece);
                if (driven && conflict.kind() != LaneConflict.Kind.OPPOSING && !trail.holds(conflict.other())) {
                    zones.add(new Zone(
                            trail.wayS(piece, conflict.fromS()),
                            trail.wayS(piece, conflict.toS()),
                            lane,
                            conflict.other(),
                            conflict.otherFromS(),
                            conflict.otherToS(),
                            conflict.kind(),
                            graph.turn(lane),
                            graph.turn(conflict.other())));
                }
            }
        }
        zones.sort(Comparator.comparingDouble(Zone::fromS).thenComparingInt(Zone::otherLane));
        return List.copyOf(zones);
    }
}

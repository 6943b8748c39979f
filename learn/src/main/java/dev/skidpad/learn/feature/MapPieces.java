package dev.skidpad.learn.feature;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.StopSign;
import java.util.ArrayList;
import java.util.List;

/// A road map cut into pieces, sorted by what they are for. Immutable.
///
/// @param lanes pieces of lanes; their line is the lane's index in the map
/// @param edges pieces of road edges; their line is the edge's index in the map
/// @param marks pieces of crosswalks' outlines, and stop signs
record MapPieces(PieceSet lanes, PieceSet edges, PieceSet marks) {
    static MapPieces of(RoadMap map) {
        List<PieceSet.Piece> lanes = new ArrayList<>();
        for (int i = 0; i < map.lanes().size(); i++) {
            Lane lane = map.lanes().get(i);
            PieceSet.cut(lane.centerline(), false, kindOf(lane.type()), i, lanes);
        }
        List<PieceSet.Piece> edges = new ArrayList<>();
        for (int i = 0; i < map.edges().size(); i++) {
            RoadEdge edge = map.edges().get(i);
            PieceSet.cut(edge.line(), false, edge.median() ? PieceKind.MEDIAN : PieceKind.EDGE, i, edges);
        }
        List<PieceSet.Piece> marks = new ArrayList<>();
        for (RoadArea area : map.areas()) {
            if (area.kind() == RoadArea.Kind.CROSSWALK) {
                Polyline outline = area.outline();
                PieceSet.cut(outline, true, PieceKind.CROSSWALK, -1, marks);
            }
        }
        for (StopSign sign : map.stopSigns()) {
            marks.add(new PieceSet.Piece(sign.x(), sign.y(), 0, 0, 0, 0, PieceKind.STOP_SIGN, -1));
        }
        return new MapPieces(new PieceSet(lanes), new PieceSet(edges), new PieceSet(marks));
    }

    private static PieceKind kindOf(LaneType type) {
        return switch (type) {
            case FREEWAY -> PieceKind.FREEWAY_LANE;
            case BIKE_LANE -> PieceKind.BIKE_LANE;
            case SURFACE_STREET, UNKNOWN -> PieceKind.SURFACE_LANE;
        };
    }
}

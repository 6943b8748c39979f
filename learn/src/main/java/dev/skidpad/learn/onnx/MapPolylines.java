package dev.skidpad.learn.onnx;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.StopSign;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The lines of a map, cut into pieces of so many points. Immutable.
///
/// @param pieces lanes first, then road edges, crosswalks and stop signs, each in the map's order
record MapPolylines(List<Piece> pieces) {
    /// The distance between the points of a piece, m.
    static final float SPACING_M = 2f;

    /// What a piece is of.
    enum Kind {
        LANE,
        BIKE_LANE,
        ROAD_EDGE,
        CROSSWALK,
        STOP_SIGN
    }

    /// A piece of a line. It owns its arrays, which are not written again.
    ///
    /// @param x `[points]` m
    /// @param y `[points]` m
    /// @param headingRad `[points]` where the line leads on from there
    /// @param reachM no point is farther than this from the first one
    @SuppressWarnings("ArrayRecordComponent")
    record Piece(Kind kind, float[] x, float[] y, float[] headingRad, float reachM, OptionalDouble speedLimitMps) {}

    MapPolylines {
        pieces = List.copyOf(pieces);
    }

    /// Cuts a map.
    ///
    /// @param points of a piece at most, two or more
    static MapPolylines of(RoadMap map, int points) {
        List<Piece> pieces = new ArrayList<>();
        for (Lane lane : map.lanes()) {
            Kind kind = lane.type() == LaneType.BIKE_LANE ? Kind.BIKE_LANE : Kind.LANE;
            cut(lane.centerline(), kind, lane.speedLimitMps(), points, pieces);
        }
        for (RoadEdge edge : map.edges()) {
            cut(edge.line(), Kind.ROAD_EDGE, OptionalDouble.empty(), points, pieces);
        }
        for (RoadArea area : map.areas()) {
            if (area.kind() == RoadArea.Kind.CROSSWALK) {
                cut(area.outline().closed(), Kind.CROSSWALK, OptionalDouble.empty(), points, pieces);
            }
        }
        for (StopSign sign : map.stopSigns()) {
            float[] x = {sign.x()};
            float[] y = {sign.y()};
            pieces.add(new Piece(Kind.STOP_SIGN, x, y, new float[1], 0, OptionalDouble.empty()));
        }
        return new MapPolylines(pieces);
    }

    /// Cuts a line; each piece begins where the one before it ends.
    private static void cut(Polyline line, Kind kind, OptionalDouble limit, int points, List<Piece> out) {
        int segments = Math.max(1, Math.round(line.lengthM() / SPACING_M));
        float spacing = line.lengthM() / segments;
        Polyline.Sample sample = new Polyline.Sample();
        for (int first = 0; first < segments; first += Math.max(1, points - 1)) {
            int count = Math.min(points, segments - first + 1);
            float[] x = new float[count];
            float[] y = new float[count];
            float[] headingRad = new float[count];
            for (int i = 0; i < count; i++) {
                line.sample((first + i) * spacing, sample);
                x[i] = sample.x();
                y[i] = sample.y();
                headingRad[i] = sample.headingRad();
            }
            out.add(new Piece(kind, x, y, headingRad, count * spacing, limit));
        }
    }
}

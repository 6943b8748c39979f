package dev.skidpad.sim.parity;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.RoadMap;
import java.util.ArrayList;
import java.util.List;

/// The segments of a map's lanes, lines and edges, numbered in this order and within each in that of the
/// map.
///
/// Per segment: midpoint `(mx, my)`, direction `(ux, uy)` of length 1, half length `h`. Immutable.
final class RoadSegments {
    private final Kind[] kind; // [M]
    private final int[] lane; // [M] index in the map's lanes; -1 for lines and edges
    private final boolean[] startsLine; // [M] whether it is the first of its polyline
    private final float[] mx; // [M] m
    private final float[] my; // [M] m
    private final float[] ux; // [M]
    private final float[] uy; // [M]
    private final float[] h; // [M] m
    private final float minX;
    private final float minY;
    private final float maxX;
    private final float maxY;

    /// What a segment is part of; the ordinal is its feature in the observation.
    enum Kind {
        LANE,
        LINE,
        EDGE
    }

    private record Piece(Kind kind, int lane, Polyline line, int[] points) {}

    private RoadSegments(List<Piece> pieces) {
        int count = 0;
        for (Piece piece : pieces) {
            count += piece.points.length - 1;
        }
        kind = new Kind[count];
        lane = new int[count];
        startsLine = new boolean[count];
        mx = new float[count];
        my = new float[count];
        ux = new float[count];
        uy = new float[count];
        h = new float[count];
        float lowX = Float.POSITIVE_INFINITY;
        float lowY = Float.POSITIVE_INFINITY;
        float highX = Float.NEGATIVE_INFINITY;
        float highY = Float.NEGATIVE_INFINITY;
        int m = 0;
        for (Piece piece : pieces) {
            for (int i = 0; i + 1 < piece.points.length; i++, m++) {
                float x0 = piece.line.x(piece.points[i]);
                float y0 = piece.line.y(piece.points[i]);
                float x1 = piece.line.x(piece.points[i + 1]);
                float y1 = piece.line.y(piece.points[i + 1]);
                put(m, piece, i == 0, x0, y0, x1, y1);
                lowX = Math.min(lowX, Math.min(x0, x1));
                lowY = Math.min(lowY, Math.min(y0, y1));
                highX = Math.max(highX, Math.max(x0, x1));
                highY = Math.max(highY, Math.max(y0, y1));
            }
        }
        minX = count == 0 ? 0 : lowX;
        minY = count == 0 ? 0 : lowY;
        maxX = count == 0 ? 0 : highX;
        maxY = count == 0 ? 0 : highY;
    }

    private void put(int m, Piece piece, boolean first, float x0, float y0, float x1, float y1) {
        float dx = x1 - x0;
        float dy = y1 - y0;
        float length = (float) Math.sqrt(dx * dx + dy * dy);
        kind[m] = piece.kind;
        lane[m] = piece.lane;
        startsLine[m] = first;
        mx[m] = 0.5f * (x0 + x1);
        my[m] = 0.5f * (y0 + y1);
        ux[m] = dx / length;
        uy[m] = dy / length;
        h[m] = 0.5f * length;
    }

    /// The segments of a map.
    static RoadSegments of(RoadMap map, MapDetail detail) {
        List<Piece> pieces = new ArrayList<>();
        for (int l = 0; l < map.lanes().size(); l++) {
            Polyline line = map.lanes().get(l).centerline();
            pieces.add(new Piece(Kind.LANE, l, line, points(line, detail)));
        }
        map.lines().forEach(line -> pieces.add(new Piece(Kind.LINE, -1, line.line(), points(line.line(), detail))));
        map.edges().forEach(edge -> pieces.add(new Piece(Kind.EDGE, -1, edge.line(), points(edge.line(), detail))));
        return new RoadSegments(pieces);
    }

    private static int[] points(Polyline line, MapDetail detail) {
        return switch (detail) {
            case THINNED -> PolylineThinning.kept(line);
            case AS_RECORDED -> java.util.stream.IntStream.range(0, line.size()).toArray();
        };
    }

    /// The number of segments `M`.
    int size() {
        return kind.length;
    }

    Kind kind(int m) {
        return kind[m];
    }

    /// The index in the map of the lane that a lane's segment is part of.
    int lane(int m) {
        return lane[m];
    }

    float midX(int m) {
        return mx[m];
    }

    float midY(int m) {
        return my[m];
    }

    float unitX(int m) {
        return ux[m];
    }

    float unitY(int m) {
        return uy[m];
    }

    float halfLengthM(int m) {
        return h[m];
    }

    /// The direction that a car on the segment should have, as a unit vector: halfway between that of the
    /// segment before it on its line and its own; its own where there is none before it, or where it turns
    /// back on itself.
    float courseX(int m) {
        return courseLength(m) == 0 ? ux[m] : sumX(m) / courseLength(m);
    }

    /// The y component of that direction.
    float courseY(int m) {
        return courseLength(m) == 0 ? uy[m] : sumY(m) / courseLength(m);
    }

    private float courseLength(int m) {
        return startsLine[m] ? 0 : (float) Math.sqrt(sumX(m) * sumX(m) + sumY(m) * sumY(m));
    }

    private float sumX(int m) {
        return ux[m - 1] + ux[m];
    }

    private float sumY(int m) {
        return uy[m - 1] + uy[m];
    }

    float minX() {
        return minX;
    }

    float minY() {
        return minY;
    }

    float maxX() {
        return maxX;
    }

    float maxY() {
        return maxY;
    }
}

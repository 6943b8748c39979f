package dev.skidpad.sim.column;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.RoadMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The segments of a map's lanes, lines and edges, numbered in this order and within each in that of the
/// map.
///
/// None is longer than asked for, by default [#LONGEST_M]: a segment is filed under the cell of its
/// midpoint, and one of at most that length that comes within 4 m of a place has its midpoint in the 5 x 5
/// cells around it.
///
/// Per segment: midpoint `(mx, my)`, direction `(ux, uy)` of length 1, half length `h`. Immutable.
public final class RoadSegments {
    /// The longest segment in m, where nothing else is asked for.
    public static final float LONGEST_M = PolylineThinning.LONGEST_M;

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
    public enum Kind {
        LANE,
        LINE,
        EDGE
    }

    /// A polyline in the making: where its points are, long segments cut.
    private record Line(Kind kind, int lane, float[] x, float[] y) {}

    private RoadSegments(List<Line> lines) {
        int count = lines.stream().mapToInt(line -> line.x.length - 1).sum();
        kind = new Kind[count];
        lane = new int[count];
        startsLine = new boolean[count];
        mx = new float[count];
        my = new float[count];
        ux = new float[count];
        uy = new float[count];
        h = new float[count];
        int m = 0;
        for (Line line : lines) {
            for (int i = 0; i + 1 < line.x.length; i++) {
                put(m++, line, i);
            }
        }
        minX = least(lines.stream().map(Line::x).toList());
        minY = least(lines.stream().map(Line::y).toList());
        maxX = greatest(lines.stream().map(Line::x).toList());
        maxY = greatest(lines.stream().map(Line::y).toList());
    }

    private void put(int m, Line line, int i) {
        float dx = line.x[i + 1] - line.x[i];
        float dy = line.y[i + 1] - line.y[i];
        float length = (float) Math.sqrt(dx * dx + dy * dy);
        kind[m] = line.kind;
        lane[m] = line.lane;
        startsLine[m] = i == 0;
        mx[m] = 0.5f * (line.x[i] + line.x[i + 1]);
        my[m] = 0.5f * (line.y[i] + line.y[i + 1]);
        ux[m] = dx / length;
        uy[m] = dy / length;
        h[m] = 0.5f * length;
    }

    private static float least(List<float[]> columns) {
        float least = Float.POSITIVE_INFINITY;
        for (float[] column : columns) {
            for (float value : column) {
                least = Math.min(least, value);
            }
        }
        return columns.isEmpty() ? 0 : least;
    }

    private static float greatest(List<float[]> columns) {
        float greatest = Float.NEGATIVE_INFINITY;
        for (float[] column : columns) {
            for (float value : column) {
                greatest = Math.max(greatest, value);
            }
        }
        return columns.isEmpty() ? 0 : greatest;
    }

    /// The segments of a map.
    public static RoadSegments of(RoadMap map, MapDetail detail) {
        return of(map, detail, LONGEST_M);
    }

    /// The segments of a map.
    ///
    /// @param longestM longer ones are cut into equal pieces
    public static RoadSegments of(RoadMap map, MapDetail detail, float longestM) {
        List<Line> lines = new ArrayList<>();
        for (int l = 0; l < map.lanes().size(); l++) {
            lines.add(line(Kind.LANE, l, map.lanes().get(l).centerline(), detail, longestM));
        }
        map.lines().forEach(line -> lines.add(line(Kind.LINE, -1, line.line(), detail, longestM)));
        map.edges().forEach(edge -> lines.add(line(Kind.EDGE, -1, edge.line(), detail, longestM)));
        return new RoadSegments(lines);
    }

    private static Line line(Kind kind, int lane, Polyline polyline, MapDetail detail, float longestM) {
        int[] points = switch (detail) {
            case THINNED -> PolylineThinning.kept(polyline);
            case AS_RECORDED -> IntStream.range(0, polyline.size()).toArray();
        };
        float[] x = new float[points.length];
        float[] y = new float[points.length];
        for (int i = 0; i < points.length; i++) {
            x[i] = polyline.x(points[i]);
            y[i] = polyline.y(points[i]);
        }
        return cut(kind, lane, x, y, longestM);
    }

    /// The line with every segment that is too long cut into equal pieces.
    private static Line cut(Kind kind, int lane, float[] x, float[] y, float longestM) {
        int[] pieces = new int[x.length - 1];
        for (int i = 0; i < pieces.length; i++) {
            float dx = x[i + 1] - x[i];
            float dy = y[i + 1] - y[i];
            pieces[i] = (int) Math.ceil(Math.sqrt(dx * dx + dy * dy) / longestM);
        }
        float[] cutX = new float[IntStream.of(pieces).sum() + 1];
        float[] cutY = new float[cutX.length];
        int n = 0;
        for (int i = 0; i < pieces.length; i++) {
            for (int p = 0; p < pieces[i]; p++, n++) {
                float share = (float) p / pieces[i];
                cutX[n] = x[i] + (x[i + 1] - x[i]) * share;
                cutY[n] = y[i] + (y[i + 1] - y[i]) * share;
            }
        }
        cutX[n] = x[x.length - 1];
        cutY[n] = y[y.length - 1];
        return new Line(kind, lane, cutX, cutY);
    }

    /// The number of segments `M`.
    public int size() {
        return kind.length;
    }

    public Kind kind(int m) {
        return kind[m];
    }

    /// The index in the map of the lane that a lane's segment is part of.
    public int lane(int m) {
        return lane[m];
    }

    public float midX(int m) {
        return mx[m];
    }

    public float midY(int m) {
        return my[m];
    }

    public float unitX(int m) {
        return ux[m];
    }

    public float unitY(int m) {
        return uy[m];
    }

    public float halfLengthM(int m) {
        return h[m];
    }

    /// The direction that a car on the segment should have, as a unit vector: halfway between that of the
    /// segment before it on its line and its own; its own where there is none before it, or where it turns
    /// back on itself.
    public float courseX(int m) {
        return courseLength(m) == 0 ? ux[m] : sumX(m) / courseLength(m);
    }

    /// The y component of that direction.
    public float courseY(int m) {
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

    public float minX() {
        return minX;
    }

    public float minY() {
        return minY;
    }

    public float maxX() {
        return maxX;
    }

    public float maxY() {
        return maxY;
    }
}

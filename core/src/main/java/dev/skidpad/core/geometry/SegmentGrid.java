package dev.skidpad.core.geometry;

import java.util.Arrays;
import java.util.List;

/// The segments of many polylines in square cells, so that those near a place are found fast.
///
/// Immutable and safe to share. Segments are numbered in the order of the lines and, within a line, of its points, so
/// every query visits them in the same order on every machine.
public final class SegmentGrid {
    /// Edge length of a cell in m.
    public static final float CELL_M = 8f;

    private static final int MAX_CELLS = 4_000_000;

    private final float[] x0; // [segments]
    private final float[] y0;
    private final float[] x1;
    private final float[] y1;
    private final int[] line; // [segments] index of the polyline
    private final int[] first; // [segments] index of its first point in the polyline
    private final float minX;
    private final float minY;
    private final float cell;
    private final int columns;
    private final int rows;
    private final int[] cellStart; // [cells + 1]
    private final int[] cellSegments; // segments of all cells, one after another

    private SegmentGrid(List<Polyline> lines) {
        int count = 0;
        for (Polyline polyline : lines) {
            count += Math.max(0, polyline.size() - 1);
        }
        x0 = new float[count];
        y0 = new float[count];
        x1 = new float[count];
        y1 = new float[count];
        line = new int[count];
        first = new int[count];
        float lowX = Float.POSITIVE_INFINITY;
        float lowY = Float.POSITIVE_INFINITY;
        float highX = Float.NEGATIVE_INFINITY;
        float highY = Float.NEGATIVE_INFINITY;
        int n = 0;
        for (int l = 0; l < lines.size(); l++) {
            Polyline p = lines.get(l);
            for (int i = 0; i + 1 < p.size(); i++, n++) {
                x0[n] = p.x(i);
                y0[n] = p.y(i);
                x1[n] = p.x(i + 1);
                y1[n] = p.y(i + 1);
                line[n] = l;
                first[n] = i;
                lowX = Math.min(lowX, Math.min(x0[n], x1[n]));
                lowY = Math.min(lowY, Math.min(y0[n], y1[n]));
                highX = Math.max(highX, Math.max(x0[n], x1[n]));
                highY = Math.max(highY, Math.max(y0[n], y1[n]));
            }
        }
        if (count == 0) {
            lowX = 0;
            lowY = 0;
            highX = 0;
            highY = 0;
        }
        float size = CELL_M;
        while ((double) cells(highX - lowX, size) * cells(highY - lowY, size) > MAX_CELLS) {
            size *= 2;
        }
        cell = size;
        minX = lowX;
        minY = lowY;
        columns = cells(highX - lowX, size);
        rows = cells(highY - lowY, size);
        int[] counts = new int[columns * rows + 1];
        for (int s = 0; s < count; s++) {
            visitCells(s, c -> counts[c + 1]++);
        }
        for (int c = 0; c < columns * rows; c++) {
            counts[c + 1] += counts[c];
        }
        cellStart = counts;
        cellSegments = new int[counts[columns * rows]];
        int[] filled = Arrays.copyOf(counts, columns * rows);
        for (int s = 0; s < count; s++) {
            int segment = s;
            visitCells(s, c -> cellSegments[filled[c]++] = segment);
        }
    }

    /// A grid over the segments of the given lines; lines of a single point have none.
    public static SegmentGrid of(List<Polyline> lines) {
        return new SegmentGrid(lines);
    }

    /// The number of segments.
    public int size() {
        return x0.length;
    }

    public float x0(int segment) {
        return x0[segment];
    }

    public float y0(int segment) {
        return y0[segment];
    }

    public float x1(int segment) {
        return x1[segment];
    }

    public float y1(int segment) {
        return y1[segment];
    }

    /// Which of the lines the segment belongs to.
    public int line(int segment) {
        return line[segment];
    }

    /// The point of its line at which the segment starts.
    public int firstPoint(int segment) {
        return first[segment];
    }

    /// The segment nearest to a point within a radius, or -1 as "none": an index, not a measurement.
    public int nearest(float px, float py, float radiusM) {
        int best = -1;
        float bestSquared = radiusM * radiusM;
        int c0 = column(px - radiusM);
        int c1 = column(px + radiusM);
        int r0 = row(py - radiusM);
        int r1 = row(py + radiusM);
        for (int r = r0; r <= r1; r++) {
            for (int c = c0; c <= c1; c++) {
                int at = r * columns + c;
                for (int k = cellStart[at]; k < cellStart[at + 1]; k++) {
                    int segment = cellSegments[k];
                    float squared = squaredDistance(segment, px, py);
                    if (squared < bestSquared || squared == bestSquared && best >= 0 && segment < best) {
                        bestSquared = squared;
                        best = segment;
                    }
                }
            }
        }
        return best;
    }

    /// Collects the segments that pass through the cells around a square, each once, in ascending order.
    ///
    /// @param out receives the segments
    /// @return how many there are; if more than `out` holds, only the first `out.length` were written
    public int near(float px, float py, float radiusM, int[] out) {
        int c0 = column(px - radiusM);
        int c1 = column(px + radiusM);
        int r0 = row(py - radiusM);
        int r1 = row(py + radiusM);
        int n = 0;
        for (int r = r0; r <= r1; r++) {
            for (int c = c0; c <= c1; c++) {
                int at = r * columns + c;
                for (int k = cellStart[at]; k < cellStart[at + 1]; k++) {
                    if (n < out.length) {
                        out[n] = cellSegments[k];
                    }
                    n++;
                }
            }
        }
        int written = Math.min(n, out.length);
        Arrays.sort(out, 0, written);
        int unique = 0;
        for (int k = 0; k < written; k++) {
            if (unique == 0 || out[k] != out[unique - 1]) {
                out[unique++] = out[k];
            }
        }
        return n > out.length ? n : unique;
    }

    /// Squared distance in m² from a point to a segment.
    public float squaredDistance(int segment, float px, float py) {
        return Segments.squaredDistance(px, py, x0[segment], y0[segment], x1[segment], y1[segment]);
    }

    /// The cross product of the segment's direction with the vector to a point: positive to its left.
    public float side(int segment, float px, float py) {
        return (x1[segment] - x0[segment]) * (py - y0[segment]) - (y1[segment] - y0[segment]) * (px - x0[segment]);
    }

    private interface CellVisitor {
        void visit(int cellIndex);
    }

    // Every cell that the bounding box of a segment's piece in each column touches.
    private void visitCells(int s, CellVisitor visitor) {
        int c0 = column(Math.min(x0[s], x1[s]));
        int c1 = column(Math.max(x0[s], x1[s]));
        float dx = x1[s] - x0[s];
        float dy = y1[s] - y0[s];
        for (int c = c0; c <= c1; c++) {
            float lowY = Math.min(y0[s], y1[s]);
            float highY = Math.max(y0[s], y1[s]);
            if (c0 != c1) {
                float left = minX + c * cell;
                float ta = Math.max(0, Math.min(1, (left - x0[s]) / dx));
                float tb = Math.max(0, Math.min(1, (left + cell - x0[s]) / dx));
                float ya = y0[s] + ta * dy;
                float yb = y0[s] + tb * dy;
                lowY = Math.min(ya, yb) - 0.01f;
                highY = Math.max(ya, yb) + 0.01f;
            }
            for (int r = row(lowY); r <= row(highY); r++) {
                visitor.visit(r * columns + c);
            }
        }
    }

    private int column(float px) {
        return Math.max(0, Math.min(columns - 1, (int) ((px - minX) / cell)));
    }

    private int row(float py) {
        return Math.max(0, Math.min(rows - 1, (int) ((py - minY) / cell)));
    }

    private static int cells(float extent, float size) {
        return (int) (extent / size) + 1;
    }
}

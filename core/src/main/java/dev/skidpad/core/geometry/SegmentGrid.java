package dev.skidpad.core.geometry;

import java.util.Arrays;
import java.util.List;

/// The segments of many polylines in square cells, so that those near a place are found fast.
///
/// Immutable and safe to share. Segments are numbered in the order of the lines and, within a line, of its
/// points, so every query visits them in the same order on every machine.
///
/// A segment is entered in every cell that it passes, and in those that it passes within [#slack] of, so
/// that no rounding can hide it: queries look that much further, too.
public final class SegmentGrid {
    /// Edge length of a cell in m; larger where the lines reach so far that there would be too many cells.
    public static final float CELL_M = 8f;

    private static final int MAX_CELLS = 4_000_000;

    private final float[] x0; // [segments] m
    private final float[] y0; // [segments] m
    private final float[] x1; // [segments] m
    private final float[] y1; // [segments] m
    private final int[] line; // [segments] index of the polyline
    private final int[] first; // [segments] index of its first point in the polyline
    private final float minX;
    private final float minY;
    private final float cell; // m
    private final float slack; // m
    private final int columns;
    private final int rows;
    private final int[] cellStart; // [cells + 1] where a cell's segments begin in cellSegments
    private final int[] cellSegments; // segments of all cells, one after another

    private SegmentGrid(List<Polyline> lines) {
        int count = lines.stream().mapToInt(Polyline::segments).sum();
        x0 = new float[count];
        y0 = new float[count];
        x1 = new float[count];
        y1 = new float[count];
        line = new int[count];
        first = new int[count];
        copySegments(lines);

        minX = count == 0 ? 0 : Math.min(least(x0), least(x1));
        minY = count == 0 ? 0 : Math.min(least(y0), least(y1));
        double width = count == 0 ? 0 : (double) Math.max(greatest(x0), greatest(x1)) - minX;
        double height = count == 0 ? 0 : (double) Math.max(greatest(y0), greatest(y1)) - minY;
        cell = cellSize(width, height);
        slack = cell / 256;
        columns = (int) (width / cell) + 1;
        rows = (int) (height / cell) + 1;

        cellStart = new int[columns * rows + 1];
        for (int s = 0; s < count; s++) {
            visitCells(s, at -> cellStart[at + 1]++);
        }
        for (int at = 0; at < columns * rows; at++) {
            cellStart[at + 1] += cellStart[at];
        }
        cellSegments = new int[cellStart[columns * rows]];
        int[] next = cellStart.clone();
        for (int s = 0; s < count; s++) {
            int segment = s;
            visitCells(s, at -> cellSegments[next[at]++] = segment);
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

    /// The segment nearest to a point and nearer than a radius, the first one if several are equally near;
    /// -1 as "none": an index, not a measurement.
    public int nearest(float px, float py, float radiusM) {
        int best = -1;
        float bestSquared = radiusM * radiusM;
        int lastColumn = column(px + radiusM + slack);
        int lastRow = row(py + radiusM + slack);
        for (int r = row(py - radiusM - slack); r <= lastRow; r++) {
            for (int c = column(px - radiusM - slack); c <= lastColumn; c++) {
                int at = r * columns + c;
                for (int k = cellStart[at]; k < cellStart[at + 1]; k++) {
                    int segment = cellSegments[k];
                    float squared = squaredDistance(segment, px, py);
                    if (squared < bestSquared || squared == bestSquared && segment < best) {
                        bestSquared = squared;
                        best = segment;
                    }
                }
            }
        }
        return best;
    }

    /// Collects the segments that pass through the cells around a square, each once, in ascending order:
    /// all that are within the radius, and some that are not.
    ///
    /// @param radiusM half the edge of the square
    /// @param out receives the segments
    /// @return how many there are; if that is more than `out` holds, an array of that size is surely
    ///     enough, and `out` is full with some of them
    public int near(float px, float py, float radiusM, int[] out) {
        int n = 0;
        int leftOut = 0;
        int lastColumn = column(px + radiusM + slack);
        int lastRow = row(py + radiusM + slack);
        for (int r = row(py - radiusM - slack); r <= lastRow; r++) {
            for (int c = column(px - radiusM - slack); c <= lastColumn; c++) {
                int at = r * columns + c;
                for (int k = cellStart[at]; k < cellStart[at + 1]; k++) {
                    int place = Arrays.binarySearch(out, 0, n, cellSegments[k]);
                    if (place < 0 && n < out.length) {
                        System.arraycopy(out, -place - 1, out, -place, n - (-place - 1));
                        out[-place - 1] = cellSegments[k];
                        n++;
                    } else if (place < 0) {
                        leftOut++;
                    }
                }
            }
        }
        return n + leftOut;
    }

    /// What [#visit] calls.
    @FunctionalInterface
    public interface SegmentVisitor {
        void visit(int segment);
    }

    /// Visits the segments that pass through the cells around a square, in the same order on every machine: all
    /// that are within the radius, and some that are not. One that passes through several cells is visited in each.
    ///
    /// @param radiusM half the edge of the square
    public void visit(float px, float py, float radiusM, SegmentVisitor visitor) {
        int lastColumn = column(px + radiusM + slack);
        int lastRow = row(py + radiusM + slack);
        for (int r = row(py - radiusM - slack); r <= lastRow; r++) {
            for (int c = column(px - radiusM - slack); c <= lastColumn; c++) {
                int at = r * columns + c;
                for (int k = cellStart[at]; k < cellStart[at + 1]; k++) {
                    visitor.visit(cellSegments[k]);
                }
            }
        }
    }

    /// Squared distance in m² from a point to a segment.
    public float squaredDistance(int segment, float px, float py) {
        return Segments.squaredDistance(px, py, x0[segment], y0[segment], x1[segment], y1[segment]);
    }

    /// The cross product of the segment's direction with the vector to a point: positive to its left.
    public float side(int segment, float px, float py) {
        return (x1[segment] - x0[segment]) * (py - y0[segment]) - (y1[segment] - y0[segment]) * (px - x0[segment]);
    }

    private void copySegments(List<Polyline> lines) {
        int s = 0;
        for (int l = 0; l < lines.size(); l++) {
            Polyline polyline = lines.get(l);
            for (int i = 0; i < polyline.segments(); i++, s++) {
                x0[s] = polyline.x(i);
                y0[s] = polyline.y(i);
                x1[s] = polyline.x(i + 1);
                y1[s] = polyline.y(i + 1);
                line[s] = l;
                first[s] = i;
            }
        }
    }

    private static float least(float[] values) {
        float least = Float.POSITIVE_INFINITY;
        for (float value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static float greatest(float[] values) {
        float greatest = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }

    private static float cellSize(double width, double height) {
        float size = CELL_M;
        while ((width / size + 1) * (height / size + 1) > MAX_CELLS) {
            size *= 2;
        }
        return size;
    }

    private interface CellVisitor {
        void visit(int cellIndex);
    }

    /// Visits the cells of a segment: column by column, the rows between which its piece in that column
    /// lies.
    private void visitCells(int s, CellVisitor visitor) {
        float lowX = Math.min(x0[s], x1[s]);
        float highX = Math.max(x0[s], x1[s]);
        int lastColumn = column(highX + slack);
        for (int c = column(lowX - slack); c <= lastColumn; c++) {
            float left = minX + c * cell - slack;
            boolean upright = lowX == highX;
            float ya = upright ? y0[s] : yAt(s, left);
            float yb = upright ? y1[s] : yAt(s, left + cell + 2 * slack);
            int lastRow = row(Math.max(ya, yb) + slack);
            for (int r = row(Math.min(ya, yb) - slack); r <= lastRow; r++) {
                visitor.visit(r * columns + c);
            }
        }
    }

    /// The y of a segment that is not upright where it passes `x`; that of the end nearer to `x` if it does
    /// not.
    private float yAt(int s, float x) {
        float dx = x1[s] - x0[s];
        float dy = y1[s] - y0[s];
        float t = (x - x0[s]) / dx;
        return y0[s] + Math.max(0, Math.min(1, t)) * dy;
    }

    private int column(float px) {
        return Math.max(0, Math.min(columns - 1, (int) ((px - minX) / cell)));
    }

    private int row(float py) {
        return Math.max(0, Math.min(rows - 1, (int) ((py - minY) / cell)));
    }
}

package dev.skidpad.sim.column;

import java.util.function.IntPredicate;

/// Segments by the cell that their midpoint lies in.
///
/// @param segments segment numbers by cell, ascending within each
/// @param start `[cells + 1]` where the segments of a cell begin
public record Cells(int[] segments, int[] start) {
    /// The segments that are wanted.
    public static Cells of(CellGrid grid, RoadSegments road, IntPredicate wanted) {
        int[] start = new int[grid.size() + 1];
        int[] cell = new int[road.size()];
        for (int m = 0; m < road.size(); m++) {
            cell[m] = grid.cellOf(road.midX(m), road.midY(m));
            start[cell[m] + 1] += wanted.test(m) ? 1 : 0;
        }
        for (int c = 0; c < grid.size(); c++) {
            start[c + 1] += start[c];
        }
        int[] segments = new int[start[grid.size()]];
        int[] next = start.clone();
        for (int m = 0; m < road.size(); m++) {
            if (wanted.test(m)) {
                segments[next[cell[m]]++] = m;
            }
        }
        return new Cells(segments, start);
    }

    /// The number of segments in a cell.
    public int count(int cell) {
        return start[cell + 1] - start[cell];
    }

    /// Copies the segments of a cell, and says where the copy ends.
    public int copy(int cell, int[] out, int at) {
        System.arraycopy(segments, start[cell], out, at, count(cell));
        return at + count(cell);
    }
}

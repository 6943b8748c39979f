package dev.skidpad.sim.batch;

import dev.skidpad.core.geometry.SegmentGrid;
import dev.skidpad.core.geometry.Segments;
import dev.skidpad.sim.column.CellGrid;
import java.util.Arrays;

/// For every cell, the segments that come within a reach of any place in it, and some that come a little
/// less near; ascending.
///
/// @param from `[cells + 1]` where the list of a cell begins
/// @param segments the lists, one after another
record NearLists(int[] from, int[] segments) {
    /// From the middle of a cell to its corner, and some more against rounding.
    private static final float HALF_DIAGONAL_M = 0.7072f * CellGrid.CELL_M;

    /// The lists of some segments.
    ///
    /// @param x0 `[M]` m, where they start
    /// @param y0 `[M]` m
    /// @param x1 `[M]` m, where they end
    /// @param y1 `[M]` m
    static NearLists of(CellGrid grid, float[] x0, float[] y0, float[] x1, float[] y1, float reachM) {
        int[] from = new int[grid.size() + 1];
        for (int m = 0; m < x0.length; m++) {
            visit(grid, x0[m], y0[m], x1[m], y1[m], reachM, cell -> from[cell + 1]++);
        }
        for (int cell = 0; cell < grid.size(); cell++) {
            from[cell + 1] += from[cell];
        }
        int[] segments = new int[from[grid.size()]];
        int[] next = from.clone();
        for (int m = 0; m < x0.length; m++) {
            int segment = m;
            visit(grid, x0[m], y0[m], x1[m], y1[m], reachM, cell -> segments[next[cell]++] = segment);
        }
        return new NearLists(from, segments);
    }

    /// For every cell, the segments one of which is the nearest to any place in it; ascending. None where the
    /// nearest is further than a reach from all of it.
    ///
    /// A place in a cell is at most half a diagonal from its middle: so the nearest segment of the place is at
    /// most two of them further from the middle than the middle's own nearest.
    static NearLists nearest(CellGrid grid, SegmentGrid segments, float reachM) {
        int[] from = new int[grid.size() + 1];
        int[] found = new int[1024];
        int[] near = new int[1024];
        int n = 0;
        for (int cell = 0; cell < grid.size(); cell++) {
            float x = grid.minX() + (grid.columnOf(cell) + 0.5f) * CellGrid.CELL_M;
            float y = grid.minY() + (grid.rowOf(cell) + 0.5f) * CellGrid.CELL_M;
            int nearest = segments.nearest(x, y, reachM + HALF_DIAGONAL_M);
            if (nearest >= 0) {
                float within = (float) Math.sqrt(segments.squaredDistance(nearest, x, y)) + 2 * HALF_DIAGONAL_M;
                int count = segments.near(x, y, within, near);
                if (count > near.length) {
                    near = new int[count];
                    count = segments.near(x, y, within, near);
                }
                found = found.length < n + count ? Arrays.copyOf(found, 2 * (n + count)) : found;
                for (int k = 0; k < count; k++) {
                    if (segments.squaredDistance(near[k], x, y) <= within * within) {
                        found[n++] = near[k];
                    }
                }
            }
            from[cell + 1] = n;
        }
        return new NearLists(from, Arrays.copyOf(found, n));
    }

    private interface CellVisitor {
        void visit(int cell);
    }

    private static void visit(
            CellGrid grid, float x0, float y0, float x1, float y1, float reachM, CellVisitor visitor) {
        float within = reachM + HALF_DIAGONAL_M;
        int lastColumn = column(grid, Math.max(x0, x1) + within);
        int lastRow = row(grid, Math.max(y0, y1) + within);
        for (int row = row(grid, Math.min(y0, y1) - within); row <= lastRow; row++) {
            for (int column = column(grid, Math.min(x0, x1) - within); column <= lastColumn; column++) {
                float x = grid.minX() + (column + 0.5f) * CellGrid.CELL_M;
                float y = grid.minY() + (row + 0.5f) * CellGrid.CELL_M;
                if (Segments.squaredDistance(x, y, x0, y0, x1, y1) <= within * within) {
                    visitor.visit(row * grid.columns() + column);
                }
            }
        }
    }

    private static int column(CellGrid grid, float x) {
        int column = (int) Math.floor((x - grid.minX()) / CellGrid.CELL_M);
        return Math.max(0, Math.min(grid.columns() - 1, column));
    }

    private static int row(CellGrid grid, float y) {
        int row = (int) Math.floor((y - grid.minY()) / CellGrid.CELL_M);
        return Math.max(0, Math.min(grid.rows() - 1, row));
    }
}

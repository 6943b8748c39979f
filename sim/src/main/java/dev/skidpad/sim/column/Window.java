package dev.skidpad.sim.column;

import java.util.Arrays;

/// For every cell, the segments of the 5 x 5 cells around it, as a range of one long column.
///
/// The column holds, for each row of cells, the segments of that row and of the two rows above and below,
/// sorted by column, then row, then number. So the window of a cell is contiguous, at the price of naming a
/// segment up to five times instead of 25.
///
/// @param segments segment numbers, one band of rows after another
/// @param from `[cells]` where the window of a cell begins
/// @param to `[cells]` where it ends, exclusive
public record Window(int[] segments, int[] from, int[] to) {
    /// How many cells the window reaches beyond its middle one.
    public static final int REACH = 2;

    /// The windows over the segments of one kind.
    public static Window of(CellGrid grid, RoadSegments road, RoadSegments.Kind kind) {
        Cells cells = Cells.of(grid, road, m -> road.kind(m) == kind);
        int[] segments = new int[(2 * REACH + 1) * cells.segments().length];
        int[] from = new int[grid.size()];
        int[] to = new int[grid.size()];
        int[] begin = new int[grid.columns() + 1];
        int n = 0;
        for (int row = 0; row < grid.rows(); row++) {
            int low = Math.max(0, row - REACH);
            int high = Math.min(grid.rows() - 1, row + REACH);
            for (int column = 0; column < grid.columns(); column++) {
                begin[column] = n;
                for (int r = low; r <= high; r++) {
                    n = cells.copy(r * grid.columns() + column, segments, n);
                }
            }
            begin[grid.columns()] = n;
            for (int column = 0; column < grid.columns(); column++) {
                int cell = row * grid.columns() + column;
                from[cell] = begin[Math.max(0, column - REACH)];
                to[cell] = begin[Math.min(grid.columns(), column + REACH + 1)];
            }
        }
        return new Window(Arrays.copyOf(segments, n), from, to);
    }
}

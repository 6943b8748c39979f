package dev.skidpad.sim.parity;

import dev.skidpad.sim.column.CellGrid;
import dev.skidpad.sim.column.Cells;
import dev.skidpad.sim.column.RoadSegments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// For every cell, the rows of the road segments that an agent in it observes: nearest cells first.
///
/// The cells of the 21 x 21 around it are taken in the order of the squared distance between the cells,
/// ties by row, then column; in each the segments by number; the first [ParityObservation#ROAD_SLOTS] of
/// all these.
///
/// Rows are those of the table of segments in the order of cells ([#order]), so that what is near on the
/// map is near in memory.
///
/// @param order `[M]` the segment number of each row
/// @param from `[cells + 1]` where the list of a cell begins
/// @param rows rows, one list after another
record RoadLists(int[] order, int[] from, int[] rows) {
    /// How many cells an agent sees beyond its own.
    static final int REACH = 10;

    private record Offset(int columns, int rows) {
        int squared() {
            return columns * columns + rows * rows;
        }
    }

    /// The lists for all cells of a map.
    static RoadLists of(CellGrid grid, RoadSegments road) {
        Cells cells = Cells.of(grid, road, m -> true);
        List<Offset> offsets = offsets();
        int[] from = new int[grid.size() + 1];
        int[] rows = new int[1024];
        int n = 0;
        for (int cell = 0; cell < grid.size(); cell++) {
            rows = n + ParityObservation.ROAD_SLOTS > rows.length ? Arrays.copyOf(rows, 2 * rows.length) : rows;
            n += list(grid, cells, offsets, cell, rows, n);
            from[cell + 1] = n;
        }
        return new RoadLists(cells.segments(), from, Arrays.copyOf(rows, n));
    }

    private static List<Offset> offsets() {
        List<Offset> offsets = new ArrayList<>();
        for (int row = -REACH; row <= REACH; row++) {
            for (int column = -REACH; column <= REACH; column++) {
                offsets.add(new Offset(column, row));
            }
        }
        offsets.sort(Comparator.comparingInt(Offset::squared)
                .thenComparingInt(Offset::rows)
                .thenComparingInt(Offset::columns));
        return offsets;
    }

    private static int list(CellGrid grid, Cells cells, List<Offset> offsets, int cell, int[] out, int at) {
        int count = 0;
        for (Offset offset : offsets) {
            int column = grid.columnOf(cell) + offset.columns;
            int row = grid.rowOf(cell) + offset.rows;
            if (!grid.has(column, row)) {
                continue;
            }
            int other = row * grid.columns() + column;
            for (int r = cells.start()[other]; r < cells.start()[other + 1]; r++) {
                if (count == ParityObservation.ROAD_SLOTS) {
                    return count;
                }
                out[at + count++] = r;
            }
        }
        return count;
    }
}

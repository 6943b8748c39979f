package dev.skidpad.sim.column;

/// Square cells of 5 m over a map. Cell `(column, row)` holds the places with `column = floor((x - minX) /
/// 5)` and `row = floor((y - minY) / 5)`; its index is `row · columns + column`.
///
/// @param minX m
/// @param minY m
/// @param columns cells along x
/// @param rows cells along y
public record CellGrid(float minX, float minY, int columns, int rows) {
    /// Edge length of a cell in m.
    public static final float CELL_M = 5;

    /// What [#cellOf] returns for a place outside the map: an index, not a measurement.
    public static final int OUTSIDE = -1;

    private static final float CELLS_PER_M = 0.2f;

    /// The grid that covers all segments.
    public static CellGrid over(RoadSegments road) {
        return new CellGrid(
                road.minX(),
                road.minY(),
                (int) ((road.maxX() - road.minX()) * CELLS_PER_M) + 1,
                (int) ((road.maxY() - road.minY()) * CELLS_PER_M) + 1);
    }

    /// The number of cells.
    public int size() {
        return columns * rows;
    }

    /// The cell of a place, or [#OUTSIDE].
    public int cellOf(float x, float y) {
        float right = (x - minX) * CELLS_PER_M;
        float up = (y - minY) * CELLS_PER_M;
        if (!(right >= 0 && up >= 0 && right < columns && up < rows)) {
            return OUTSIDE;
        }
        return (int) up * columns + (int) right;
    }

    public int columnOf(int cell) {
        return cell % columns;
    }

    public int rowOf(int cell) {
        return cell / columns;
    }

    /// Whether there is such a cell.
    public boolean has(int column, int row) {
        return column >= 0 && row >= 0 && column < columns && row < rows;
    }
}

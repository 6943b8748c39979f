package dev.skidpad.learn.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The numbers of one input, row by row, and which rows are filled. A buffer.
final class InputArray {
    private final List<Integer> extents;
    private final int columns;
    private final float[] values; // [rows, columns]
    private final boolean[] filled; // [rows]
    private int at;
    private int end;

    /// @param extents of the rows, then of the columns
    InputArray(List<Integer> extents) {
        this.extents = List.copyOf(extents);
        columns = extents.getLast();
        int rows = 1;
        for (int extent : extents.subList(0, extents.size() - 1)) {
            rows *= extent;
        }
        values = new float[rows * columns];
        filled = new boolean[rows];
    }

    /// One of its extents, the columns last.
    int extent(int dimension) {
        return extents.get(dimension);
    }

    /// Empties it: zeros everywhere.
    void clear() {
        Arrays.fill(values, 0);
        Arrays.fill(filled, false);
    }

    /// Begins to fill a row.
    InputArray row(int row) {
        filled[row] = true;
        at = Objects.checkIndex(row, filled.length) * columns;
        end = at + columns;
        return this;
    }

    /// The next number of the row; what is beyond the columns that the model asks for is dropped.
    InputArray put(float value) {
        if (at < end) {
            values[at++] = value;
        }
        return this;
    }

    InputArray put(boolean flag) {
        return put(flag ? 1f : 0f);
    }

    /// Takes over whole rows, the first ones.
    void copyRows(float[] source, int rows) {
        System.arraycopy(source, 0, values, 0, rows * columns);
        Arrays.fill(filled, 0, rows, true);
    }

    /// The numbers; the buffer itself.
    float[] values() {
        return values;
    }

    /// Which rows are filled; the buffer itself.
    boolean[] filled() {
        return filled;
    }
}

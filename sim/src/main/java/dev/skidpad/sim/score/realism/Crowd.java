package dev.skidpad.sim.score.realism;

import java.util.Arrays;

/// Who is there at one step, in square cells, so that those near a place are found fast. A buffer.
///
/// The members of neighbouring cells of a row of cells stand one after another, so a query is one run per row.
final class Crowd {
    private static final float CELL_M = 8;
    private static final int MOST_CELLS = 64; // along one side; larger cells where agents are far apart

    final int[] member; // [N] who, cell by cell
    private final int[] cell; // [N] of each member, or -1
    private int[] start = new int[1]; // [cells + 1] where a cell's members begin
    private float lowX;
    private float lowY;
    private float cellM;
    private int columns;
    private int rows;

    Crowd(int members) {
        member = new int[members];
        cell = new int[members];
    }

    /// Takes over the members of a row of the columns.
    void gather(Motion motion, int row) {
        int n = member.length;
        int base = row * n;
        layOut(motion, base, n);
        Arrays.fill(start, 0, columns * rows + 1, 0);
        for (int k = 0; k < n; k++) {
            cell[k] = -1;
            if (motion.there[base + k]) {
                cell[k] = cellRow(motion.y[base + k]) * columns + column(motion.x[base + k]);
                start[cell[k] + 1]++;
            }
        }
        for (int c = 0; c < columns * rows; c++) {
            start[c + 1] += start[c];
        }
        for (int k = n - 1; k >= 0; k--) {
            if (cell[k] >= 0) {
                member[--start[cell[k] + 1]] = k;
            }
        }
        // Each start was moved to the begin of its own cell, one place too far along.
        System.arraycopy(start, 1, start, 0, columns * rows);
        start[columns * rows] = count(motion, base, n);
    }

    private void layOut(Motion motion, int base, int n) {
        lowX = Float.POSITIVE_INFINITY;
        lowY = Float.POSITIVE_INFINITY;
        float highX = Float.NEGATIVE_INFINITY;
        float highY = Float.NEGATIVE_INFINITY;
        for (int i = base; i < base + n; i++) {
            if (motion.there[i]) {
                lowX = Math.min(lowX, motion.x[i]);
                lowY = Math.min(lowY, motion.y[i]);
                highX = Math.max(highX, motion.x[i]);
                highY = Math.max(highY, motion.y[i]);
            }
        }
        float width = Math.max(0, highX - lowX);
        float height = Math.max(0, highY - lowY);
        cellM = Math.max(CELL_M, Math.max(width, height) / (MOST_CELLS - 1));
        columns = (int) (width / cellM) + 1;
        rows = (int) (height / cellM) + 1;
        if (start.length < columns * rows + 1) {
            start = new int[columns * rows + 1];
        }
    }

    private static int count(Motion motion, int base, int n) {
        int count = 0;
        for (int i = base; i < base + n; i++) {
            count += motion.there[i] ? 1 : 0;
        }
        return count;
    }

    private int column(float px) {
        return Math.max(0, Math.min(columns - 1, (int) ((px - lowX) / cellM)));
    }

    /// The row of cells in which a y lies, the nearest one if it is in none.
    int cellRow(float py) {
        return Math.max(0, Math.min(rows - 1, (int) ((py - lowY) / cellM)));
    }

    /// Where in `member` those of a row of cells begin who can have an x of at least `px`.
    int from(int cellRow, float px) {
        return start[cellRow * columns + column(px)];
    }

    /// Where in `member` those of a row of cells end who can have an x of at most `px`.
    int to(int cellRow, float px) {
        return start[cellRow * columns + column(px) + 1];
    }
}

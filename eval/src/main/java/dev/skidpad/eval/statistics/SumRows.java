package dev.skidpad.eval.statistics;

import java.util.Arrays;

/// What each place adds to some sums. Most of it is zero, and only the rest is kept. A buffer.
public final class SumRows {
    private final int width;
    private final int[][] columns; // [G, filled]
    private final double[][] values; // [G, filled]

    /// @param places `G`
    /// @param width how many sums there are
    public SumRows(int places, int width) {
        this.width = width;
        columns = new int[places][0];
        values = new double[places][0];
    }

    int places() {
        return columns.length;
    }

    /// Adds to a place's sums.
    ///
    /// @param row `[width]`
    public void add(int place, double[] row) {
        for (int c = 0; c < width; c++) {
            if (row[c] != 0) {
                add(place, c, row[c]);
            }
        }
    }

    private void add(int place, int column, double value) {
        int at = 0;
        while (at < columns[place].length && columns[place][at] != column) {
            at++;
        }
        if (at == columns[place].length) {
            columns[place] = Arrays.copyOf(columns[place], at + 1);
            values[place] = Arrays.copyOf(values[place], at + 1);
            columns[place][at] = column;
        }
        values[place][at] += value;
    }

    /// The sums over all places, `[width]`.
    public double[] total() {
        int[] once = new int[columns.length];
        Arrays.fill(once, 1);
        return weighted(once);
    }

    /// The sums with each place counted so many times.
    double[] weighted(int[] times) {
        double[] sums = new double[width];
        for (int place = 0; place < times.length; place++) {
            int weight = times[place];
            if (weight > 0) {
                int[] at = columns[place];
                double[] value = values[place];
                for (int i = 0; i < at.length; i++) {
                    sums[at[i]] += weight * value[i];
                }
            }
        }
        return sums;
    }
}

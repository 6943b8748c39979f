package dev.skidpad.eval.statistics;

import dev.skidpad.core.random.RandomStream;
import java.util.Arrays;

/// Sums over places under patterns of signs, the same signs for several columns: over all patterns where
/// few places differ, else over random ones, the one that was seen first.
final class FlippedSums {
    /// Random patterns, where there are too many to go through.
    static final int FLIPS = 10_000;

    private static final int MOST_EXHAUSTIVE = 13;

    /// What differs by rounding alone counts as equal: sums are rounded to this share of their largest.
    private static final double GRID = 0x1p40;

    private final int columns;
    private final int[] first; // [D + 1] where the entries of each place that differs begin
    private final int[] column; // [E]
    private final double[] change; // [E] never 0

    private FlippedSums(int columns, int[] first, int[] column, double[] change) {
        this.columns = columns;
        this.first = first;
        this.column = column;
        this.change = change;
    }

    /// The sums `[J, B]` of `J` columns under `B` patterns, the pattern that was seen first, as whole
    /// numbers of units that make equal what differs by rounding alone: at most 2^40 of them to either side.
    ///
    /// @param byPlace `[J, G]` the change of each place
    /// @param random draws the patterns where there are too many
    static long[][] of(double[][] byPlace, RandomStream random) {
        FlippedSums flipped = entries(byPlace);
        double[][] sums = flipped.places() <= MOST_EXHAUSTIVE ? flipped.exhaustive() : flipped.sampled(random);
        return flipped.rounded(sums);
    }

    private static FlippedSums entries(double[][] byPlace) {
        int places = byPlace[0].length;
        int[] first = new int[places + 1];
        int[] column = new int[places * byPlace.length];
        double[] change = new double[places * byPlace.length];
        int differing = 0;
        int count = 0;
        for (int g = 0; g < places; g++) {
            int before = count;
            for (int j = 0; j < byPlace.length; j++) {
                if (byPlace[j][g] != 0) {
                    column[count] = j;
                    change[count++] = byPlace[j][g];
                }
            }
            if (count > before) {
                first[++differing] = count;
            }
        }
        return new FlippedSums(byPlace.length, Arrays.copyOf(first, differing + 1), column, change);
    }

    private int places() {
        return first.length - 1;
    }

    private double[][] exhaustive() {
        double[][] sums = new double[columns][1 << places()];
        for (int pattern = 0; pattern < 1 << places(); pattern++) {
            for (int d = 0; d < places(); d++) {
                for (int e = first[d]; e < first[d + 1]; e++) {
                    sums[column[e]][pattern] += (pattern >>> d & 1) == 0 ? change[e] : -change[e];
                }
            }
        }
        return sums;
    }

    // Sixty-four patterns at a time: one bit of a draw for each.
    private double[][] sampled(RandomStream random) {
        double[][] sums = new double[columns][1 + FLIPS];
        for (int e = 0; e < first[places()]; e++) {
            sums[column[e]][0] += change[e];
        }
        double[] signs = new double[Long.SIZE];
        for (int from = 1; from <= FLIPS; from += Long.SIZE) {
            int width = Math.min(Long.SIZE, 1 + FLIPS - from);
            for (int d = 0; d < places(); d++) {
                long bits = random.nextLong();
                for (int k = 0; k < width; k++) {
                    signs[k] = 1 - 2 * (int) (bits >>> k & 1);
                }
                for (int e = first[d]; e < first[d + 1]; e++) {
                    add(change[e], signs, width, sums[column[e]], from);
                }
            }
        }
        return sums;
    }

    private static void add(double change, double[] signs, int width, double[] sums, int from) {
        for (int k = 0; k < width; k++) {
            sums[from + k] += change * signs[k];
        }
    }

    private long[][] rounded(double[][] sums) {
        double[] sizes = new double[columns];
        for (int e = 0; e < first[places()]; e++) {
            sizes[column[e]] += Math.abs(change[e]);
        }
        long[][] units = new long[columns][];
        for (int j = 0; j < columns; j++) {
            units[j] = new long[sums[j].length];
            for (int b = 0; b < sums[j].length && sizes[j] > 0; b++) {
                units[j][b] = (long) Math.rint(sums[j][b] / sizes[j] * GRID);
            }
        }
        return units;
    }
}

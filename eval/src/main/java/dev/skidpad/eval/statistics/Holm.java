package dev.skidpad.eval.statistics;

import java.util.Arrays;
import java.util.Comparator;

/// Holm's step-down correction: p-values of many tests, raised so that one level holds for all of them together.
public final class Holm {
    private Holm() {}

    /// The adjusted p-values, in the order given: the `k`-th smallest of `n` times `n - k + 1`, never below one before
    /// it and never above 1 (Holm 1979).
    public static double[] adjust(double[] pValues) {
        Integer[] order = new Integer[pValues.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> pValues[i]));
        double[] adjusted = new double[pValues.length];
        double highest = 0;
        for (int k = 0; k < order.length; k++) {
            highest = Math.max(highest, Math.min(1, (order.length - k) * pValues[order[k]]));
            adjusted[order[k]] = highest;
        }
        return adjusted;
    }
}

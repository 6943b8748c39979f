package dev.skidpad.eval.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Holm's step-down correction: p-values of many tests, raised so that one level holds for all of them
/// together.
///
/// A test that could not have reached a p-value on what it saw cannot reach it by chance either, so it
/// does not count among those that the p-value is raised for (Tarone 1990; step-down: Hommel and
/// Krummenauer 1998). So clusters in which nothing turned do not blunt the test of the one in which
/// something did.
public final class Holm {
    private Holm() {}

    /// The adjusted p-values, in the order given: the `k`-th smallest times the number of tests from
    /// the `k`-th on that could have reached it, never below one before it and never above 1. Where
    /// every test can reach any p-value this is Holm (1979): the `k`-th smallest of `n` times `n - k +
    /// 1`.
    public static double[] adjust(List<PValue> tests) {
        Integer[] order = new Integer[tests.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> tests.get(i).value()));
        double[] adjusted = new double[order.length];
        double highest = 0;
        for (int k = 0; k < order.length; k++) {
            double value = tests.get(order[k]).value();
            int open = 0;
            for (int j = k; j < order.length; j++) {
                open += tests.get(order[j]).least() <= value ? 1 : 0;
            }
            highest = Math.max(highest, Math.min(1, open * value));
            adjusted[order[k]] = highest;
        }
        return adjusted;
    }
}

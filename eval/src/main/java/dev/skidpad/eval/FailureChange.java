package dev.skidpad.eval;

import dev.skidpad.eval.statistics.McNemar;
import java.util.List;
import java.util.OptionalDouble;

/// How many episodes failed before and after, and how many turned.
///
/// @param judged pairs of which it is known on both sides
/// @param before failures before
/// @param after failures after
/// @param fixed pairs that failed before only
/// @param broken pairs that fail after only
/// @param pValue of McNemar's exact test, two-sided
public record FailureChange(int judged, int before, int after, int fixed, int broken, double pValue) {
    static FailureChange of(List<Pair> pairs) {
        int judged = 0;
        int failedBefore = 0;
        int failedAfter = 0;
        int both = 0;
        for (Pair pair : pairs) {
            OptionalDouble before = Metric.FAILURE.value(pair.before());
            OptionalDouble after = Metric.FAILURE.value(pair.after());
            if (before.isEmpty() || after.isEmpty()) {
                continue;
            }
            judged++;
            failedBefore += before.getAsDouble() > 0 ? 1 : 0;
            failedAfter += after.getAsDouble() > 0 ? 1 : 0;
            both += before.getAsDouble() > 0 && after.getAsDouble() > 0 ? 1 : 0;
        }
        int fixed = failedBefore - both;
        int broken = failedAfter - both;
        return new FailureChange(judged, failedBefore, failedAfter, fixed, broken, McNemar.pValue(broken, fixed));
    }

    /// The rise of the failure rate, negative when it fell; 0 when no pair could be judged.
    public double rise() {
        return judged == 0 ? 0 : (double) (after - before) / judged;
    }
}

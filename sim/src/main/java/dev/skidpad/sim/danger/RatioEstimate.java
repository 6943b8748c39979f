package dev.skidpad.sim.danger;

import java.util.ArrayList;
import java.util.List;

/// A share of moments, counted in groups that are independent of each other: scenes, or cases that belong together.
///
/// With `d_i` of the `m_i` moments of a group, the share is `r = Σd/Σm` and its variance that of a ratio estimator,
/// `n/(n-1)·Σ(d_i - r·m_i)² / (Σm)²` (Cochran, *Sampling Techniques*, 1977, 6.4, without a finite population).
final class RatioEstimate {
    private static final double QUANTILE = 1.96; // of the normal distribution, for 95 %

    private final List<long[]> groups = new ArrayList<>(); // part, whole

    /// A further group.
    void add(long part, long whole) {
        groups.add(new long[] {part, whole});
    }

    /// The share; 0 of nothing.
    double share() {
        long part = 0;
        long whole = 0;
        for (long[] group : groups) {
            part += group[0];
            whole += group[1];
        }
        return whole == 0 ? 0 : (double) part / whole;
    }

    // The variance over the square of the share.
    private double relativeVariance() {
        double share = share();
        double whole = 0;
        double squares = 0;
        for (long[] group : groups) {
            double off = group[0] - share * group[1];
            squares += off * off;
            whole += group[1];
        }
        int n = groups.size();
        return squares * n / (n - 1.0) / (whole * whole) / (share * share);
    }

    /// This share over another one, which is independent of it. Both have at least two groups and are not 0.
    DangerSummary.Times over(RatioEstimate other) {
        double value = share() / other.share();
        double factor = StrictMath.exp(QUANTILE * Math.sqrt(relativeVariance() + other.relativeVariance()));
        return new DangerSummary.Times(value, value / factor, value * factor);
    }

    /// Whether it can be compared.
    boolean known() {
        return groups.size() > 1 && share() > 0;
    }
}

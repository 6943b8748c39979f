package dev.skidpad.eval.trust.rank;

/// Kendall's rank correlation.
///
/// ```
/// τ_b = (concordant - discordant) / √((n₀ - ties in x)(n₀ - ties in y)),   n₀ = n(n-1)/2
/// ```
/// (Kendall 1945). Without ties it is τ.
public final class Kendall {
    private Kendall() {}

    /// The correlation; NaN where one side has nothing but ties.
    ///
    /// @param x `[n]`
    /// @param y `[n]`
    public static double tau(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("ranks of " + x.length + " and " + y.length + " cannot be compared");
        }
        int agreeing = 0; // concordant less discordant
        int differX = 0;
        int differY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                int byX = Double.compare(x[i], x[j]);
                int byY = Double.compare(y[i], y[j]);
                agreeing += Integer.signum(byX) * Integer.signum(byY);
                differX += byX == 0 ? 0 : 1;
                differY += byY == 0 ? 0 : 1;
            }
        }
        return agreeing / Math.sqrt((double) differX * differY);
    }
}

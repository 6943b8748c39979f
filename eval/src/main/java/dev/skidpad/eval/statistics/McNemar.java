package dev.skidpad.eval.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/// McNemar's exact test: whether as many pairs turned from good to bad as from bad to good.
///
/// Under the null hypothesis each pair that turned did so either way with probability one half, so the
/// smaller number is binomial. Pairs that did not turn tell nothing. Pairs are taken as independent,
/// which scenarios of one place are not quite: read it beside an interval that draws places.
public final class McNemar {
    private McNemar() {}

    /// The two-sided p-value; 1 when nothing turned.
    ///
    /// @param broken pairs that were good and turned bad
    /// @param fixed pairs that were bad and turned good
    public static double pValue(int broken, int fixed) {
        int turned = broken + fixed;
        if (turned == 0) {
            return 1;
        }
        double tail = BinomialDistribution.of(turned, 0.5).cumulativeProbability(Math.min(broken, fixed));
        return Math.min(1, 2 * tail);
    }

    /// The same with the least that so many turned pairs could have given.
    public static PValue test(int broken, int fixed) {
        return new PValue(pValue(broken, fixed), PValue.leastOf(broken + fixed));
    }

    /// The fewest pairs that have to break, with none fixed, for the p-value to fall below a level.
    public static int fewestDetectable(double level) {
        int broken = 1;
        while (pValue(broken, 0) >= level) {
            broken++;
        }
        return broken;
    }
}

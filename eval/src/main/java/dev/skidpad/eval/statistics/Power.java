package dev.skidpad.eval.statistics;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// What a suite could have seen.
public final class Power {
    /// The share of repetitions in which a change of the minimal detectable size would be found.
    public static final double POWER = 0.8;

    private static final double NEGLIGIBLE = 1e-9;

    private Power() {}

    /// The smallest true rise of a failure rate that McNemar's test would find with probability
    /// [#POWER].
    ///
    /// Each of `n` pairs breaks with probability `q + r` and is mended with probability `q`, where `q`
    /// is how often chance alone turns a pair either way and `r` the rise. Of `T` pairs that turned,
    /// `T` binomial over `n` with `2q + r`, as many are broken as a binomial over `T` with `(q + r) /
    /// (2q + r)` says; the rise is found where those give a p-value below the level.
    ///
    /// @param pairs `n`, at least one
    /// @param chance `q`, in `[0, 1/2]`
    /// @param level of the test, corrections included
    /// @return empty when not even a rise that breaks every pair would be found
    public static OptionalDouble detectableRise(int pairs, double chance, double level) {
        double most = 1 - 2 * chance;
        if (found(pairs, chance, most, level) < POWER) {
            return OptionalDouble.empty();
        }
        double low = 0;
        double high = most;
        while (high - low > 1e-4) {
            double middle = 0.5 * (low + high);
            if (found(pairs, chance, middle, level) < POWER) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(high);
    }

    /// How likely McNemar's test finds a rise: see [#detectableRise].
    public static double found(int pairs, double chance, double rise, double level) {
        double turns = 2 * chance + rise;
        if (turns <= 0) {
            return 0;
        }
        double breaks = Math.min(1, (chance + rise) / turns);
        BinomialDistribution turned = BinomialDistribution.of(pairs, Math.min(1, turns));
        int from = turned.inverseCumulativeProbability(NEGLIGIBLE);
        int to = turned.inverseSurvivalProbability(NEGLIGIBLE);
        double power = 0;
        for (int t = Math.max(1, from); t <= to; t++) {
            int critical = critical(t, level);
            if (critical <= t) {
                power += turned.probability(t)
                        * BinomialDistribution.of(t, breaks).survivalProbability(critical - 1);
            }
        }
        return power;
    }

    // The fewest broken of some turned pairs that tell; one more than there are when even all of them do not.
    private static int critical(int turned, double level) {
        BinomialDistribution fair = BinomialDistribution.of(turned, 0.5);
        int broken = fair.inverseSurvivalProbability(level / 2);
        while (broken <= turned && McNemar.pValue(broken, turned - broken) >= level) {
            broken++;
        }
        return broken;
    }

    /// The smallest true mean that a sample with this scatter would show to differ from 0:
    /// `(t(0.975, G-1) + t(0.8, G-1)) * s`, with `s` the standard error and `G` the number of places.
    ///
    /// @return empty when there is no scatter to derive it from
    public static OptionalDouble minimalDetectable(Estimate change) {
        if (change.clusters() < 2 || change.standardError() == 0) {
            return OptionalDouble.empty();
        }
        TDistribution t = TDistribution.of(change.clusters() - 1);
        double significant = t.inverseSurvivalProbability((1 - Interval.CONFIDENCE) / 2);
        double found = t.inverseCumulativeProbability(POWER);
        // Resampling G places shows the scatter of G - 1.
        double correction = Math.sqrt(change.clusters() / (change.clusters() - 1.0));
        return OptionalDouble.of((significant + found) * correction * change.standardError());
    }
}

package dev.skidpad.eval.statistics;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/// What a suite could have seen.
public final class Power {
    /// The share of repetitions in which a change of the minimal detectable size would be found.
    public static final double POWER = 0.8;

    private Power() {}

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

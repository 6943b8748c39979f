package dev.skidpad.eval;

import dev.skidpad.eval.statistics.Estimate;
import java.util.Optional;
import java.util.OptionalDouble;

/// How one metric changed, over the scenarios that have it both before and after.
///
/// @param metric which
/// @param before its mean before; empty when no pair has it
/// @param after its mean after
/// @param change after minus before, with the paired interval
/// @param missing pairs that lack it before, after or both
/// @param lost of these, the pairs that had it before
/// @param minimalDetectable the smallest true change that a suite like this one would show in four of five cases;
///     empty when no scatter was seen to derive it from
/// @param judgement what the change shows
public record Difference(
        Metric metric,
        Optional<Estimate> before,
        Optional<Estimate> after,
        Optional<Estimate> change,
        int missing,
        int lost,
        OptionalDouble minimalDetectable,
        Judgement judgement) {
    /// The number of pairs that have it.
    public int count() {
        return change.map(Estimate::count).orElse(0);
    }

    /// The change turned so that above 0 is better; 0 when there is none.
    public double gain() {
        return change.map(c -> metric.direction().gain(c.mean())).orElse(0.0);
    }
}

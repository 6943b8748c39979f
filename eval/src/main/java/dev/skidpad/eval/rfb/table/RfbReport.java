package dev.skidpad.eval.rfb.table;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The results of the benchmark.
///
/// @param benchmark the version of its definitions
/// @param places how many places there were, which the intervals are over
/// @param counts of cases, by part
/// @param samples how many dreams were dreamt of each
/// @param seed what cases and dreams came from
/// @param models by model, then part, then figure
/// @param againstEgoBlind by model, then part, then figure: how much it is above the control that is
///     blind to the plan
/// @param thresholds by model, then part: one for each training
/// @param reliability by model, then part: what its calibrated probabilities of its first training were
///     worth
public record RfbReport(
        String benchmark,
        int places,
        Map<String, Counts> counts,
        int samples,
        long seed,
        Map<String, Map<String, Map<String, Figure>>> models,
        Map<String, Map<String, Map<String, Figure>>> againstEgoBlind,
        Map<String, Map<String, List<Threshold>>> thresholds,
        Map<String, Map<String, List<Reliability>>> reliability) {
    /// How many cases of each sort a part has.
    ///
    /// @param cases that are scored
    /// @param collisions among them
    /// @param departures among them
    /// @param calibration cases that are not scored
    public record Counts(int cases, int collisions, int departures, int calibration) {}

    /// Where a model's answers begin to count as foreseen.
    ///
    /// @param collision the lowest with the wanted precision on the calibration cases; empty where there
    ///     is none, and [Judge#OTHERWISE] is taken
    /// @param offRoad the same of departures
    public record Threshold(OptionalDouble collision, OptionalDouble offRoad) {}

    /// A tenth of the probabilities, of those that have cases.
    ///
    /// @param foreseen the mean probability
    /// @param happened the share of what happened
    /// @param cases how many there are
    public record Reliability(double foreseen, double happened, int cases) {}
}

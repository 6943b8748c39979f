package dev.skidpad.eval.statistics;

import java.util.Optional;

/// A mean over scenarios, and how far it may be trusted.
///
/// @param mean over the scenarios that had a value
/// @param count how many had one
/// @param clusters from how many places those came
/// @param standardError of the mean over the resamples; 0 where all values agree
/// @param interval the 95 % interval; empty below [ClusterBootstrap#FEWEST_CLUSTERS] places
public record Estimate(double mean, int count, int clusters, double standardError, Optional<Interval> interval) {
    /// The same with another interval.
    public Estimate with(Interval other) {
        return new Estimate(mean, count, clusters, standardError, Optional.of(other));
    }
}

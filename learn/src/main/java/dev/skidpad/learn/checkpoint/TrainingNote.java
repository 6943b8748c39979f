package dev.skidpad.learn.checkpoint;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a model came to be, so that it can be made again.
///
/// @param command what trained it, such as the command line
/// @param seed the run's seed
/// @param dataHash of the scenarios that it was trained on
/// @param parentHash of the checkpoint that it was refined from; empty when it began with random weights
/// @param metrics what was measured at the end of its training, by name
public record TrainingNote(
        String command, long seed, String dataHash, String parentHash, SortedMap<String, Double> metrics) {
    public TrainingNote {
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
    }

    /// A note without metrics and without a parent.
    public static TrainingNote of(String command, long seed, String dataHash) {
        return new TrainingNote(command, seed, dataHash, "", new TreeMap<>());
    }

    /// The same with one more measurement.
    public TrainingNote with(String name, double value) {
        SortedMap<String, Double> more = new TreeMap<>(metrics);
        more.put(name, value);
        return new TrainingNote(command, seed, dataHash, parentHash, more);
    }
}

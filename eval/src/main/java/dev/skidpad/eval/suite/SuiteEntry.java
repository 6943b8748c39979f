package dev.skidpad.eval.suite;

import dev.skidpad.sim.dynamics.Vehicle;
import dev.skidpad.sim.perceive.Perception;
import java.util.List;
import java.util.Optional;

/// One scenario of a suite, and everything that makes it the same again.
///
/// @param id of the scenario, unique in the suite
/// @param cluster the tag of the [Cluster] that it belongs to
/// @param situations the tags of all that occur in it
/// @param kind the scenario's own tag
/// @param place where it lies: the unit of resampling
/// @param side of the split by place
/// @param source where it came from
/// @param variation the edit that made it of its source; empty where there is none
/// @param conditions under which it is driven
/// @param contentHash of the scenario, by [ScenarioHash]
/// @param seed what the random numbers of whoever drives it, and of the others, come from
public record SuiteEntry(
        String id,
        String cluster,
        List<String> situations,
        String kind,
        String place,
        Side side,
        Source source,
        Optional<Edit> variation,
        Conditions conditions,
        String contentHash,
        long seed) {
    /// Which side of the split by place a scenario lies on.
    public enum Side {
        /// To learn from.
        TRAIN,
        /// To judge on.
        HELD_OUT
    }

    /// Where a scenario came from: a file, or a generator.
    ///
    /// @param importer the reader or the generator with its version, such as `womd-json/1`
    /// @param file the name of the file; empty for a generated scenario
    /// @param contentHash of the file's bytes, or of the generator's inputs
    /// @param scenarioId of the unedited scenario
    /// @param seed the generator's; 0 for a file
    /// @param index the generator's; 0 for a file
    public record Source(
            String importer, Optional<String> file, String contentHash, String scenarioId, long seed, int index) {}

    /// An edit, and whether it could have happened.
    ///
    /// @param name of the variation
    /// @param seed what its draws come from
    /// @param plausible whether every rule is kept; a suite holds no other
    /// @param rules how many were checked
    /// @param tightest the rule that came nearest to its threshold, with its value, threshold and unit
    public record Edit(String name, long seed, boolean plausible, int rules, String tightest) {}

    /// What is different from an ordinary day.
    ///
    /// @param vehicle the name of what is driven
    /// @param perception the name of what it is seen through
    public record Conditions(String vehicle, String perception) {
        /// Dry road, perfect sight.
        public static final Conditions ORDINARY = new Conditions(Vehicle.DEFAULT.name(), Perception.PERFECT.name());
    }

    public SuiteEntry {
        situations = List.copyOf(situations);
    }

    /// The same with other random numbers.
    public SuiteEntry withSeed(long other) {
        return new SuiteEntry(
                id, cluster, situations, kind, place, side, source, variation, conditions, contentHash, other);
    }

    /// The same elsewhere.
    public SuiteEntry withPlace(String other) {
        return new SuiteEntry(
                id, cluster, situations, kind, other, side, source, variation, conditions, contentHash, seed);
    }
}

package dev.skidpad.app;

import dev.skidpad.eval.suite.Cluster;
import dev.skidpad.eval.suite.SuiteEntry.Conditions;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// What holds in the clusters that are conditions.
final class SuiteConditions {
    private SuiteConditions() {}

    /// The conditions that this release can simulate.
    static Map<Cluster, Conditions> available() {
        return Map.of();
    }

    /// The tags of all clusters, for messages.
    static String tags() {
        return Arrays.stream(Cluster.values()).map(Cluster::tag).collect(Collectors.joining(", "));
    }
}

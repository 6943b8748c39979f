package dev.skidpad.eval.suite;

import dev.skidpad.core.io.ContentHash;
import dev.skidpad.eval.suite.SuiteEntry.Side;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A named, versioned list of scenarios and seeds, sorted into clusters. Immutable on disk, too: under
/// its name and version it never changes.
///
/// @param name such as `release`
/// @param version from 1 on
/// @param made what made it, as a command line
/// @param seed where the seeds of its entries come from
/// @param folders where recorded scenarios lie, relative to the suite's file where that is possible
/// @param entries the scenarios, cluster by cluster
/// @param hash over all of this but the hash itself
public record Suite(
        String name, int version, String made, long seed, List<String> folders, List<SuiteEntry> entries, String hash) {
    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Suite {
        folders = List.copyOf(folders);
        entries = List.copyOf(entries);
    }

    /// A suite with its hash.
    public static Suite of(
            String name, int version, String made, long seed, List<String> folders, List<SuiteEntry> entries) {
        Suite open = new Suite(name, version, made, seed, folders, entries, "");
        return new Suite(name, version, made, seed, folders, entries, open.hashOfRest());
    }

    /// Whether it is as it was built.
    public boolean intact() {
        return hash.equals(hashOfRest());
    }

    /// Whether another one holds the same scenarios, seeds and conditions, whatever made it.
    public boolean sameContent(Suite other) {
        return entries.equals(other.entries);
    }

    /// How it is named on the command line: `release@2`.
    public String label() {
        return name + "@" + version;
    }

    /// The number of scenarios in each cluster that has any, in the order of [Cluster].
    public Map<Cluster, Integer> counts() {
        Map<Cluster, Integer> counts = new TreeMap<>();
        for (SuiteEntry entry : entries) {
            Cluster.tagged(entry.cluster()).ifPresent(c -> counts.merge(c, 1, Integer::sum));
        }
        return counts;
    }

    /// The scenarios of one side of the split.
    public List<SuiteEntry> of(Side side) {
        return entries.stream().filter(e -> e.side() == side).toList();
    }

    private String hashOfRest() {
        return ContentHash.of(JSON.writeValueAsString(new Suite(name, version, made, seed, folders, entries, "")));
    }
}

package dev.skidpad.eval.report;

import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.Decision;
import dev.skidpad.eval.Summary;
import dev.skidpad.eval.report.picture.Take;
import dev.skidpad.eval.report.plot.Chart;
import java.util.List;

/// Everything that a report shows, in the order in which it shows it.
///
/// @param title what was decided about, such as `Turn 1 of run 2026-03-01-7`
/// @param subtitle one line on how: data, seed, traffic
/// @param decision what the gate said
/// @param remarks plain sentences that a reader should not miss: where it did not help, and why that may be
/// @param parts the evidence, one for each set of scenarios; at least one, the most important first
/// @param charts curves of the training
/// @param tables what was mined, varied, filtered
/// @param stories episodes worth looking at
/// @param provenance what made the report, and how to make it again
public record ReportContent(
        String title,
        String subtitle,
        Decision decision,
        List<String> remarks,
        List<Part> parts,
        List<Chart> charts,
        List<DataTable> tables,
        List<Story> stories,
        Provenance provenance) {
    public ReportContent {
        remarks = List.copyOf(remarks);
        parts = List.copyOf(parts);
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
        stories = List.copyOf(stories);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a report needs at least one comparison to show");
        }
    }

    /// One set of scenarios on which old and new were compared.
    ///
    /// @param name such as `Held-out recorded scenes`
    /// @param description a sentence on what they are; may be empty
    /// @param comparison old against new
    /// @param arms everyone who drove them: before, after, and controls such as log replay
    public record Part(String name, String description, Comparison comparison, List<Arm> arms) {
        public Part {
            arms = List.copyOf(arms);
        }
    }

    /// One who drove.
    ///
    /// @param label such as `Before` or `Lane follower`
    /// @param summary how it did
    public record Arm(String label, Summary summary) {}

    /// One scenario as different planners drove it.
    ///
    /// @param title such as `Newly failed: scene 17`
    /// @param why it is shown, a sentence
    /// @param takes the drives, first before, then after
    public record Story(String title, String why, List<Take> takes) {
        public Story {
            takes = List.copyOf(takes);
            if (takes.isEmpty()) {
                throw new IllegalArgumentException("story " + title + " has nothing to show");
            }
        }
    }

    /// What made the report.
    ///
    /// @param facts seed, versions, kernels, hashes of the data
    /// @param commands what to type to get the same again
    public record Provenance(List<Fact> facts, List<String> commands) {
        public Provenance {
            facts = List.copyOf(facts);
            commands = List.copyOf(commands);
        }
    }

    /// A name and its value.
    public record Fact(String name, String value) {}
}

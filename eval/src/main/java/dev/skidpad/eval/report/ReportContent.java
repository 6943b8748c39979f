package dev.skidpad.eval.report;

import dev.skidpad.eval.ClusterVerdict;
import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.Decision;
import dev.skidpad.eval.Summary;
import dev.skidpad.eval.report.picture.Take;
import dev.skidpad.eval.report.plot.Chart;
import dev.skidpad.eval.why.study.Explained;
import dev.skidpad.eval.why.study.WhyStudy;
import java.util.List;
import java.util.Optional;

/// Everything that a report shows, in the order in which it shows it.
///
/// @param title what was decided about, such as `Turn 1 of run 2026-03-01-7`
/// @param subtitle one line on how: data, seed, traffic
/// @param decision what the gate said
/// @param subject what was compared: old, new, suite, seeds, traffic; may be empty
/// @param remarks plain sentences that a reader should not miss: where it did not help, and why that may be
/// @param parts the evidence, one for each set of scenarios; at least one, the most important first
/// @param charts curves of the training
/// @param tables what was mined, varied, filtered
/// @param stories episodes worth looking at
/// @param study why those failed that were examined; empty where none was
/// @param evidence what the decision follows from, the decision's own chain first; none where no chain was made
/// @param provenance what made the report, and how to make it again
public record ReportContent(
        String title,
        String subtitle,
        Decision decision,
        List<Fact> subject,
        List<String> remarks,
        List<Part> parts,
        List<Chart> charts,
        List<DataTable> tables,
        List<Story> stories,
        Optional<WhyStudy> study,
        List<Chain> evidence,
        Provenance provenance) {
    public ReportContent {
        subject = List.copyOf(subject);
        remarks = List.copyOf(remarks);
        parts = List.copyOf(parts);
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
        stories = List.copyOf(stories);
        evidence = List.copyOf(evidence);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a report needs at least one comparison to show");
        }
    }

    /// One set of scenarios on which old and new were compared.
    ///
    /// @param name such as `Held-out recorded scenes`
    /// @param description a sentence on what they are; may be empty
    /// @param comparison old against new
    /// @param clusters what is said of each cluster; none where the comparison alone is judged
    /// @param arms everyone who drove them: before, after, and controls such as log replay
    public record Part(
            String name, String description, Comparison comparison, List<ClusterVerdict> clusters, List<Arm> arms) {
        public Part {
            clusters = List.copyOf(clusters);
            arms = List.copyOf(arms);
        }
    }

    /// One who drove.
    ///
    /// @param label such as `Before` or `Lane follower`
    /// @param summary how it did
    public record Arm(String label, Summary summary) {}

    /// One scenario as two planners drove it, and as it was recorded.
    ///
    /// @param reason why it is shown
    /// @param suite where it comes from, such as `recorded`; may be empty
    /// @param kind its cluster, or the tag of its situation
    /// @param why a sentence with its scores
    /// @param takes the drives, first before, then after; one at least
    /// @param backgrounds what else is known of each drive
    /// @param commands what to type to see it again
    public record Story(
            Reason reason,
            String suite,
            String kind,
            String why,
            List<Take> takes,
            List<Background> backgrounds,
            List<Fact> commands) {
        public Story {
            takes = List.copyOf(takes);
            backgrounds = List.copyOf(backgrounds);
            commands = List.copyOf(commands);
            if (takes.isEmpty() || takes.size() != backgrounds.size()) {
                throw new IllegalArgumentException(
                        "a story has " + takes.size() + " drives and " + backgrounds.size() + " backgrounds");
            }
        }

        /// The scenario's id.
        public String scenario() {
            return takes.getFirst().episode().scenario().id();
        }
    }

    /// Why a scenario is shown. The order is that of importance.
    public enum Reason {
        BROKEN("Newly failed", "It passed before and fails after."),
        STILL_FAILING("Fails before and after", "Neither of the two gets through."),
        MENDED("Mended", "It failed before and passes after."),
        CHANGED("Score changed", "Nothing failed, but the score changed.");

        private final String title;
        private final String sentence;

        Reason(String title, String sentence) {
            this.title = title;
            this.sentence = sentence;
        }

        /// In a word or two.
        public String title() {
            return title;
        }

        /// What it means.
        public String sentence() {
            return sentence;
        }
    }

    /// What is known of a drive beyond the drive itself.
    ///
    /// @param failure why it failed, for one that did
    /// @param evidence what its verdict follows from; empty where no chain was made
    public record Background(Failure failure, Optional<Chain> evidence) {
        /// Nothing.
        public static final Background NONE = new Background(new Failure.None(), Optional.empty());
    }

    /// Whether a drive failed, and whether it is known why.
    public sealed interface Failure {
        /// It did not fail, or nobody asks why.
        record None() implements Failure {}

        /// It failed, and was not examined.
        ///
        /// @param remedy the command that examines it
        record NotExamined(String remedy) implements Failure {}

        /// It failed, and this is why.
        record Examined(Explained explained) implements Failure {}
    }

    /// What a claim follows from, link by link.
    ///
    /// @param claim its id
    /// @param says the claim in a sentence
    /// @param links from the source to the claim
    /// @param head one hash over all links
    /// @param commands what to type to see and to check it
    public record Chain(String claim, String says, List<Link> links, String head, List<String> commands) {
        public Chain {
            links = List.copyOf(links);
            commands = List.copyOf(commands);
        }
    }

    /// One link of a chain.
    ///
    /// @param label what it is, such as `Policy`
    /// @param words what it says
    /// @param hash of its content, in hex
    /// @param where it lies
    public record Link(String label, String words, String hash, String where) {}

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

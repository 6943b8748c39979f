package dev.skidpad.eval.why.study;

import dev.skidpad.eval.Points;
import dev.skidpad.eval.why.WhyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A study as a person would tell it: as lines for a terminal, as Markdown, and its clusters as a table.
public final class StudyText {
    /// The headings of [#row(FailureCluster)]; all but the first and the last stand to the right.
    public static final List<String> HEADINGS =
            List.of("Cluster", "Failures", "Share", "95 % interval", "Borne out", "For example");

    private StudyText() {}

    /// A cluster as a row of a table.
    public static List<String> row(FailureCluster cluster) {
        return List.of(
                cluster.name(),
                String.valueOf(cluster.count()),
                Points.percent(cluster.share()),
                Points.of(cluster.shareInterval()),
                cluster.agreement().isPresent()
                        ? Points.percent(cluster.agreement().getAsDouble())
                        : "alone",
                cluster.representative());
    }

    /// A failure with what is similar to it.
    public static List<String> lines(Explained explained) {
        List<String> lines = new ArrayList<>(WhyText.lines(explained.report()));
        lines.add("  Cluster: " + explained.cluster());
        explained.similarFailures().forEach(similar -> lines.add("  Similar failure: " + words(similar)));
        explained.similarScenes().forEach(similar -> lines.add("  Similar training scene: " + words(similar)));
        return lines;
    }

    /// How many failed, in a sentence.
    public static String summary(WhyStudy study) {
        int failed = study.failures().size() + study.notExamined().size();
        return failed + " of " + study.episodes() + " episodes failed"
                + (study.notExamined().isEmpty() ? "." : "; " + study.failures().size() + " were examined.");
    }

    /// The whole study.
    public static String markdown(WhyStudy study, String title) {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(title).append("\n\n").append(summary(study)).append('\n');
        study.remarks().forEach(remark -> out.append("\n- ").append(remark));
        out.append(study.remarks().isEmpty() ? "\n" : "\n\n");
        out.append("## Clusters by cause\n\n| ")
                .append(String.join(" | ", HEADINGS))
                .append(" |\n|---|---:|---:|---:|---:|---|\n");
        for (FailureCluster cluster : study.clusters()) {
            out.append("| ").append(String.join(" | ", row(cluster))).append(" |\n");
        }
        for (Explained explained : study.failures()) {
            List<String> lines = lines(explained);
            out.append("\n## ")
                    .append(explained.id())
                    .append("\n\n")
                    .append(lines.getFirst())
                    .append(".\n\n");
            lines.subList(1, lines.size())
                    .forEach(line -> out.append("- ").append(line.strip()).append('\n'));
        }
        return out.toString();
    }

    private static String words(SimilarFailure similar) {
        return similar.id() + " of " + similar.from() + distance(similar.distance(), similar.nearerThanShare())
                + " pairs" + differences(similar.differences()) + ".";
    }

    private static String words(SimilarScene similar) {
        return String.format(Locale.ROOT, "%s at %.1f s", similar.scene(), similar.seconds())
                + distance(similar.distance(), similar.nearerThanShare()) + " scenes"
                + differences(similar.differences()) + ".";
    }

    private static String distance(double distance, double nearerThanShare) {
        return String.format(Locale.ROOT, ", distance %.2f, nearer than ", distance) + Points.percent(nearerThanShare)
                + " of";
    }

    private static String differences(List<String> differences) {
        return differences.isEmpty() ? "; hardly anything differs" : "; there " + String.join(", ", differences);
    }
}

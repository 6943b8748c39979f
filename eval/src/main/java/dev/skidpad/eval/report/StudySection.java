package dev.skidpad.eval.report;

import dev.skidpad.eval.Points;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.why.study.FailureCluster;
import dev.skidpad.eval.why.study.WhyStudy;
import java.util.ArrayList;
import java.util.List;

/// The failures that were examined, sorted by their causes.
final class StudySection {
    private StudySection() {}

    static void write(Markup html, WhyStudy study) {
        html.element(
                "p",
                study.failures().size() + " failures were examined"
                        + (study.notExamined().isEmpty()
                                ? "."
                                : "; " + study.notExamined().size() + " were not, to stay within the limit."));
        study.remarks().forEach(remark -> html.element("p", remark, "class", "note"));
        if (study.clusters().isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (FailureCluster cluster : study.clusters()) {
            rows.add(List.of(
                    cluster.name(),
                    cluster.cause().label(),
                    String.valueOf(cluster.count()),
                    Points.percent(cluster.share()) + " [" + Points.of(cluster.shareInterval()) + "]",
                    cluster.representative()));
        }
        HtmlTable.write(
                html,
                new DataTable(
                        "By cause",
                        "Failures that went wrong in the same way, for the same cause, in the same kind of situation;"
                                + " in brackets the exact 95 % interval of the share.",
                        List.of(
                                Column.left("Went wrong"),
                                Column.left("Cause"),
                                Column.right("Failures"),
                                Column.right("Share"),
                                Column.left("Most typical")),
                        rows));
    }
}

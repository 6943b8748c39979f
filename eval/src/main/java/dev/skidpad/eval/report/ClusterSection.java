package dev.skidpad.eval.report;

import dev.skidpad.eval.ClusterVerdict;
import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.Difference;
import dev.skidpad.eval.Judgement;
import dev.skidpad.eval.KindComparison;
import dev.skidpad.eval.Points;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.ReportContent.Part;
import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.report.plot.IntervalPlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is said of each cluster, with the changes and their intervals as one plot.
final class ClusterSection {
    private static final List<Judgement> WORDS =
            List.of(Judgement.BETTER, Judgement.SAME, Judgement.WORSE, Judgement.NOT_EVALUATED);

    private ClusterSection() {}

    static void write(Markup html, Part part) {
        Comparison comparison = part.comparison();
        List<KindComparison> rows = new ArrayList<>(
                part.clusters().stream().map(ClusterVerdict::figures).toList());
        rows.add(comparison.overall());
        IntervalPlot plot = IntervalPlot.over(
                rows.stream().map(KindComparison::total).toList(),
                comparison.settings().sameMargin());
        HtmlTable table = HtmlTable.open(
                html,
                "By cluster",
                "The change of the total in points, with its 95 % interval by places; the strongest sign of a loss"
                        + " first. p-values are Holm-corrected: the sign-flip test over places for the total, McNemar’s"
                        + " exact test for failures. Could see: the smallest rise of the failure rate that would show"
                        + " four times in five.",
                List.of(
                        Column.left("Cluster"),
                        Column.left("Verdict"),
                        Column.right("Scenarios"),
                        Column.right("Total"),
                        Column.right("Change"),
                        Column.left("Worse or better"),
                        Column.right("Failures"),
                        Column.right("p total, failures"),
                        Column.right("Could see")));
        for (ClusterVerdict cluster : part.clusters()) {
            String stake = cluster.stake().name().toLowerCase(Locale.ROOT);
            row(html, table, plot, cluster.figures(), cluster.judgement(), stake);
        }
        row(html, table, plot, comparison.overall(), comparison.overall().judgement(), "all scenarios");
        table.closeOver(5, () -> plot.axis(html));
        IntervalPlot.legend(html, WORDS);
    }

    private static void row(
            Markup html, HtmlTable table, IntervalPlot plot, KindComparison kind, Judgement judgement, String stake) {
        Difference total = kind.total();
        table.row().cell(kind.kind(), stake);
        table.cell(() -> Symbols.marked(html, judgement, judgement.word()));
        table.cell(String.valueOf(kind.scenarios()), total.missing() == 0 ? "" : total.missing() + " not evaluated");
        table.cell(PartSection.beforeAfter(total));
        PartSection.change(table, total);
        table.cell(() -> plot.row(html, total, judgement));
        table.cell(
                kind.failures().before() + " → " + kind.failures().after(),
                kind.failures().broken() + " new, " + kind.failures().fixed() + " mended");
        table.cell(Points.pValue(kind.pTotal()), Points.pValue(kind.pFailures()));
        table.cell(PartSection.detectable(kind.detectableRise())).endRow();
    }
}

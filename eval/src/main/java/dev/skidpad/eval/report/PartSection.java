package dev.skidpad.eval.report;

import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.Difference;
import dev.skidpad.eval.FailureChange;
import dev.skidpad.eval.Judgement;
import dev.skidpad.eval.KindComparison;
import dev.skidpad.eval.Metric;
import dev.skidpad.eval.Points;
import dev.skidpad.eval.Summary;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.ReportContent.Arm;
import dev.skidpad.eval.report.ReportContent.Part;
import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.report.plot.IntervalPlot;
import dev.skidpad.eval.statistics.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// The figures of one comparison: by cluster, by metric, by driver, by kind of situation.
final class PartSection {
    private final Markup html;
    private final Part part;
    private final Comparison comparison;

    private PartSection(Markup html, Part part) {
        this.html = html;
        this.part = part;
        comparison = part.comparison();
    }

    static void write(Markup html, Part part, String id) {
        html.open("section", "id", id, "aria-labelledby", id + "-title");
        html.element("h2", part.name(), "id", id + "-title");
        new PartSection(html, part).write();
        html.close().newLine();
    }

    private void write() {
        String size = comparison.pairs().size() + " scenarios from " + comparison.places()
                + " places, each driven by both with the same random numbers.";
        html.element("p", (part.description() + " " + size).strip());
        if (part.clusters().isEmpty()) {
            metrics();
            arms();
            kinds();
        } else {
            ClusterSection.write(html, part);
            metrics();
            arms();
        }
    }

    // ---- by metric

    private void metrics() {
        IntervalPlot plot = IntervalPlot.over(
                comparison.differences(), comparison.settings().sameMargin());
        String note = "Points on a scale of 0 to 100, in brackets the 95 % interval with places drawn anew. "
                + "Rates are shares of scenarios; lower is better.";
        HtmlTable table = HtmlTable.open(
                html,
                "What changed",
                note,
                List.of(
                        Column.left("Metric"),
                        Column.right("Before"),
                        Column.right("After"),
                        Column.right("Change"),
                        Column.left("Better or worse"),
                        Column.left("Shown"),
                        Column.right("Detectable")));
        for (Difference difference : comparison.differences()) {
            table.row().cell(difference.metric().label());
            mean(table, difference.metric(), difference.before());
            mean(table, difference.metric(), difference.after());
            change(table, difference);
            table.cell(() -> plot.row(html, difference, difference.judgement()));
            table.cell(() -> judgement(difference.judgement()));
            table.cell(detectable(difference.minimalDetectable())).endRow();
        }
        table.closeOver(4, () -> plot.axis(html));
        html.element(
                "p",
                "Shown: “undecided” means that neither a difference nor its absence is shown. Detectable: the "
                        + "smallest true change that a suite like this one would show four times in five. "
                        + notEvaluated(),
                "class",
                "note");
    }

    private String notEvaluated() {
        Difference total = comparison.total();
        if (total.missing() == 0) {
            return "Every scenario was evaluated.";
        }
        return total.missing() + " of " + comparison.pairs().size()
                + " scenarios have no total score before, after or both (" + total.lost()
                + " lost it); they are left out of the change and count as missing evidence.";
    }

    static void change(HtmlTable table, Difference difference) {
        if (difference.change().isEmpty()) {
            table.cell("not evaluated");
            return;
        }
        Estimate change = difference.change().get();
        table.cell(Points.change(change.mean()), Points.changeInterval(change));
    }

    static String detectable(OptionalDouble minimal) {
        return minimal.isPresent() ? Points.of(minimal.getAsDouble()) : "–";
    }

    // ---- by driver

    private void arms() {
        if (part.arms().isEmpty()) {
            return;
        }
        List<Metric> metrics = part.arms().getFirst().summary().rows().stream()
                .map(Summary.Row::metric)
                .toList();
        List<Column> columns = Stream.concat(
                        Stream.of(Column.left("Driver")),
                        Stream.concat(
                                metrics.stream().map(m -> Column.right(m.label())),
                                Stream.of(Column.right("Not evaluated"))))
                .toList();
        HtmlTable table = HtmlTable.open(
                html, "Everyone on the same scenes", "Means over the scenarios that each was evaluated in.", columns);
        for (Arm arm : part.arms()) {
            Summary summary = arm.summary();
            table.row().cell(() -> html.text(arm.label()).text(" ").element("small", summary.planner()));
            for (Metric metric : metrics) {
                mean(table, metric, summary.row(metric).estimate());
            }
            table.cell(summary.row(Metric.TOTAL).missing() + " of " + summary.scenarios())
                    .endRow();
        }
        table.close();
    }

    private void mean(HtmlTable table, Metric metric, Optional<Estimate> estimate) {
        if (estimate.isEmpty()) {
            table.cell("not evaluated");
            return;
        }
        double mean = estimate.get().mean();
        table.cell(metric.isRate() ? Points.percent(mean) : Points.of(mean), Points.interval(estimate.get()));
    }

    // ---- by kind of situation

    private void kinds() {
        IntervalPlot plot = IntervalPlot.over(
                comparison.kinds().stream().map(KindComparison::total).toList(),
                comparison.settings().sameMargin());
        HtmlTable table = HtmlTable.open(
                html,
                "By kind of situation",
                "The strongest sign of a loss first. p-values are Holm-corrected over all tests of this table: a"
                        + " sign-flip test over places for the total, McNemar’s exact test for failures. A loss is judged by p"
                        + " loss, one-sided, all tests taken together: below " + KindComparison.LEVEL
                        + " is worse. Detectable: the"
                        + " smallest rise of the failure rate that would show four times in five.",
                List.of(
                        Column.left("Kind"),
                        Column.right("Scenarios"),
                        Column.right("Total"),
                        Column.right("Change"),
                        Column.left("Better or worse"),
                        Column.right("p total"),
                        Column.right("Failures"),
                        Column.right("p failures"),
                        Column.right("p loss"),
                        Column.right("Detectable"),
                        Column.left("Shown")));
        for (KindComparison kind : comparison.kinds()) {
            Difference total = kind.total();
            table.row().cell(kind.kind());
            table.cell(String.valueOf(kind.scenarios()), missing(total));
            table.cell(beforeAfter(total));
            change(table, total);
            table.cell(() -> plot.row(html, total, kind.judgement()));
            table.cell(Points.pValue(kind.pTotal()));
            table.cell(failures(kind.failures()), turned(kind.failures()));
            table.cell(Points.pValue(kind.pFailures()));
            table.cell(Points.pValue(kind.shown().loss()));
            table.cell(detectable(kind.detectableRise()));
            table.cell(() -> judgement(kind.judgement())).endRow();
        }
        table.closeOver(4, () -> plot.axis(html));
    }

    private static String missing(Difference total) {
        return total.missing() == 0 ? "" : total.missing() + " not evaluated";
    }

    static String beforeAfter(Difference total) {
        return total.before().isEmpty() || total.after().isEmpty()
                ? "not evaluated"
                : Points.of(total.before().get().mean()) + "\u00a0→ "
                        + Points.of(total.after().get().mean());
    }

    static String failures(FailureChange change) {
        return change.before() + " → " + change.after() + " of " + change.judged();
    }

    static String turned(FailureChange change) {
        return change.fixed() + " mended, " + change.broken() + " newly failed";
    }

    // ---- by scenario

    static String total(OptionalDouble total) {
        return total.isPresent() ? Points.of(total.getAsDouble()) : "not evaluated";
    }

    private void judgement(Judgement judgement) {
        Symbols.marked(html, judgement, judgement.word());
    }
}

package dev.skidpad.eval.run;

import dev.skidpad.eval.ClusterVerdict;
import dev.skidpad.eval.Difference;
import dev.skidpad.eval.KindComparison;
import dev.skidpad.eval.Points;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// The result as text.
public final class CompareTables {
    private static final int MOST_FLIPS = 20;

    private CompareTables() {}

    /// The whole result for a terminal.
    public static String text(CompareManifest manifest, Judged judged) {
        StringBuilder text = new StringBuilder();
        text.append(TextTable.of(clusters(manifest, judged))).append('\n');
        if (!judged.comparison().flips().isEmpty()) {
            text.append(TextTable.of(flips(manifest, judged))).append('\n');
        }
        text.append("Verdict: ").append(judged.regression().decision().outcome().word());
        text.append(". ").append(judged.regression().decision().reason()).append('\n');
        return text.toString();
    }

    /// A row for each cluster and one for the whole.
    public static DataTable clusters(CompareManifest manifest, Judged judged) {
        List<List<String>> rows = new ArrayList<>();
        judged.regression().clusters().forEach(c -> rows.add(row(c)));
        rows.add(row(judged.regression().overall()));
        return new DataTable(
                manifest.before().name() + " against " + manifest.after().name() + " on " + manifest.suite() + ": "
                        + judged.entries().size() + " scenarios, traffic " + manifest.traffic(),
                "Scores and rates from 0 to 100; 95 % intervals by places. p total and McNemar's p: two-sided,"
                        + " Holm-corrected. p loss: one-sided, all tests taken together; worse below "
                        + KindComparison.LEVEL + ". Detectable: the smallest rise of the failure rate that would show"
                        + " four times in five.",
                List.of(
                        Column.left("cluster"),
                        Column.left("stake"),
                        Column.right("scenarios"),
                        Column.right("total"),
                        Column.right("change"),
                        Column.right("p total"),
                        Column.right("failures"),
                        Column.right("new/mended"),
                        Column.right("McNemar p"),
                        Column.right("p loss"),
                        Column.right("detectable"),
                        Column.left("verdict")),
                rows);
    }

    private static List<String> row(ClusterVerdict verdict) {
        KindComparison kind = verdict.figures();
        return List.of(
                kind.kind(),
                verdict.stake().name().toLowerCase(Locale.ROOT),
                String.valueOf(kind.scenarios()),
                beforeAfter(kind.total()),
                kind.total()
                        .change()
                        .map(c -> Points.change(c.mean()) + " " + Points.changeInterval(c))
                        .orElse("absent"),
                Points.pValue(kind.pTotal()),
                kind.failures().before() + " → " + kind.failures().after(),
                kind.failures().broken() + "/" + kind.failures().fixed(),
                Points.pValue(kind.pFailures()),
                Points.pValue(kind.shown().loss()),
                points(kind.detectableRise()),
                verdict.judgement().word());
    }

    private static String beforeAfter(Difference total) {
        return total.before().isEmpty() || total.after().isEmpty()
                ? "absent"
                : Points.of(total.before().get().mean()) + " → "
                        + Points.of(total.after().get().mean());
    }

    private static String points(OptionalDouble value) {
        return value.isPresent() ? Points.of(value.getAsDouble()) : "none";
    }

    private static DataTable flips(CompareManifest manifest, Judged judged) {
        List<CompareResults.Turned> turned = CompareResults.of(manifest, judged).flips();
        List<List<String>> rows = turned.stream()
                .limit(MOST_FLIPS)
                .map(t -> List.of(t.scenario(), t.cluster(), t.turn(), String.join(", ", t.why())))
                .toList();
        return new DataTable(
                turned.size() + " scenarios turned" + (turned.size() > MOST_FLIPS ? "; the first " + MOST_FLIPS : ""),
                "",
                List.of(Column.left("scenario"), Column.left("cluster"), Column.left("turned"), Column.left("why")),
                rows);
    }
}

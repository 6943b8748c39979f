package dev.skidpad.app;

import dev.skidpad.eval.Points;
import dev.skidpad.eval.regress.ProcedureTrials;
import dev.skidpad.eval.regress.Trials;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.eval.statistics.Interval;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What `bench compare` measured, as `--json` prints it.
///
/// @param suite its name and version; empty for the procedure alone
/// @param planner who drove
/// @param power a row for each damage and cluster
/// @param procedure a row for each number of clusters
/// @param falseBlocks of the policy against itself
record BenchCompareFigures(
        Optional<String> suite,
        String planner,
        List<PowerRow> power,
        List<ProcedureTrials.Row> procedure,
        Optional<SelfRow> falseBlocks) {
    /// How surely a loss is found.
    ///
    /// @param damage what is damaged
    /// @param cluster where
    /// @param alone where the other clusters are the same
    /// @param restless where as many of the others turn, either way
    record PowerRow(String damage, String cluster, Trials.Power alone, Trials.Power restless) {}

    /// How often a policy against itself is stopped.
    ///
    /// @param chance what makes it stochastic
    /// @param scenarios in each comparison
    record SelfRow(String chance, int scenarios, Trials.FalseBlocks blocks) {}

    private static final List<Column> FOUND = List.of(
            Column.right("found"),
            Column.right("first"),
            Column.right("found, restless"),
            Column.right("first, restless"));

    private static final String FOUND_NOTE =
            "Found worse, and named first, where the other clusters are the same, and where as many of their scenarios"
                    + " turn either way.";

    static BenchCompareFigures of(List<ProcedureTrials.Row> procedure) {
        return new BenchCompareFigures(Optional.empty(), "", List.of(), procedure, Optional.empty());
    }

    void print(PrintWriter out, double loss, int trials) {
        if (!power.isEmpty()) {
            out.print(TextTable.of(powerTable(loss)));
            means().forEach(out::println);
        }
        if (!procedure.isEmpty()) {
            out.print(TextTable.of(procedureTable(loss, trials)));
        }
        falseBlocks.ifPresent(row -> out.println(words(row, trials)));
        out.flush();
    }

    // ---- power

    private DataTable powerTable(double loss) {
        return new DataTable(
                "Power on " + suite.orElseThrow() + ", " + planner + ": a loss of " + loss + " points in one cluster",
                "Failures and total: the change where the damage always strikes; share: how often it strikes. "
                        + FOUND_NOTE,
                joined(
                        List.of(
                                Column.left("damage"),
                                Column.left("cluster"),
                                Column.right("failures"),
                                Column.right("total"),
                                Column.right("share")),
                        FOUND),
                power.stream()
                        .map(row -> joined(
                                List.of(
                                        row.damage,
                                        row.cluster,
                                        Points.change(row.alone.fullRise()),
                                        Points.change(-row.alone.fullLoss()),
                                        share(row.alone.share())),
                                found(row.alone, row.restless)))
                        .toList());
    }

    // One line for each damage: the mean over the clusters in which it can cost so much.
    private List<String> means() {
        Map<String, List<PowerRow>> byDamage = power.stream()
                .collect(Collectors.groupingBy(PowerRow::damage, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        byDamage.forEach((damage, rows) -> {
            List<PowerRow> able =
                    rows.stream().filter(row -> row.alone.costsEnough()).toList();
            lines.add(damage + ": can cost so much in " + able.size() + " of " + rows.size() + " clusters"
                    + (able.isEmpty()
                            ? "."
                            : "; there found in " + mean(able, row -> row.alone.found()) + " (least "
                                    + share(able.stream()
                                            .mapToDouble(row -> row.alone.found())
                                            .min()
                                            .orElseThrow())
                                    + "), first in " + mean(able, row -> row.alone.first())
                                    + "; others restless: found "
                                    + mean(able, row -> row.restless.found()) + ", first "
                                    + mean(able, row -> row.restless.first()) + "."));
        });
        return lines;
    }

    private static String mean(List<PowerRow> rows, ToDoubleFunction<PowerRow> figure) {
        return share(rows.stream().mapToDouble(figure).average().orElseThrow());
    }

    private DataTable procedureTable(double loss, int trials) {
        return new DataTable(
                "Power of the procedure alone: " + loss + " % newly fail in one cluster, " + trials
                        + " comparisons a figure",
                "Verdicts made by hand. " + FOUND_NOTE,
                joined(List.of(Column.right("clusters"), Column.right("scenarios in each")), FOUND),
                procedure.stream()
                        .map(row -> joined(
                                List.of(String.valueOf(row.clusters()), String.valueOf(row.scenarios())),
                                found(row.alone(), row.restless())))
                        .toList());
    }

    private static List<String> found(Trials.Power alone, Trials.Power restless) {
        return List.of(share(alone.found()), share(alone.first()), share(restless.found()), share(restless.first()));
    }

    private static <T> List<T> joined(List<T> first, List<T> last) {
        return Stream.concat(first.stream(), last.stream()).toList();
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    // ---- a policy against itself

    private String words(SelfRow row, int trials) {
        Interval worse = row.blocks.worseInterval();
        return planner + ", " + row.chance + ", against itself on " + suite.orElseThrow() + " (" + row.scenarios
                + " scenarios), " + trials + " comparisons: worse in " + Points.percent(row.blocks.worse()) + " ["
                + Points.percent(worse.low()) + ", " + Points.percent(worse.high()) + "], not evaluated in "
                + Points.percent(row.blocks.notEvaluated()) + ".";
    }
}

package dev.skidpad.eval.rfb.page;

import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.rfb.table.Figure;
import dev.skidpad.eval.rfb.table.Judge;
import dev.skidpad.eval.rfb.table.Part;
import dev.skidpad.eval.rfb.table.RfbMetric;
import dev.skidpad.eval.rfb.table.RfbReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The results of the benchmark as tables, for the terminal and the page alike.
public final class RfbTables {
    private RfbTables() {}

    /// All tables.
    public static List<DataTable> of(RfbReport report) {
        List<DataTable> tables = new ArrayList<>();
        for (Part part : Part.values()) {
            tables.add(figures(report, part));
        }
        for (Part part : Part.values()) {
            if (!report.againstEgoBlind().isEmpty()) {
                tables.add(differences(report, part));
            }
        }
        tables.add(thresholds(report));
        return tables;
    }

    /// What there was, in a sentence for each part.
    public static List<String> counts(RfbReport report) {
        List<String> lines = new ArrayList<>();
        report.counts()
                .forEach((part, counts) -> lines.add(String.format(
                        Locale.ROOT,
                        "%s: %d cases, %d collisions, %d departures; %d cases for calibration.",
                        part,
                        counts.cases(),
                        counts.collisions(),
                        counts.departures(),
                        counts.calibration())));
        return lines;
    }

    private static DataTable figures(RfbReport report, Part part) {
        Map<String, Map<String, Figure>> models = new LinkedHashMap<>();
        report.models().forEach((name, parts) -> models.put(name, parts.getOrDefault(part.key(), Map.of())));
        List<String> keys = new ArrayList<>();
        for (RfbMetric metric : RfbMetric.values()) {
            keys.add(metric.key());
        }
        String note = "95 % intervals over " + report.places() + " places and the trainings of a model.";
        return table("Risk foreseeing: " + part.key(), note, keys, models);
    }

    private static DataTable differences(RfbReport report, Part part) {
        Map<String, Map<String, Figure>> models = new LinkedHashMap<>();
        report.againstEgoBlind().forEach((name, parts) -> models.put(name, parts.getOrDefault(part.key(), Map.of())));
        List<String> keys = models.values().stream()
                .flatMap(figures -> figures.keySet().stream())
                .distinct()
                .toList();
        return table(
                "Above the control that is blind to the plan: " + part.key(),
                "Paired differences; one is told apart from none where its interval does not hold 0.",
                keys,
                models);
    }

    private static DataTable table(
            String title, String note, List<String> keys, Map<String, Map<String, Figure>> models) {
        List<DataTable.Column> columns = new ArrayList<>();
        columns.add(DataTable.Column.left("figure"));
        models.keySet().forEach(name -> columns.add(DataTable.Column.right(name)));
        List<List<String>> rows = new ArrayList<>();
        for (String key : keys) {
            List<String> row = new ArrayList<>();
            row.add(key);
            models.values().forEach(figures -> row.add(text(figures.get(key))));
            rows.add(row);
        }
        return new DataTable(title, note, columns, rows);
    }

    private static DataTable thresholds(RfbReport report) {
        List<DataTable.Column> columns = new ArrayList<>();
        columns.add(DataTable.Column.left("part"));
        report.thresholds().keySet().forEach(name -> columns.add(DataTable.Column.right(name)));
        List<List<String>> rows = new ArrayList<>();
        for (Part part : Part.values()) {
            List<String> row = new ArrayList<>();
            row.add(part.key());
            report.thresholds()
                    .values()
                    .forEach(parts -> row.add(parts.getOrDefault(part.key(), List.of()).stream()
                            .map(threshold -> threshold(threshold.collision()))
                            .reduce((a, b) -> a + ", " + b)
                            .orElse("-")));
            rows.add(row);
        }
        return new DataTable(
                "Thresholds of a collision",
                String.format(
                        Locale.ROOT,
                        "The lowest with a precision of %.2f on the calibration cases; (%.1f) where none has it.",
                        Judge.PRECISION,
                        Judge.OTHERWISE),
                columns,
                rows);
    }

    private static String threshold(OptionalDouble threshold) {
        return threshold.isPresent()
                ? String.format(Locale.ROOT, "%.3f", threshold.getAsDouble())
                : String.format(Locale.ROOT, "(%.1f)", Judge.OTHERWISE);
    }

    private static String text(@Nullable Figure figure) {
        if (figure == null) {
            return "-";
        }
        return figure.low().isEmpty()
                ? String.format(Locale.ROOT, "%.3f", figure.value())
                : String.format(
                        Locale.ROOT,
                        "%.3f [%.3f, %.3f]",
                        figure.value(),
                        figure.low().getAsDouble(),
                        figure.high().orElseThrow());
    }
}

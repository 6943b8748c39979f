package dev.skidpad.app;

import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.sim.timing.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Measured figures, each under a path such as `parity.agents73.observed`, in the order in which they came.
final class BenchFigures {
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    /// One measured quantity.
    private record Figure(String unit, Spread spread) {}

    /// Adds a figure.
    ///
    /// @param path its place in the JSON tree, parts joined by dots
    /// @param unit for the table, such as `agent-steps/s`
    /// @throws IllegalArgumentException if there is one at that path
    void add(String path, String unit, Spread spread) {
        if (figures.putIfAbsent(path, new Figure(unit, spread)) != null) {
            throw new IllegalArgumentException("two figures at " + path);
        }
    }

    /// The medians as a tree, and under `spread` the whole spreads by their paths.
    ///
    /// @param described what stands beside the figures: text by its name, first
    Map<String, Object> json(Map<String, String> described) {
        Map<String, Object> root = new LinkedHashMap<>(described);
        Map<String, Spread> spreads = new LinkedHashMap<>();
        figures.forEach((path, figure) -> {
            put(root, List.of(path.split("\\.")), figure.spread.median());
            spreads.put(path, figure.spread);
        });
        root.put("spread", spreads);
        return root;
    }

    @SuppressWarnings("unchecked") // an inner node is a map that this method made
    private static void put(Map<String, Object> node, List<String> path, double value) {
        if (path.size() == 1) {
            node.put(path.getFirst(), value);
            return;
        }
        Object child = node.computeIfAbsent(path.getFirst(), key -> new LinkedHashMap<String, Object>());
        put((Map<String, Object>) child, path.subList(1, path.size()), value);
    }

    /// A row for each figure.
    DataTable table(String title) {
        List<List<String>> rows = new ArrayList<>();
        figures.forEach((path, figure) -> rows.add(List.of(
                path,
                number(figure.spread.median()),
                number(figure.spread.least()),
                number(figure.spread.greatest()),
                String.valueOf(figure.spread.repeats()),
                figure.unit)));
        return new DataTable(
                title,
                "One thread's CPU time, where no more threads are named.",
                List.of(
                        Column.left("figure"),
                        Column.right("median"),
                        Column.right("least"),
                        Column.right("greatest"),
                        Column.right("repeats"),
                        Column.left("unit")),
                rows);
    }

    /// A page with the same rows.
    ///
    /// @param heading its title
    /// @param command what printed it
    /// @param setting what was measured
    String markdown(String heading, String command, String setting) {
        StringBuilder page = new StringBuilder("# " + heading + "\n\n");
        page.append("Written by `")
                .append(command)
                .append("`; not edited by hand. ")
                .append(setting)
                .append(".\n\n");
        page.append("| figure | median | least | greatest | repeats | unit |\n|---|---|---|---|---|---|\n");
        for (List<String> row : table(heading).rows()) {
            page.append("| ").append(String.join(" | ", row)).append(" |\n");
        }
        return page.toString();
    }

    /// Millions and thousands by their letters, small ones with three digits.
    private static String number(double value) {
        if (Math.abs(value) >= 1e6) {
            return String.format(Locale.ROOT, "%.2f M", value / 1e6);
        }
        if (Math.abs(value) >= 1e4) {
            return String.format(Locale.ROOT, "%.1f k", value / 1e3);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 100 || value == 0 ? "%.0f" : "%.3g", value);
    }
}

package dev.skidpad.eval.report;

import java.util.List;

/// A table of text, for the terminal and the report alike.
///
/// @param title what it shows
/// @param note a sentence on how to read it; may be empty
/// @param columns its columns, the first naming the row
/// @param rows `[rows][columns]`
public record DataTable(String title, String note, List<Column> columns, List<List<String>> rows) {
    /// Where the text of a column stands.
    public enum Align {
        LEFT,
        RIGHT
    }

    /// @param title the heading
    /// @param align numbers stand to the right
    public record Column(String title, Align align) {
        public static Column left(String title) {
            return new Column(title, Align.LEFT);
        }

        public static Column right(String title) {
            return new Column(title, Align.RIGHT);
        }
    }

    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("table " + title + ": a row has " + row.size() + " cells for "
                        + columns.size() + " columns: " + row);
            }
        }
    }
}

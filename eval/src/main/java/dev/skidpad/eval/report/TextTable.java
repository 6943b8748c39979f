package dev.skidpad.eval.report;

import dev.skidpad.eval.report.DataTable.Align;
import dev.skidpad.eval.report.DataTable.Column;
import java.util.List;

/// Writes a [DataTable] for a terminal: columns aligned by the width of what is seen, a rule under the headings.
public final class TextTable {
    private static final String GAP = "  ";
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private TextTable() {}

    /// The table as lines, each ended by a line feed; title and note stand above it where they are not empty.
    public static String of(DataTable table) {
        int[] widths = widths(table);
        StringBuilder out = new StringBuilder();
        for (String line : List.of(table.title(), table.note())) {
            if (!line.isEmpty()) {
                out.append(oneLine(line)).append('\n');
            }
        }
        List<String> headings = table.columns().stream().map(Column::title).toList();
        appendRow(out, table.columns(), headings, widths);
        appendRule(out, widths);
        for (List<String> row : table.rows()) {
            appendRow(out, table.columns(), row, widths);
        }
        return out.toString();
    }

    /// How many cells of a terminal a text takes: combining marks none, East Asian wide characters and emoji two.
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int[] widths(DataTable table) {
        int[] widths = new int[table.columns().size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = width(oneLine(table.columns().get(c).title()));
            for (List<String> row : table.rows()) {
                widths[c] = Math.max(widths[c], width(oneLine(row.get(c))));
            }
        }
        return widths;
    }

    private static void appendRow(StringBuilder out, List<Column> columns, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String cell = oneLine(cells.get(c));
            String padding = " ".repeat(widths[c] - width(cell));
            line.append(c == 0 ? "" : GAP);
            line.append(columns.get(c).align() == Align.RIGHT ? padding + cell : cell + padding);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static void appendRule(StringBuilder out, int[] widths) {
        for (int c = 0; c < widths.length; c++) {
            out.append(c == 0 ? "" : GAP).append("─".repeat(widths[c]));
        }
        out.append('\n');
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || codePoint == ZERO_WIDTH_JOINER) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    // The blocks that terminals draw two cells wide (Unicode's East Asian Width W and F).
    private static boolean isWide(int codePoint) {
        return codePoint >= 0x1100 && codePoint <= 0x115F
                || codePoint >= 0x2E80 && codePoint <= 0xA4CF && codePoint != 0x303F
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFE30 && codePoint <= 0xFE6F
                || codePoint >= 0xFF00 && codePoint <= 0xFF60
                || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
                || codePoint >= 0x1F300 && codePoint <= 0x1FAFF
                || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
    }
}

package dev.skidpad.eval.report;

import dev.skidpad.eval.report.DataTable.Align;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.page.Markup;
import java.util.List;

/// Writes a table row by row. On a narrow screen each row becomes a card whose values carry their
/// column's title.
///
/// The roles are spelled out, as browsers drop those of rows that style turns into blocks.
public final class HtmlTable {
    private final Markup html;
    private final List<Column> columns;
    private int column;

    private HtmlTable(Markup html, List<Column> columns) {
        this.html = html;
        this.columns = columns;
    }

    /// Opens a table.
    ///
    /// @param caption what it shows
    /// @param note how to read it; may be empty
    public static HtmlTable open(Markup html, String caption, String note, List<Column> columns) {
        html.open("div", "class", "wide").open("table", "role", "table");
        html.open("caption").element("strong", caption);
        if (!note.isEmpty()) {
            html.text(" ").element("span", note, "class", "note");
        }
        html.close().open("thead", "role", "rowgroup").open("tr", "role", "row");
        for (Column c : columns) {
            html.element("th", c.title(), "scope", "col", "role", "columnheader", "class", css(c));
        }
        html.close().close().open("tbody", "role", "rowgroup");
        return new HtmlTable(html, columns);
    }

    /// Writes a whole table of text.
    public static void write(Markup html, DataTable table) {
        HtmlTable out = open(html, table.title(), table.note(), table.columns());
        for (List<String> row : table.rows()) {
            out.row();
            row.forEach(out::cell);
            out.endRow();
        }
        out.close();
    }

    public HtmlTable row() {
        html.open("tr", "role", "row");
        column = 0;
        return this;
    }

    /// A cell of text.
    public HtmlTable cell(String text) {
        return cell(() -> html.text(text));
    }

    /// A cell with a value and, smaller, what belongs to it.
    public HtmlTable cell(String text, String detail) {
        return cell(() -> html.text(text).text(" ").element("small", detail));
    }

    /// A cell that something else writes.
    HtmlTable cell(Runnable content) {
        Column at = columns.get(column);
        if (column == 0) {
            html.open("th", "scope", "row", "role", "rowheader", "class", css(at));
        } else {
            html.open("td", "role", "cell", "class", css(at), "data-label", at.title());
        }
        content.run();
        html.close();
        column++;
        return this;
    }

    public HtmlTable endRow() {
        if (column != columns.size()) {
            throw new IllegalStateException("a row has " + column + " cells for " + columns.size() + " columns");
        }
        html.close().newLine();
        return this;
    }

    public void close() {
        html.close().close().close().newLine();
    }

    /// Closes the table with something under one of its columns that only the eye needs: a plot's axis.
    void closeOver(int under, Runnable axis) {
        html.close().open("tfoot", "aria-hidden", "true").open("tr");
        html.leaf("td", "colspan", String.valueOf(under));
        html.open("td");
        axis.run();
        html.close().leaf("td", "colspan", String.valueOf(columns.size() - under - 1));
        html.close().close().close().close().newLine();
    }

    private static String css(Column column) {
        return column.align() == Align.RIGHT ? "right" : "left";
    }
}

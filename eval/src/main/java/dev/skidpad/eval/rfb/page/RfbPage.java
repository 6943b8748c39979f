package dev.skidpad.eval.rfb.page;

import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.HtmlReport;
import dev.skidpad.eval.report.HtmlTable;
import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.report.plot.Chart;
import dev.skidpad.eval.report.plot.LineChart;
import dev.skidpad.eval.rfb.table.RfbReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The results as a page that needs nothing else: tables, reliability diagrams, and cases of one model.
public final class RfbPage {
    private RfbPage() {}

    /// The page as HTML.
    ///
    /// @param pictured the model whose cases are drawn
    public static String of(RfbReport report, String pictured, List<DrawnCase> cases) {
        Markup html = new Markup();
        html.raw("<!doctype html>\n").open("html", "lang", "en").open("head");
        html.leaf("meta", "charset", "utf-8");
        html.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.leaf("link", "rel", "icon", "href", "data:,");
        html.element("title", "Risk foreseeing");
        html.open("style").raw(HtmlReport.css()).close().close().newLine();
        html.open("body").open("main").element("h1", "Risk foreseeing");
        RfbTables.counts(report).forEach(line -> html.element("p", line, "class", "subtitle"));
        for (DataTable table : RfbTables.of(report)) {
            write(html, table);
        }
        html.element("h2", "Reliability").open("div", "class", "charts");
        report.reliability().forEach((name, parts) -> LineChart.write(html, reliability(name, parts)));
        html.close();
        pictures(html, pictured, cases);
        html.close().close().close();
        return html.finish();
    }

    // Intervals stand under their values, so that more models fit.
    private static void write(Markup html, DataTable table) {
        HtmlTable out = HtmlTable.open(html, table.title(), table.note(), table.columns());
        for (List<String> row : table.rows()) {
            out.row();
            for (String cell : row) {
                int interval = cell.indexOf(" [");
                if (interval < 0) {
                    out.cell(cell);
                } else {
                    out.cell(cell.substring(0, interval), cell.substring(interval + 1));
                }
            }
            out.endRow();
        }
        out.close();
    }

    private static Chart reliability(String name, Map<String, List<RfbReport.Reliability>> parts) {
        List<Chart.Series> series = new ArrayList<>();
        parts.forEach((part, bins) -> series.add(new Chart.Series(
                part,
                bins.stream()
                        .map(bin -> new Chart.Point(bin.foreseen(), bin.happened()))
                        .toList())));
        series.add(new Chart.Series("perfect", List.of(new Chart.Point(0, 0), new Chart.Point(1, 1))));
        return new Chart(
                "Calibrated probabilities of " + name,
                "Each point is a tenth of the probabilities; of several trainings, the first.",
                "foreseen probability of a collision",
                "share that happened",
                series);
    }

    private static void pictures(Markup html, String pictured, List<DrawnCase> cases) {
        html.element("h2", "Cases of " + pictured);
        html.element(
                "p",
                "Boxes stand as at the moment. The plan is orange; what the others then did is dashed, what they were"
                        + " dreamt to do is thin and blue; a ring marks the impact.");
        Map<CaseSort, String> headings = Map.of(
                CaseSort.HIT, "Collisions foreseen",
                CaseSort.MISSED, "Collisions missed",
                CaseSort.FALSE_ALARM, "False alarms");
        for (CaseSort sort : CaseSort.values()) {
            List<DrawnCase> own =
                    cases.stream().filter(one -> one.sort() == sort).toList();
            html.element("h3", headings.getOrDefault(sort, sort.words()));
            if (own.isEmpty()) {
                html.element("p", "None.", "class", "note");
            }
            html.open("div", "class", "charts");
            own.forEach(one -> CasePicture.write(html, one));
            html.close();
        }
    }
}

package dev.skidpad.eval.report;

import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.Decision;
import dev.skidpad.eval.Decision.Finding;
import dev.skidpad.eval.Difference;
import dev.skidpad.eval.Points;
import dev.skidpad.eval.report.ReportContent.Fact;
import dev.skidpad.eval.report.ReportContent.Part;
import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.report.picture.Ink;
import dev.skidpad.eval.report.picture.Legend;
import dev.skidpad.eval.report.picture.SvgCanvas;
import dev.skidpad.eval.report.plot.Chart;
import dev.skidpad.eval.report.plot.LineChart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Writes a report as one HTML file that needs nothing else: no network, no server, no fonts.
///
/// The page forbids itself every connection (its Content-Security-Policy), works without its script, with the keyboard
/// alone, on light and dark ground, on paper and on a phone.
public final class HtmlReport {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

    private final Markup html = new Markup();
    private final ReportContent content;

    private HtmlReport(ReportContent content) {
        this.content = content;
    }

    /// The page.
    public static String of(ReportContent content) {
        HtmlReport report = new HtmlReport(content);
        report.page();
        return report.html.finish();
    }

    /// Writes the page to a file, whole or not at all.
    public static void write(ReportContent content, Path file) throws IOException {
        AtomicFile.writeText(file, of(content));
    }

    private void page() {
        html.raw("<!doctype html>\n").open("html", "lang", "en");
        head();
        html.open("body").newLine();
        html.element("a", "Skip to the figures", "href", "#part-1", "class", "skip");
        html.open("main");
        opening();
        for (int i = 0; i < content.parts().size(); i++) {
            PartSection.write(html, content.parts().get(i), "part-" + (i + 1));
        }
        stories();
        training();
        tables();
        provenance();
        html.close();
        html.open("script").raw(resource("report.js")).close();
        html.close().close().newLine();
    }

    private void head() {
        html.open("head").leaf("meta", "charset", "utf-8");
        html.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.leaf("meta", "name", "color-scheme", "content", "light dark");
        html.leaf("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.leaf("link", "rel", "icon", "href", "data:,");
        html.element("title", content.decision().outcome().word() + ": " + content.title());
        html.open("style")
                .raw(Ink.css() + SvgCanvas.DETAILS_CSS + resource("report.css"))
                .close();
        html.close().newLine();
    }

    // ---- the first screen

    private void opening() {
        html.open("header").element("p", "Skidpad report", "class", "overline");
        html.element("h1", content.title());
        if (!content.subtitle().isEmpty()) {
            html.element("p", content.subtitle(), "class", "subtitle");
        }
        html.close();
        decision();
        for (Part part : content.parts()) {
            glance(part);
        }
        if (!content.remarks().isEmpty()) {
            html.open("ul", "class", "remarks");
            content.remarks().forEach(remark -> html.element("li", remark));
            html.close();
        }
        contents();
    }

    private void decision() {
        Decision decision = content.decision();
        html.open("section", "class", "decision " + Symbols.css(decision.outcome()), "aria-label", "Decision");
        html.open("p", "class", "outcome").element("span", Symbols.of(decision.outcome()), "aria-hidden", "true");
        html.text(" " + capitalised(decision.outcome().word())).close();
        html.element("p", decision.reason(), "class", "reason");
        html.open("div", "class", "parts");
        Map<String, List<Finding>> byPart = decision.findings().stream()
                .collect(Collectors.groupingBy(Finding::part, LinkedHashMap::new, Collectors.toList()));
        byPart.forEach(this::findings);
        html.close().close().newLine();
    }

    private void findings(String part, List<Finding> findings) {
        html.open("div");
        if (!part.isEmpty()) {
            html.element("p", capitalised(part), "class", "overline");
        }
        html.open("ul", "class", "findings");
        for (Finding finding : findings) {
            html.open("li", "class", Symbols.css(finding.outcome()));
            html.element("span", Symbols.of(finding.outcome()), "class", "sign", "aria-hidden", "true");
            html.element("span", finding.outcome().word() + ": ", "class", "unseen");
            html.open("span").element("strong", finding.rule()).text(" " + finding.sentence());
            html.close().close();
        }
        html.close().close();
    }

    private void glance(Part part) {
        Comparison comparison = part.comparison();
        Difference total = comparison.total();
        html.open("section", "class", "glance", "aria-label", part.name() + " at a glance");
        html.element("p", part.name(), "class", "overline");
        html.open("dl", "class", "tiles");
        tile("Total score", PartSection.beforeAfter(total), change(total));
        tile("Failures", PartSection.failures(comparison.failures()), PartSection.turned(comparison.failures()));
        tile(
                "Evaluated",
                total.count() + " of " + comparison.pairs().size(),
                "scenarios, from " + comparison.places() + " places");
        tile(
                "Detectable",
                total.minimalDetectable().isPresent()
                        ? Points.of(total.minimalDetectable().getAsDouble())
                        : "–",
                "points: the smallest change this suite shows four times in five");
        html.close().close().newLine();
    }

    private void tile(String name, String value, String detail) {
        html.open("div").element("dt", name).element("dd", value, "class", "figure");
        html.element("dd", detail, "class", "note").close();
    }

    private static String change(Difference total) {
        return total.change()
                .map(c -> Points.change(c.mean()) + " points " + Points.changeInterval(c) + ", "
                        + total.judgement().word())
                .orElse("no scenario has a score before and after");
    }

    private void contents() {
        html.open("nav", "aria-label", "Contents").open("ul");
        for (int i = 0; i < content.parts().size(); i++) {
            link("part-" + (i + 1), content.parts().get(i).name());
        }
        if (!content.stories().isEmpty()) {
            link("episodes", "Episodes");
        }
        if (!content.charts().isEmpty()) {
            link("training", "Training");
        }
        if (!content.tables().isEmpty()) {
            link("tables", "Mined and varied");
        }
        link("provenance", "Provenance");
        html.close().close().newLine();
    }

    private void link(String id, String text) {
        html.open("li").element("a", text, "href", "#" + id).close();
    }

    // ---- the rest

    private void stories() {
        if (content.stories().isEmpty()) {
            return;
        }
        open("episodes", "Episodes worth looking at");
        html.element(
                "p",
                "Seen from above, turned so that the ego starts upwards. Press Play or drag the time; with the "
                        + "keyboard, Space plays and the arrow keys step. The times in the lists jump there.");
        Legend.write(html);
        for (int i = 0; i < content.stories().size(); i++) {
            StorySection.write(html, content.stories().get(i), "story-" + (i + 1));
        }
        html.close();
    }

    private void training() {
        if (content.charts().isEmpty()) {
            return;
        }
        open("training", "Training");
        html.open("div", "class", "charts");
        for (Chart chart : content.charts()) {
            LineChart.write(html, chart);
        }
        html.close().close().newLine();
    }

    private void tables() {
        if (content.tables().isEmpty()) {
            return;
        }
        open("tables", "Mined and varied");
        content.tables().forEach(table -> HtmlTable.write(html, table));
        html.close().newLine();
    }

    private void provenance() {
        open("provenance", "Provenance");
        html.open("dl", "class", "facts");
        for (Fact fact : content.provenance().facts()) {
            html.open("div")
                    .element("dt", fact.name())
                    .element("dd", fact.value())
                    .close();
        }
        html.close();
        if (!content.provenance().commands().isEmpty()) {
            html.element("p", "The same again:");
            html.element("pre", String.join("\n", content.provenance().commands()), "tabindex", "0");
        }
        html.close().newLine();
    }

    private void open(String id, String title) {
        html.open("section", "id", id, "aria-labelledby", id + "-title");
        html.element("h2", title, "id", id + "-title");
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the program's own resource " + name, e);
        }
    }
}

package dev.skidpad.eval.report;

import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.eval.report.ReportContent.Fact;
import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.report.picture.Ink;
import dev.skidpad.eval.report.picture.SvgCanvas;
import dev.skidpad.eval.report.plot.Chart;
import dev.skidpad.eval.report.plot.LineChart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Writes a report as one HTML file that needs nothing else: no network, no server, no fonts.
///
/// The page forbids itself every connection (its Content-Security-Policy), works without its script, with the keyboard
/// alone, on light and dark ground, on paper and on a phone.
public final class HtmlReport {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

    private static final List<String> SCRIPTS = List.of("unpack.js", "scene.js", "timeline.js", "player.js", "page.js");

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

    /// The style of this page, for other pages of tables, plots and pictures.
    public static String css() {
        return Ink.css() + SvgCanvas.DETAILS_CSS + resource("report.css");
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
        OpeningSection.write(html, content);
        contents();
        for (int i = 0; i < content.parts().size(); i++) {
            PartSection.write(html, content.parts().get(i), "part-" + (i + 1));
        }
        stories();
        study();
        training();
        tables();
        evidence();
        provenance();
        html.close();
        script();
        html.close().close().newLine();
    }

    // The data come last, so that a browser paints before it has read them.
    private void script() {
        html.raw(resource("player.html"));
        html.open("script", "type", "application/json", "id", "inks")
                .raw(Ink.json())
                .close();
        for (int i = 0; i < content.stories().size(); i++) {
            StorySection.writeData(html, content.stories().get(i), StoriesSection.ID + (i + 1));
        }
        html.open("script").raw("\"use strict\";\n(() => {\n");
        SCRIPTS.forEach(name -> html.raw(resource(name)));
        html.raw("})();\n").close();
    }

    private void head() {
        html.open("head").leaf("meta", "charset", "utf-8");
        html.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.leaf("meta", "name", "color-scheme", "content", "light dark");
        html.leaf("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.leaf("link", "rel", "icon", "href", "data:,");
        html.element("title", content.decision().outcome().word() + ": " + content.title());
        html.open("style").raw(css()).close();
        html.close().newLine();
    }

    // ---- sections

    private void contents() {
        html.open("nav", "aria-label", "Contents").open("ul");
        for (int i = 0; i < content.parts().size(); i++) {
            link("part-" + (i + 1), content.parts().get(i).name());
        }
        if (!content.stories().isEmpty()) {
            link("scenarios", "Scenarios");
        }
        if (content.study().isPresent()) {
            link("causes", "Causes");
        }
        if (!content.charts().isEmpty()) {
            link("training", "Training");
        }
        if (!content.tables().isEmpty()) {
            link("tables", "Mined and varied");
        }
        if (!content.evidence().isEmpty()) {
            link("evidence", "Evidence");
        }
        link("provenance", "Provenance");
        html.close().close().newLine();
    }

    private void link(String id, String text) {
        html.open("li").element("a", text, "href", "#" + id).close();
    }

    private void stories() {
        if (!content.stories().isEmpty()) {
            open("scenarios", "Scenarios worth looking at");
            StoriesSection.write(html, content.stories());
            html.close().newLine();
        }
    }

    private void study() {
        content.study().ifPresent(study -> {
            open("causes", "Why they failed");
            StudySection.write(html, study);
            html.close().newLine();
        });
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

    private void evidence() {
        if (content.evidence().isEmpty()) {
            return;
        }
        open("evidence", "Evidence");
        html.element(
                "p",
                "Each claim follows from what stands above it in its chain; the code behind it is one hash over all of"
                        + " that. The verdicts on single episodes stand with their scenarios.");
        content.evidence().forEach(chain -> ChainSection.write(html, chain.claim(), chain));
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
            content.provenance().commands().forEach(command -> Commands.write(html, "", command));
        }
        html.close().newLine();
    }

    private void open(String id, String title) {
        html.open("section", "id", id, "aria-labelledby", id + "-title");
        html.element("h2", title, "id", id + "-title");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the program's own resource " + name, e);
        }
    }
}

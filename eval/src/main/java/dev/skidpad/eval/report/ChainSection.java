package dev.skidpad.eval.report;

import dev.skidpad.eval.report.ReportContent.Background;
import dev.skidpad.eval.report.ReportContent.Chain;
import dev.skidpad.eval.report.ReportContent.Link;
import dev.skidpad.eval.report.page.Markup;

/// What a verdict follows from, link by link.
final class ChainSection {
    private static final int SHORT_HASH = 12;

    private ChainSection() {}

    /// Writes the chain of a drive's verdict, where there is one.
    ///
    /// @param label whose drive
    static void write(Markup html, String label, Background background) {
        background.evidence().ifPresent(chain -> write(html, "Evidence for the verdict on " + label, chain));
    }

    /// Writes a chain under a heading that opens it.
    static void write(Markup html, String title, Chain chain) {
        html.open("details", "class", "evidence").open("summary").text(title + " ");
        html.element("code", shortHash(chain.head()), "title", chain.head()).close();
        html.element("p", chain.says());
        html.open("ol", "class", "chain");
        for (Link link : chain.links()) {
            html.open("li").element("strong", link.label()).open("div").text(link.words());
            html.open("span", "class", "note").element("code", shortHash(link.hash()), "title", link.hash());
            html.text(link.where().isEmpty() ? "" : " " + link.where()).close();
            html.close().close();
        }
        html.close();
        chain.commands().forEach(command -> Commands.write(html, "", command));
        html.close().newLine();
    }

    private static String shortHash(String hash) {
        return hash.length() <= SHORT_HASH ? hash : hash.substring(0, SHORT_HASH);
    }
}

package dev.skidpad.eval.report;

import dev.skidpad.eval.ClusterVerdict;
import dev.skidpad.eval.ClusterVerdict.Stake;
import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.Decision;
import dev.skidpad.eval.Decision.Finding;
import dev.skidpad.eval.Difference;
import dev.skidpad.eval.KindComparison;
import dev.skidpad.eval.Points;
import dev.skidpad.eval.report.ReportContent.Fact;
import dev.skidpad.eval.report.ReportContent.Part;
import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.report.plot.IntervalPlot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// The first screen: the decision and its reason, what was compared, the figures that matter most.
final class OpeningSection {
    private final Markup html;
    private final ReportContent content;

    private OpeningSection(Markup html, ReportContent content) {
        this.html = html;
        this.content = content;
    }

    static void write(Markup html, ReportContent content) {
        new OpeningSection(html, content).write();
    }

    private void write() {
        html.open("header").element("p", "Skidpad report", "class", "overline");
        html.element("h1", content.title());
        if (!content.subtitle().isEmpty()) {
            html.element("p", content.subtitle(), "class", "subtitle");
        }
        html.close();
        decision();
        content.parts().forEach(this::glance);
        subject();
        if (!content.remarks().isEmpty()) {
            html.open("ul", "class", "remarks", "aria-label", "Remarks");
            content.remarks().forEach(remark -> html.element("li", remark));
            html.close();
        }
        rules();
    }

    // ---- the decision

    private void decision() {
        Decision decision = content.decision();
        html.open("section", "class", "decision " + Symbols.css(decision.outcome()), "aria-label", "Decision");
        html.open("p", "class", "outcome").element("span", Symbols.of(decision.outcome()), "aria-hidden", "true");
        html.text(" " + capitalised(decision.outcome().word())).close();
        html.element("p", PlainWords.of(decision, content.parts()), "class", "reason");
        if (!byClusters()) {
            findings();
        }
        html.close().newLine();
    }

    private boolean byClusters() {
        return content.parts().stream().anyMatch(p -> !p.clusters().isEmpty());
    }

    // Where clusters are judged, the rules are too many for the first screen.
    private void rules() {
        if (byClusters()) {
            html.open("details", "class", "rules").element("summary", "Every rule that was tried");
            html.element("p", content.decision().reason());
            findings();
            html.close();
        }
    }

    private void findings() {
        html.open("div", "class", "parts");
        Map<String, List<Finding>> byPart = content.decision().findings().stream()
                .collect(Collectors.groupingBy(Finding::part, LinkedHashMap::new, Collectors.toList()));
        byPart.forEach(this::findings);
        html.close();
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

    // ---- figures

    private void glance(Part part) {
        Comparison comparison = part.comparison();
        Difference total = comparison.total();
        html.open("section", "class", "glance", "aria-label", part.name() + " at a glance");
        if (content.parts().size() > 1) {
            html.element("p", part.name(), "class", "overline");
        }
        html.open("dl", "class", "tiles");
        tile("Total score", PartSection.beforeAfter(total), change(total));
        tile("Failures", PartSection.failures(comparison.failures()), PartSection.turned(comparison.failures()));
        seen(part, total);
        tile(
                "Evaluated",
                total.count() + " of " + comparison.pairs().size(),
                "scenarios, from " + comparison.places() + " places");
        html.close();
        clusters(part);
        html.close().newLine();
    }

    private void seen(Part part, Difference total) {
        KindComparison all = part.comparison().overall();
        if (part.clusters().isEmpty()) {
            tile("Smallest change it could see", points(total.minimalDetectable()), "of the total, four times in five");
        } else {
            tile(
                    "Smallest regression it could see",
                    points(all.detectableRise()),
                    "more failures, four times in five; " + PlainWords.detectableInOneCluster(part.clusters()));
        }
    }

    private static String points(OptionalDouble value) {
        return value.isPresent() ? Points.of(value.getAsDouble()) + "\u00a0points" : "none";
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

    // The state of every cluster; those in which somebody may come to harm first.
    private void clusters(Part part) {
        for (Stake stake : Stake.values()) {
            List<ClusterVerdict> ofStake =
                    part.clusters().stream().filter(c -> c.stake() == stake).toList();
            if (ofStake.isEmpty()) {
                continue;
            }
            String title = switch (stake) {
                case SAFETY -> "Safety clusters";
                case QUALITY -> "Other clusters";
            };
            html.open("div", "class", "clusters").element("p", title, "class", "overline");
            html.open("ul", "aria-label", title);
            for (ClusterVerdict cluster : ofStake) {
                String css = IntervalPlot.css(cluster.judgement());
                html.open("li", "class", "judgement " + css, "title", cluster.sentence());
                html.element("span", Symbols.of(cluster.judgement()), "class", "sign", "aria-hidden", "true");
                html.open("span").element("strong", cluster.figures().kind());
                html.text(" ")
                        .element("span", cluster.judgement().word(), "class", "word")
                        .close()
                        .close();
            }
            html.close().close();
        }
    }

    // ---- what was compared

    private void subject() {
        if (content.subject().isEmpty()) {
            return;
        }
        html.open("dl", "class", "subject", "aria-label", "What was compared");
        for (Fact fact : content.subject()) {
            html.open("div")
                    .element("dt", fact.name())
                    .element("dd", fact.value())
                    .close();
        }
        html.close();
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}

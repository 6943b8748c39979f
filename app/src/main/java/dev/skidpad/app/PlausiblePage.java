package dev.skidpad.app;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.picture.FindingPicture;
import dev.skidpad.sim.plausible.Finding;
import dev.skidpad.sim.plausible.SceneReport;
import java.util.List;
import java.util.Locale;

/// The findings of `skidpad plausible` as a page with a picture of each.
final class PlausiblePage {
    private PlausiblePage() {}

    /// A page that needs nothing else.
    ///
    /// @param scenarios `[N]` what was judged
    /// @param reports `[N]` on each of them
    /// @param atMost how many findings are shown
    static String of(List<Scenario> scenarios, List<SceneReport> reports, int atMost) {
        StringBuilder figures = new StringBuilder();
        int shown = 0;
        int all = 0;
        for (int i = 0; i < reports.size(); i++) {
            for (Finding finding : reports.get(i).findings()) {
                if (all++ < atMost) {
                    figures.append(figure(scenarios.get(i), finding));
                    shown++;
                }
            }
        }
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>What cannot be</title><style>
                body{font:14px system-ui,sans-serif;margin:24px}
                main{display:grid;grid-template-columns:repeat(auto-fill,minmax(380px,1fr));gap:20px}
                figure{margin:0;break-inside:avoid}svg{width:100%}figcaption{margin-top:4px}
                """ + FindingPicture.css() + """
                </style></head><body><h1>What cannot be</h1><p>
                """ + shown + " of " + all + " findings in " + reports.size()
                + " scenes. Dots: where the agent was at each step; ring: where it is at the worst one; blue: the ego."
                + "</p><main>\n" + figures + "</main></body></html>\n";
    }

    private static String figure(Scenario scenario, Finding finding) {
        double dt = scenario.dtSeconds();
        return "<figure>" + FindingPicture.svg(scenario, finding.agent(), finding.worstStep()) + "<figcaption><b>"
                + finding.rule().ruleName() + "</b> of agent " + escaped(finding.agentId()) + ", "
                + String.format(
                        Locale.ROOT,
                        "%.1f to %.1f s: %.2f %s, at most %.2f",
                        finding.fromStep() * dt,
                        finding.toStep() * dt,
                        finding.value(),
                        finding.rule().unit(),
                        finding.threshold())
                + "<br>" + escaped(scenario.id()) + "</figcaption></figure>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

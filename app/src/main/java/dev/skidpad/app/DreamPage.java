package dev.skidpad.app;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.dream.CalibratedCritic;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Foresight;
import dev.skidpad.learn.dream.Moment;
import dev.skidpad.learn.dream.Risk;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.score.contact.Contact;
import java.util.List;
import java.util.Locale;

/// A page that draws dreams over what was recorded: the road, everybody's box at the moment, the
/// record's ways dashed, the dreamt ones thin, the plan thick, and where the ego touches somebody in a
/// dream.
final class DreamPage {
    private static final float AROUND_M = 70;
    private static final float UNITS = 10; // of the picture per metre

    private final Moment moment;
    private final EgoPlan plan;
    private final float centreX;
    private final float centreY;
    private final StringBuilder svg = new StringBuilder();

    private DreamPage(Moment moment, EgoPlan plan) {
        this.moment = moment;
        this.plan = plan;
        int middle = plan.steps() / 2;
        centreX = plan.x(middle);
        centreY = plan.y(middle);
    }

    /// The page as HTML.
    ///
    /// @param critic what makes probabilities of the dreams
    /// @param model who dreams
    /// @param planName how the plan was asked for
    static String of(
            Moment moment,
            EgoPlan plan,
            List<Episode> dreams,
            Foresight foresight,
            CalibratedCritic critic,
            String model,
            String planName) {
        DreamPage page = new DreamPage(moment, plan);
        page.draw(dreams, foresight);
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Dreams of %s</title><style>
                body{font:16px/1.4 system-ui;margin:1.5em;max-width:60em}svg{width:100%%;height:auto;background:#f6f6f4}
                .lane{fill:none;stroke:#d2d2cc;stroke-width:4}.edge{fill:none;stroke:#777;stroke-width:4}
                .box{fill:#4a6fa5;fill-opacity:.55}.ego{fill:#d2691e;fill-opacity:.8}
                .record{fill:none;stroke:#222;stroke-width:3;stroke-dasharray:10 8}
                .dream{fill:none;stroke:#2a78c8;stroke-width:2;stroke-opacity:.35}
                .plan{fill:none;stroke:#d2691e;stroke-width:7;stroke-opacity:.8}
                .touch{fill:none;stroke:#c00;stroke-width:4}td{padding:0 1.5em 0 0}
                </style></head><body>
                <h1>%s, plan %s</h1>
                <p>%d dreams of %.1f s by %s. Plan: orange; dreams: blue; record: dashed; contacts of the ego: red.</p>
                <table>%s</table>
                %s
                </body></html>
                """.formatted(
                        escaped(moment.scenario().id()),
                        escaped(moment.scenario().id()),
                        escaped(planName),
                        dreams.size(),
                        plan.steps() * moment.scenario().dtSeconds(),
                        escaped(model),
                        table(foresight, critic),
                        page.svg);
    }

    private static String table(Foresight foresight, CalibratedCritic critic) {
        StringBuilder rows = new StringBuilder();
        for (Risk risk : Risk.values()) {
            String probability = critic.fitted()
                    ? String.format(Locale.ROOT, "probability %.0f %%", 100 * critic.probability(risk, foresight))
                    : "";
            rows.append(String.format(
                    Locale.ROOT,
                    "<tr><td>%s</td><td>%.0f %% of the dreams</td><td>%s</td></tr>",
                    DreamCommand.words(risk),
                    100 * risk.share(foresight),
                    probability));
        }
        if (foresight.impactS().isPresent()) {
            rows.append(String.format(
                    Locale.ROOT,
                    "<tr><td>median time of the first touch</td><td>%.1f s</td></tr>",
                    foresight.impactS().getAsDouble()));
        }
        rows.append(
                String.format(Locale.ROOT, "<tr><td>mean progress</td><td>%.1f m</td></tr>", foresight.progressM()));
        return rows.toString();
    }

    private void draw(List<Episode> dreams, Foresight foresight) {
        Scenario scenario = moment.scenario();
        svg.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"Dreams over the record\">%n",
                2 * AROUND_M * UNITS,
                2 * AROUND_M * UNITS));
        for (Lane lane : scenario.map().lanes()) {
            line("lane", lane.centerline());
        }
        for (RoadEdge edge : scenario.map().edges()) {
            line("edge", edge.line());
        }
        for (int a = 0; a < scenario.agentCount(); a++) {
            Track track = scenario.tracks().get(a);
            if (track.valid(moment.step())) {
                record(track);
                for (Episode dream : dreams) {
                    if (a != scenario.egoIndex()) {
                        dreamt(dream, a);
                    }
                }
                box(track, a == scenario.egoIndex() ? "ego" : "box");
            }
        }
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < plan.steps(); i++) {
            point(points, plan.x(i), plan.y(i));
        }
        polyline("plan", points);
        foresight.verdicts().stream()
                .flatMap(verdict -> verdict.contacts().stream().limit(1))
                .forEach(this::touch);
        svg.append("</svg>");
    }

    private void line(String style, Polyline line) {
        StringBuilder points = new StringBuilder();
        boolean near = false;
        for (int i = 0; i < line.size(); i++) {
            near |= isNear(line.x(i), line.y(i));
            point(points, line.x(i), line.y(i));
        }
        if (near) {
            polyline(style, points);
        }
    }

    private boolean isNear(float x, float y) {
        return Math.abs(x - centreX) < AROUND_M && Math.abs(y - centreY) < AROUND_M;
    }

    private void record(Track track) {
        StringBuilder points = new StringBuilder();
        for (int t = moment.step(); t <= moment.step() + plan.steps() && track.valid(t); t++) {
            point(points, track.x(t), track.y(t));
        }
        polyline("record", points);
    }

    private void dreamt(Episode dream, int agent) {
        StringBuilder points = new StringBuilder();
        for (int f = 0; f < dream.frames() && dream.active(f, agent); f++) {
            point(points, dream.x(f, agent), dream.y(f, agent));
        }
        polyline("dream", points);
    }

    private void box(Track track, String style) {
        int now = moment.step();
        float[] corners = new float[8];
        OrientedBox.corners(
                track.x(now),
                track.y(now),
                Trig.cos(track.headingRad(now)),
                Trig.sin(track.headingRad(now)),
                0.5f * track.lengthM(),
                0.5f * track.widthM(),
                corners);
        StringBuilder points = new StringBuilder();
        for (int c = 0; c < 8; c += 2) {
            point(points, corners[c], corners[c + 1]);
        }
        svg.append("<polygon class=\"")
                .append(style)
                .append("\" points=\"")
                .append(points)
                .append("\"/>\n");
    }

    private void touch(Contact contact) {
        svg.append(String.format(
                Locale.ROOT,
                "<circle class=\"touch\" cx=\"%.1f\" cy=\"%.1f\" r=\"9\"/>%n",
                pictureX((float) contact.x()),
                pictureY((float) contact.y())));
    }

    private void polyline(String style, StringBuilder points) {
        svg.append("<polyline class=\"")
                .append(style)
                .append("\" points=\"")
                .append(points)
                .append("\"/>\n");
    }

    private void point(StringBuilder points, float x, float y) {
        points.append(String.format(Locale.ROOT, "%.1f,%.1f ", pictureX(x), pictureY(y)));
    }

    private float pictureX(float x) {
        return (x - centreX + AROUND_M) * UNITS;
    }

    private float pictureY(float y) {
        return (AROUND_M - y + centreY) * UNITS;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}

package dev.skidpad.app;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.danger.CaseReport;
import dev.skidpad.sim.danger.DangerCase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Pictures of dangers: the road around the event, everybody's way up to it, and where they stand at the end.
///
/// The ego is red, who meets it orange, who caused it violet, the rest grey; faint boxes are a second before, solid
/// ones the moment of the event, outlines a second and a half after it.
final class DangerPictures {
    private static final int SIZE_PX = 420;
    private static final double HALF_M = 35;

    private DangerPictures() {}

    static String page(List<String> figures) {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Dangers</title><style>
                body{font:14px system-ui;margin:24px;background:#fff;color:#222}
                main{display:grid;grid-template-columns:repeat(auto-fill,minmax(420px,1fr));gap:20px}
                figure{margin:0}svg{width:100%;background:#f4f4f2}figcaption{margin-top:4px}
                </style></head><body><h1>Dangers</h1>
                <p>The ego is red, who meets it orange, who caused it violet. Faint: a second before; solid: the event;
                outlined: a second and a half later.</p><main>
                """ + String.join("\n", figures) + "</main></body></html>\n";
    }

    static String figure(DangerCase made, CaseReport report) {
        Scenario scenario = made.scenario();
        int event = made.finish().step();
        int last = scenario.steps() - 1;
        double cx = scenario.ego().x(Math.min(event, last));
        double cy = scenario.ego().y(Math.min(event, last));
        StringBuilder svg = new StringBuilder(format(
                "<figure><svg viewBox=\"%.1f %.1f %.1f %.1f\" width=\"%d\" height=\"%d\"><g transform=\"scale(1,-1)\">",
                cx - HALF_M, -cy - HALF_M, 2 * HALF_M, 2 * HALF_M, SIZE_PX, SIZE_PX));
        for (Lane lane : scenario.map().lanes()) {
            line(svg, lane.centerline(), "#d9d9d4", 0.2, cx, cy);
        }
        for (RoadEdge edge : scenario.map().edges()) {
            line(svg, edge.line(), "#555", 0.3, cx, cy);
        }
        int second = Math.round(1 / scenario.dtSeconds());
        for (int a = 0; a < scenario.agentCount(); a++) {
            String colour = colour(made, a);
            Track track = scenario.tracks().get(a);
            way(svg, track, scenario.nowStep(), event, colour);
            box(svg, track, event - second, colour, "0.25", false);
            box(svg, track, event, colour, "0.85", false);
            box(svg, track, Math.min(last, event + 3 * second / 2), colour, "0.9", true);
        }
        svg.append("</g></svg><figcaption><b>")
                .append(escaped(report.kind()))
                .append("</b>, ")
                .append(escaped(report.ending()))
                .append(format(" after %.1f s, road %s", report.eventS(), report.road()));
        report.impactMps().ifPresent(v -> svg.append(format(", %.1f m/s", v)));
        svg.append("<br>")
                .append(escaped(report.how()))
                .append("<br>avoided by: ")
                .append(escaped(report.avoidedBy()))
                .append("; #")
                .append(report.index())
                .append("</figcaption></figure>");
        return svg.toString();
    }

    private static String colour(DangerCase made, int agent) {
        Scenario scenario = made.scenario();
        OptionalInt protagonist = made.proposal().protagonist();
        Optional<Integer> met = made.finish().crash().map(c -> c.other(scenario.egoIndex()));
        if (agent == scenario.egoIndex()) {
            return "#d62728";
        }
        if (met.isPresent() && met.get() == agent) {
            return "#ff7f0e";
        }
        return protagonist.isPresent() && protagonist.getAsInt() == agent ? "#8846c4" : "#8a8f98";
    }

    private static void line(StringBuilder svg, Polyline line, String colour, double width, double cx, double cy) {
        StringBuilder points = new StringBuilder();
        boolean near = false;
        for (int i = 0; i < line.size(); i++) {
            near |= Math.abs(line.x(i) - cx) < 2 * HALF_M && Math.abs(line.y(i) - cy) < 2 * HALF_M;
            points.append(format("%.2f,%.2f ", line.x(i), line.y(i)));
        }
        if (near) {
            svg.append(format(
                    "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.2f\"/>",
                    points, colour, width));
        }
    }

    private static void way(StringBuilder svg, Track track, int from, int to, String colour) {
        StringBuilder points = new StringBuilder();
        for (int t = from; t <= to; t++) {
            if (track.valid(t)) {
                points.append(format("%.2f,%.2f ", track.x(t), track.y(t)));
            }
        }
        svg.append(format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"0.25\" stroke-dasharray=\"0.8 0.6\"/>",
                points, colour));
    }

    private static void box(StringBuilder svg, Track track, int step, String colour, String opacity, boolean outline) {
        if (!track.valid(step)) {
            return;
        }
        svg.append(format(
                "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" transform=\"translate(%.2f %.2f)"
                        + " rotate(%.1f)\" fill=\"%s\" fill-opacity=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>",
                -0.5 * track.lengthM(),
                -0.5 * track.widthM(),
                track.lengthM(),
                track.widthM(),
                track.x(step),
                track.y(step),
                Math.toDegrees(track.headingRad(step)),
                outline ? "none" : colour,
                opacity,
                colour,
                outline ? "0.25" : "0"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}

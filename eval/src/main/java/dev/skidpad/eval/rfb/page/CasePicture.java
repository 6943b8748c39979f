package dev.skidpad.eval.rfb.page;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.report.picture.Area;
import dev.skidpad.eval.report.picture.Canvas;
import dev.skidpad.eval.report.picture.Cast;
import dev.skidpad.eval.report.picture.Ink;
import dev.skidpad.eval.report.picture.MapPainter;
import dev.skidpad.eval.report.picture.PictureFrame;
import dev.skidpad.eval.report.picture.SvgCanvas;
import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.eval.rfb.Truth;
import dev.skidpad.sim.world.MovingAgents;
import java.util.Locale;

/// A case from above: boxes as they stand at the moment, the plan orange, what the others then did
/// dashed, what they were dreamt to do thin and blue, a ring where the impact is.
final class CasePicture {
    private static final float WIDTH_M = 90;
    private static final float HEIGHT_M = 68;
    private static final float MOVES_M = 0.5f;
    private static final String DREAM = "stroke:var(--ink-first-trace);stroke-opacity:.3;stroke-width:1px;fill:none;"
            + "vector-effect:non-scaling-stroke";

    private final DrawnCase drawn;
    private final RfbCase asked;
    private final Scenario scene;
    private final PictureFrame frame;
    private final Markup html;

    private CasePicture(DrawnCase drawn, Markup html) {
        this.drawn = drawn;
        this.html = html;
        asked = drawn.asked();
        scene = asked.scene();
        frame = PictureFrame.of(scene);
    }

    /// Writes a figure with its caption.
    static void write(Markup html, DrawnCase drawn) {
        new CasePicture(drawn, html).write();
    }

    private void write() {
        int middle = asked.plan().steps() / 2;
        float u = u(asked.plan().x(middle), asked.plan().y(middle));
        float v = v(asked.plan().x(middle), asked.plan().y(middle));
        Area view = Area.around(u, v, WIDTH_M, HEIGHT_M);
        html.open("figure").open("svg", "viewBox", SvgCanvas.viewBox(view), "role", "img", "style", "width:100%");
        html.element("title", caption());
        html.open("g");
        SvgCanvas canvas = new SvgCanvas(html);
        MapPainter map = new MapPainter(canvas, frame, view);
        map.paint(scene.map());
        map.signals(scene, asked.moment().step());
        canvas.flush();
        dreams(view);
        truth(canvas, view);
        boxes(canvas, view);
        plan(canvas);
        impact(canvas);
        canvas.flush();
        html.close().close();
        html.open("figcaption").element("strong", drawn.sort().words()).text(": " + caption());
        html.close().close().newLine();
    }

    private String caption() {
        Truth truth = asked.truth();
        String end = truth.hitFrame().isPresent()
                ? String.format(
                        Locale.ROOT, "impact after %.1f s", truth.hitFrame().getAsInt() * scene.dtSeconds())
                : "no impact";
        return String.format(
                Locale.ROOT,
                "%s, %s; foreseen with %.2f, by the ceiling with %.2f",
                asked.id(),
                end,
                drawn.foresight().collision(),
                drawn.ceiling());
    }

    private float u(float x, float y) {
        return frame.u(x, y);
    }

    private float v(float x, float y) {
        return frame.v(x, y);
    }

    // Every fifth frame, which is enough for the eye.
    private void dreams(Area view) {
        for (MovingAgents dream : drawn.foresight().dreams()) {
            for (int a = 0; a < dream.agents(); a++) {
                int last = dream.frames() - 1;
                if (a == scene.egoIndex() || !dream.active(0, a) || !dream.active(last, a) || !moves(dream, a)) {
                    continue;
                }
                StringBuilder d = new StringBuilder();
                boolean seen = false;
                for (int f = 0; f <= last; f += f == 0 ? 5 : Math.min(5, Math.max(1, last - f))) {
                    float u = u(dream.x(f, a), dream.y(f, a));
                    float v = v(dream.x(f, a), dream.y(f, a));
                    seen |= view.contains(u, v);
                    d.append(d.isEmpty() ? "M" : "L")
                            .append(Math.round(u * SvgCanvas.UNITS_PER_M))
                            .append(' ')
                            .append(Math.round(-v * SvgCanvas.UNITS_PER_M));
                }
                if (seen) {
                    html.leaf("path", "style", DREAM, "d", d.toString());
                }
            }
        }
    }

    private static boolean moves(MovingAgents dream, int agent) {
        int last = dream.frames() - 1;
        return Math.abs(dream.x(last, agent) - dream.x(0, agent)) + Math.abs(dream.y(last, agent) - dream.y(0, agent))
                > MOVES_M;
    }

    private void truth(Canvas canvas, Area view) {
        int now = asked.moment().step();
        for (int a = 0; a < scene.agentCount(); a++) {
            Track track = asked.truth().scenario().tracks().get(a);
            int last = now;
            while (last < now + asked.plan().steps() && track.valid(last + 1)) {
                last++;
            }
            if (a == scene.egoIndex() || !track.valid(now) || last == now) {
                continue;
            }
            float[] uv = new float[2 * (last - now + 1)];
            boolean seen = false;
            for (int t = now; t <= last; t++) {
                uv[2 * (t - now)] = u(track.x(t), track.y(t));
                uv[2 * (t - now) + 1] = v(track.x(t), track.y(t));
                seen |= view.contains(uv[2 * (t - now)], uv[2 * (t - now) + 1]);
            }
            if (seen) {
                canvas.line(Ink.RECORD, uv);
            }
        }
    }

    private void boxes(Canvas canvas, Area view) {
        int now = asked.moment().step();
        for (int a = 0; a < scene.agentCount(); a++) {
            Track track = scene.tracks().get(a);
            if (track.valid(now) && view.contains(u(track.x(now), track.y(now)), v(track.x(now), track.y(now)))) {
                Ink ink = a == scene.egoIndex() ? Ink.SECOND_EGO : Cast.inkOf(track.type());
                canvas.box(
                        ink,
                        u(track.x(now), track.y(now)),
                        v(track.x(now), track.y(now)),
                        frame.angleRad(track.headingRad(now)),
                        track.lengthM(),
                        track.widthM(),
                        a == scene.egoIndex() ? "ego" : track.id());
            }
        }
    }

    private void plan(Canvas canvas) {
        Track ego = scene.ego();
        int now = asked.moment().step();
        float[] uv = new float[2 * (asked.plan().steps() + 1)];
        uv[0] = u(ego.x(now), ego.y(now));
        uv[1] = v(ego.x(now), ego.y(now));
        for (int k = 0; k < asked.plan().steps(); k++) {
            uv[2 * k + 2] = u(asked.plan().x(k), asked.plan().y(k));
            uv[2 * k + 3] = v(asked.plan().x(k), asked.plan().y(k));
        }
        canvas.line(Ink.SECOND_TRACE, uv);
    }

    private void impact(Canvas canvas) {
        Truth truth = asked.truth();
        if (truth.struck().isPresent()) {
            int step = asked.moment().step() + truth.hitFrame().orElseThrow();
            Track struck = truth.scenario().tracks().get(truth.struck().getAsInt());
            canvas.impact(u(struck.x(step), struck.y(step)), v(struck.x(step), struck.y(step)));
        }
    }
}

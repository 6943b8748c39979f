package dev.skidpad.eval.report.picture;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.eval.report.page.Markup;

/// One agent of a scene from above, at a step at which something is wrong with it: its way, a cross in a
/// ring where it is, and who is around it.
public final class FindingPicture {
    private static final float WIDTH_M = 60;
    private static final float HEIGHT_M = 45;
    private static final float DOT_M = 0.25f;

    private FindingPicture() {}

    /// The colours of the pictures, for the page's style sheet.
    public static String css() {
        return Ink.css() + SvgCanvas.DETAILS_CSS;
    }

    /// An `svg` element.
    ///
    /// @param agent who is looked at, there at the step
    public static String svg(Scenario scenario, int agent, int step) {
        Track track = scenario.tracks().get(agent);
        PictureFrame picture = PictureFrame.of(scenario);
        float u = picture.u(track.x(step), track.y(step));
        float v = picture.v(track.x(step), track.y(step));
        Area view = Area.around(u, v, WIDTH_M, HEIGHT_M);
        Markup svg = new Markup();
        svg.open("svg", "viewBox", SvgCanvas.viewBox(view), "role", "img", "style", "background:var(--ink-ground)");
        svg.element("title", "Agent " + track.id() + " of scenario " + scenario.id() + " at step " + step);
        SvgCanvas canvas = new SvgCanvas(svg);
        MapPainter map = new MapPainter(canvas, picture, view);
        map.paint(scenario.map());
        map.signals(scenario, step);
        Cast cast = Cast.of(scenario, picture, Ink.FIRST_EGO);
        way(canvas, picture, track);
        for (Actor actor : cast.others()) {
            box(canvas, actor, step, view);
        }
        box(canvas, cast.ego(), step, view);
        canvas.impact(u, v);
        canvas.flush();
        return svg.close().finish();
    }

    // Where it was, step by step: as dots, so that jumps and gaps show.
    private static void way(Canvas canvas, PictureFrame picture, Track track) {
        for (int t = 0; t < track.steps(); t++) {
            if (track.valid(t)) {
                canvas.disc(
                        Ink.SECOND_EGO, picture.u(track.x(t), track.y(t)), picture.v(track.x(t), track.y(t)), DOT_M);
            }
        }
    }

    private static void box(Canvas canvas, Actor actor, int step, Area view) {
        if (actor.there(step) && view.contains(actor.u(step), actor.v(step))) {
            canvas.box(
                    actor.ink(),
                    actor.u(step),
                    actor.v(step),
                    actor.angleRad(step),
                    actor.lengthM(),
                    actor.widthM(),
                    actor.name());
        }
    }
}

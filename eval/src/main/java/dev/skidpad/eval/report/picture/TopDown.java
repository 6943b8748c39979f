package dev.skidpad.eval.report.picture;

import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.page.Markup;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// A scene from above: the road, the route, the record and what planners made of it.
///
/// The picture is turned so that the recorded ego heads upwards at the scenario's `nowStep`. Egos of the first and the
/// second take are blue and orange, the recorded path is dashed, a cross in a ring marks the first failure.
public final class TopDown {
    private static final float WIDTH_PER_HEIGHT = 4f / 3;
    private static final float MARGIN_M = 15;
    private static final float SMALLEST_HEIGHT_M = 45;
    private static final float PATH_TOLERANCE_M = 0.03f;

    private TopDown() {}

    /// What to draw: a scenario as recorded, or how one or several planners drove it.
    ///
    /// @param scenario the scene
    /// @param takes drives of this scenario; none for the record itself
    /// @param frame which moment the boxes show: a frame of the takes, or a step of the record without takes
    public record Shot(Scenario scenario, List<Take> takes, int frame) {
        public Shot {
            takes = List.copyOf(takes);
        }

        /// A scenario as recorded, at the moment at which planners take over.
        public static Shot of(Scenario scenario) {
            return new Shot(scenario, List.of(), scenario.nowStep());
        }

        /// A drive at its decisive moment: the first failure, the first near miss, else the end.
        public static Shot of(Take take) {
            int end = take.episode().frames() - 1;
            int frame = Math.min(end, Moment.decisive(take.verdict()).orElse(end));
            return new Shot(take.episode().scenario(), List.of(take), frame);
        }
    }

    /// A whole SVG document, with its own colours for light and dark ground.
    public static String svg(Shot shot) {
        Scene scene = new Scene(shot);
        Markup svg = new Markup();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                SvgCanvas.viewBox(scene.view),
                "role",
                "img",
                "style",
                "background:var(--ink-ground)");
        svg.element("title", "Scenario " + shot.scenario().id() + " from above");
        svg.open("style").raw(Ink.css() + SvgCanvas.DETAILS_CSS).close();
        SvgCanvas canvas = new SvgCanvas(svg);
        scene.draw(canvas);
        canvas.flush();
        return svg.close().finish();
    }

    /// The picture in pixels, on light ground.
    public static BufferedImage image(Shot shot, int widthPx) {
        Scene scene = new Scene(shot);
        try (ImageCanvas canvas = new ImageCanvas(scene.view, widthPx)) {
            scene.draw(canvas);
            return canvas.image();
        }
    }

    /// Writes the picture as PNG.
    public static void writePng(Shot shot, int widthPx, Path file) throws IOException {
        BufferedImage image = image(shot, widthPx);
        AtomicFile.write(file, out -> ImageIO.write(image, "png", out));
    }

    /// The ink of the path of a take's ego.
    public static Ink traceInk(int take) {
        return take == 0 ? Ink.FIRST_TRACE : take == 1 ? Ink.SECOND_TRACE : Ink.RECORD;
    }

    /// The ink of a take's ego.
    public static Ink egoInk(int take) {
        return take == 0 ? Ink.FIRST_EGO : take == 1 ? Ink.SECOND_EGO : Ink.GHOST;
    }

    /// Draws where an actor went, if it went anywhere.
    public static void path(Canvas canvas, Ink ink, Actor actor) {
        float[] path = Chains.thinned(actor.path(), PATH_TOLERANCE_M);
        if (path.length >= 4) {
            canvas.line(ink, path);
        }
    }

    /// The rectangle that shows all egos all the time.
    private static Area viewOf(List<Cast> casts) {
        Area area = pathsOf(casts).grown(MARGIN_M);
        return area.with((area.minU() + area.maxU()) / 2, area.minV() + SMALLEST_HEIGHT_M)
                .shaped(WIDTH_PER_HEIGHT);
    }

    /// The rectangle around all paths of egos, driven and recorded.
    public static Area pathsOf(List<Cast> casts) {
        Area area = Area.NONE;
        for (Cast cast : casts) {
            for (Actor ego : List.of(cast.ego(), cast.record())) {
                float[] path = ego.path();
                for (int i = 0; i < path.length; i += 2) {
                    area = area.with(path[i], path[i + 1]);
                }
            }
        }
        return area;
    }

    /// Everything of one shot, in the picture's axes.
    private static final class Scene {
        private final Shot shot;
        private final PictureFrame picture;
        private final List<Cast> casts = new ArrayList<>();
        private final Area view;

        Scene(Shot shot) {
            this.shot = shot;
            picture = PictureFrame.of(shot.scenario());
            for (int t = 0; t < shot.takes().size(); t++) {
                casts.add(Cast.of(shot.takes().get(t).episode(), picture, Area.ALL, egoInk(t)));
            }
            if (casts.isEmpty()) {
                casts.add(Cast.of(shot.scenario(), picture, Ink.FIRST_EGO));
            }
            view = viewOf(casts);
        }

        void draw(Canvas canvas) {
            int step = shot.takes().isEmpty()
                    ? shot.frame()
                    : shot.takes().getFirst().episode().startStep() + shot.frame();
            MapPainter map = new MapPainter(canvas, picture, view.grown(MARGIN_M));
            map.paint(shot.scenario().map());
            map.route(shot.scenario().route());
            map.signals(shot.scenario(), step);
            path(canvas, Ink.RECORD, casts.getFirst().record());
            for (int t = 0; t < shot.takes().size(); t++) {
                path(canvas, traceInk(t), casts.get(t).ego());
            }
            casts.getFirst().others().forEach(actor -> box(canvas, actor));
            casts.forEach(cast -> box(canvas, cast.ego()));
            for (Take take : shot.takes()) {
                Moment.failure(take.episode(), take.verdict())
                        .ifPresent(m -> canvas.impact(picture.u(m.x(), m.y()), picture.v(m.x(), m.y())));
            }
        }

        private void box(Canvas canvas, Actor actor) {
            int frame = Math.min(shot.frame(), actor.frames() - 1);
            if (actor.there(frame)) {
                canvas.box(
                        actor.ink(),
                        actor.u(frame),
                        actor.v(frame),
                        actor.angleRad(frame),
                        actor.lengthM(),
                        actor.widthM(),
                        actor.name());
            }
        }
    }
}

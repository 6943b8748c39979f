package dev.skidpad.eval.report.picture;

import dev.skidpad.eval.report.page.Markup;
import java.util.List;
import java.util.Locale;

/// Says what the pictures' shapes and colours mean.
public final class Legend {
    private static final float CAR_LENGTH_M = 2.2f;
    private static final float CAR_WIDTH_M = 1.1f;

    private Legend() {}

    /// @param takes the labels of those who drove
    public static void write(Markup html, List<String> takes) {
        html.open("ul", "class", "legend scene-legend");
        for (int t = 0; t < takes.size(); t++) {
            box(html, TopDown.egoInk(t), "ego: " + takes.get(t).toLowerCase(Locale.ROOT) + ", and its path");
        }
        box(html, Ink.GHOST, "ego as recorded, and its path");
        box(html, Ink.VEHICLE, "vehicle");
        box(html, Ink.PEDESTRIAN, "pedestrian");
        box(html, Ink.CYCLIST, "cyclist");
        line(html, Ink.ROUTE, "route");
        line(html, Ink.EDGE, "edge of the road");
        swatch(html, "-14 -10 28 20", () -> new SvgCanvas(html).disc(Ink.STOP_SIGN, 0, 0, MapPainter.SIGN_RADIUS_M));
        html.text("stop sign").close();
        swatch(html, "-45 -45 90 90", () -> new SvgCanvas(html).impact(0, 0));
        html.text("first failure").close();
        light(html, Light.GO, "go");
        light(html, Light.CAUTION, "caution");
        light(html, Light.STOP, "stop");
        html.close();
    }

    private static void box(Markup html, Ink ink, String text) {
        swatch(html, "-14 -8 28 16", () -> new SvgCanvas(html).box(ink, 0, 0, 0, CAR_LENGTH_M, CAR_WIDTH_M, text));
        html.text(text).close();
    }

    private static void line(Markup html, Ink ink, String text) {
        swatch(html, "-14 -8 28 16", () -> {
            SvgCanvas canvas = new SvgCanvas(html);
            canvas.line(ink, new float[] {-1.2f, 0, 1.2f, 0});
            canvas.flush();
        });
        html.text(text).close();
    }

    private static void light(Markup html, Light light, String text) {
        swatch(html, "-14 -10 28 20", () -> new SvgCanvas(html).polygon(light.ink(), light.corners(0, 0)));
        html.text(text).close();
    }

    // Leaves the list item open for its text.
    private static void swatch(Markup html, String viewBox, Runnable drawing) {
        html.open("li").open("svg", "viewBox", viewBox, "class", "swatch", "aria-hidden", "true");
        drawing.run();
        html.close();
    }
}

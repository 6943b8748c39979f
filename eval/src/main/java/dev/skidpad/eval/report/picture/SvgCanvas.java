package dev.skidpad.eval.report.picture;

import dev.skidpad.eval.report.page.Markup;

/// Draws into SVG whose unit is a decimetre, with `y` downwards.
///
/// Neighbouring lines of one ink share a path, and points are written as whole steps from the last one: a map of a
/// thousand lines takes some ten kilobytes.
public final class SvgCanvas implements Canvas {
    public static final int UNITS_PER_M = 10;

    /// What boxes need beside their ink.
    public static final String DETAILS_CSS = """
            .actor rect { stroke: var(--ink-edge); stroke-width: 1px; vector-effect: non-scaling-stroke }
            .actor .front { fill: none; stroke: #fff; stroke-width: 1.5px; vector-effect: non-scaling-stroke }
            .actor .ink-ghost ~ .front { stroke: var(--ink-ghost) }
            """;

    private final Markup svg;
    private final StringBuilder path = new StringBuilder();
    private Ink pathInk = Ink.GROUND;

    public SvgCanvas(Markup svg) {
        this.svg = svg;
    }

    /// The `viewBox` that shows an area.
    public static String viewBox(Area area) {
        return units(area.minU()) + " " + units(-area.maxV()) + " " + units(area.widthM()) + " "
                + units(area.heightM());
    }

    /// The transform that puts a shape at a pose.
    public static String pose(float u, float v, float angleRad) {
        return "translate(" + units(u) + " " + units(-v) + ") rotate(" + tenths(-Math.toDegrees(angleRad)) + ")";
    }

    /// Writes what is still held back; has to be called before anything else is written to the same markup.
    public void flush() {
        if (!path.isEmpty()) {
            svg.leaf("path", "class", pathInk.cssClass(), "d", path.toString());
            path.setLength(0);
        }
    }

    @Override
    public void line(Ink ink, float[] uv) {
        if (ink != pathInk) {
            flush();
            pathInk = ink;
        }
        appendChain(path, uv);
    }

    @Override
    public void polygon(Ink ink, float[] uv) {
        StringBuilder outline = new StringBuilder();
        appendChain(outline, uv);
        flush();
        svg.leaf("path", "class", ink.cssClass(), "d", outline.append('z').toString());
    }

    @Override
    public void disc(Ink ink, float u, float v, float radiusM) {
        flush();
        svg.leaf("circle", "class", ink.cssClass(), "cx", units(u), "cy", units(-v), "r", units(radiusM));
    }

    @Override
    public void box(Ink ink, float u, float v, float angleRad, float lengthM, float widthM, String name) {
        flush();
        svg.open("g", "class", "actor", "transform", pose(u, v, angleRad));
        boxShape(ink, lengthM, widthM, name);
        svg.close();
    }

    /// The shape of a box at the origin, heading to the right.
    public void boxShape(Ink ink, float lengthM, float widthM, String name) {
        svg.element("title", name);
        svg.leaf(
                "rect",
                "class",
                ink.cssClass(),
                "x",
                units(-lengthM / 2),
                "y",
                units(-widthM / 2),
                "width",
                units(lengthM),
                "height",
                units(widthM),
                "rx",
                units(Math.min(lengthM, widthM) / 6));
        String front = units(lengthM / 2 * FRONT_MARK);
        String half = units(widthM / 2);
        svg.leaf("path", "class", "front", "d", "M" + front + " -" + half + "V" + half);
    }

    @Override
    public void impact(float u, float v) {
        flush();
        String r = units(IMPACT_RADIUS_M);
        String d = units(IMPACT_REACH_M);
        String cross = "M-" + d + " 0H-" + r + "M" + r + " 0H" + d + "M0 -" + d + "V-" + r + "M0 " + r + "V" + d;
        svg.open("g", "class", "impact", "transform", pose(u, v, 0));
        for (Ink ink : new Ink[] {Ink.IMPACT_HALO, Ink.IMPACT}) {
            svg.leaf("circle", "class", ink.cssClass(), "r", r).leaf("path", "class", ink.cssClass(), "d", cross);
        }
        svg.close();
    }

    private static void appendChain(StringBuilder d, float[] uv) {
        int lastX = Math.round(uv[0] * UNITS_PER_M);
        int lastY = Math.round(-uv[1] * UNITS_PER_M);
        d.append('M').append(lastX).append(' ').append(lastY);
        char command = 'l';
        for (int i = 2; i < uv.length; i += 2) {
            int x = Math.round(uv[i] * UNITS_PER_M);
            int y = Math.round(-uv[i + 1] * UNITS_PER_M);
            if (x == lastX && y == lastY && i + 2 < uv.length) {
                continue;
            }
            d.append(command).append(x - lastX).append(y - lastY < 0 ? "" : " ").append(y - lastY);
            command = ' ';
            lastX = x;
            lastY = y;
        }
    }

    private static String units(float metres) {
        return tenths(metres * (double) UNITS_PER_M);
    }

    private static String tenths(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}

package dev.skidpad.eval.report.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What pictures are drawn with: each thing's colour on light and on dark ground, and its stroke.
///
/// The colours that carry meaning are those of Okabe and Ito (2008), which people with any common colour blindness can
/// tell apart; on dark ground they are lightened. No meaning hangs on colour alone: what has one also has a shape, a
/// dash or a label.
public enum Ink {
    GROUND(Style.FILL, 0, "#eceee9", "#14181c"),
    ROAD(Style.STROKE_M, 3.7, "#cfd4da", "#2b323a"),
    NARROW_LANE(Style.STROKE_M, 1.6, "#dbe0d8", "#262f2c"),
    CROSSWALK(Style.FILL, 0, "#e3e6ea", "#3b444e"),
    AREA(Style.FILL, 0, "#d9d6c8", "#39372c"),
    WHITE_LINE(Style.STROKE_PX, 1.2, "#ffffff", "#76828f"),
    WHITE_BROKEN(Style.DASHED_PX, 1.2, "#ffffff", "#76828f"),
    YELLOW_LINE(Style.STROKE_PX, 1.2, "#c99700", "#b08a1e"),
    YELLOW_BROKEN(Style.DASHED_PX, 1.2, "#c99700", "#b08a1e"),
    EDGE(Style.STROKE_PX, 1.8, "#59636e", "#a3aebb"),
    STOP_SIGN(Style.FILL, 0, "#b42318", "#f97066"),
    ROUTE(Style.STROKE_M, 1.4, "#9fd8c0", "#1f5b49"),
    RECORD(Style.DASHED_PX, 2.2, "#3d444d", "#d0d7de"),
    FIRST_TRACE(Style.STROKE_PX, 3, "#0072b2", "#56b4e9"),
    SECOND_TRACE(Style.STROKE_PX, 3, "#d55e00", "#ff9a52"),
    FIRST_EGO(Style.FILL, 0, "#0072b2", "#56b4e9"),
    SECOND_EGO(Style.FILL, 0, "#d55e00", "#ff9a52"),
    RECORD_EGO(Style.FILL, 0, "#3d444d", "#d0d7de"),
    GHOST(Style.DASHED_PX, 1.6, "#3d444d", "#d0d7de"),
    VEHICLE(Style.FILL, 0, "#7a838d", "#8d98a5"),
    PEDESTRIAN(Style.FILL, 0, "#007a5a", "#2fd0a2"),
    CYCLIST(Style.FILL, 0, "#a8458a", "#e39ac6"),
    OTHER(Style.FILL, 0, "#8a6d3b", "#c9a86a"),
    SIGNAL_GO(Style.FILL, 0, "#00875f", "#2fd0a2"),
    SIGNAL_CAUTION(Style.FILL, 0, "#e69f00", "#f0b429"),
    SIGNAL_STOP(Style.FILL, 0, "#c02717", "#ff7b6b"),
    SIGNAL_UNKNOWN(Style.FILL, 0, "#8c959f", "#6e7781"),
    IMPACT(Style.STROKE_PX, 2.6, "#111111", "#ffffff"),
    IMPACT_HALO(Style.STROKE_PX, 6, "#ffffff", "#000000");

    /// How a shape is put down.
    public enum Style {
        FILL,
        /// A stroke as wide as the thing is, in m.
        STROKE_M,
        /// A stroke of so many pixels at any scale.
        STROKE_PX,
        /// The same, dashed.
        DASHED_PX
    }

    private final Style style;
    private final double width;
    private final String light;
    private final String dark;

    Ink(Style style, double width, String light, String dark) {
        this.style = style;
        this.width = width;
        this.light = light;
        this.dark = dark;
    }

    public Style style() {
        return style;
    }

    /// The stroke's width, in m or pixels as the style says.
    public double width() {
        return width;
    }

    /// The colour on light ground, as `0xRRGGBB`.
    public int lightRgb() {
        return Integer.parseInt(light.substring(1), 16);
    }

    /// The class of elements drawn with it.
    public String cssClass() {
        return "ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The rules of all classes. Colours are variables, so that a page can change the ground.
    public static String css() {
        StringBuilder css = new StringBuilder(variables(":root", Ground.LIGHT));
        css.append("@media (prefers-color-scheme: dark) {").append(variables(":root", Ground.DARK));
        css.append("}\n@media print {").append(variables(":root", Ground.LIGHT)).append("}\n");
        for (Ink ink : values()) {
            css.append('.')
                    .append(ink.cssClass())
                    .append(" {")
                    .append(ink.rule())
                    .append("}\n");
        }
        return css.toString();
    }

    /// The classes of all inks in their order, as a JSON list.
    public static String json() {
        return Arrays.stream(values())
                .map(ink -> '"' + ink.cssClass() + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    private enum Ground {
        LIGHT,
        DARK
    }

    private static String variables(String selector, Ground ground) {
        StringBuilder css = new StringBuilder(selector).append(" {");
        for (Ink ink : values()) {
            String colour = switch (ground) {
                case LIGHT -> ink.light;
                case DARK -> ink.dark;
            };
            css.append("--").append(ink.cssClass()).append(':').append(colour).append(';');
        }
        return css.append("}\n").toString();
    }

    private String rule() {
        String colour = "var(--" + cssClass() + ")";
        return switch (style) {
            case FILL -> "fill:" + colour;
            case STROKE_M ->
                "fill:none;stroke-linecap:round;stroke-linejoin:round;stroke:" + colour + ";stroke-width:"
                        + Math.round(width * SvgCanvas.UNITS_PER_M);
            case STROKE_PX -> stroke(colour);
            case DASHED_PX -> stroke(colour) + ";stroke-dasharray:6 5";
        };
    }

    private String stroke(String colour) {
        return "fill:none;stroke-linejoin:round;vector-effect:non-scaling-stroke;stroke:" + colour + ";stroke-width:"
                + width + "px";
    }
}

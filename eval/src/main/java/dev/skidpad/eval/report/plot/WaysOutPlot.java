package dev.skidpad.eval.report.plot;

import dev.skidpad.eval.Points;
import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.report.page.Numbers;
import dev.skidpad.eval.why.WhyReport;
import dev.skidpad.eval.why.avoid.Avoidance;
import dev.skidpad.eval.why.dream.Foreseen;
import java.util.Locale;
import java.util.OptionalDouble;

/// Until when a failure could be avoided: for each moment at which the ego planned, the share of all tried ways of
/// driving on that avoid it, and below, where a world model was asked, the share of its dreams that end in a failure.
public final class WaysOutPlot {
    private static final double WIDTH = 360;
    private static final double ROW = 44;
    private static final double LEFT = 8;
    private static final double TOP = 16;

    private final Markup html;
    private final WhyReport report;
    private final Avoidance avoidance;

    private WaysOutPlot(Markup html, WhyReport report, Avoidance avoidance) {
        this.html = html;
        this.report = report;
        this.avoidance = avoidance;
    }

    /// Writes the plot with its caption.
    public static void write(Markup html, WhyReport report, Avoidance avoidance) {
        if (!avoidance.moments().isEmpty()) {
            new WaysOutPlot(html, report, avoidance).write();
        }
    }

    private void write() {
        double height = TOP + ROW * (report.foreseen().isPresent() ? 2 : 1) + 18;
        html.open("figure", "class", "ways-out");
        html.element(
                "figcaption",
                "Share of all tried ways of driving on that avoid it"
                        + (report.foreseen().isPresent() ? ", and below of the world model’s dreams that fail" : ""),
                "class",
                "note");
        String box = "0 0 " + (int) WIDTH + " " + (int) height;
        html.open("svg", "viewBox", box, "role", "img", "aria-label", words());
        for (Avoidance.Moment moment : avoidance.moments()) {
            double share = moment.tried() == 0 ? 0 : (double) moment.avoiding() / moment.tried();
            bar(moment.seconds(), share, TOP + ROW, moment.avoiding() > 0 ? "way" : "no-way");
        }
        report.foreseen().ifPresent(this::dreams);
        double bottom = height - 16;
        html.leaf("path", "class", "grid", "d", "M" + LEFT + " " + (TOP + ROW) + "H" + (WIDTH - LEFT));
        line("last", avoidance.lastAvoidableSeconds(), bottom);
        line("failed", OptionalDouble.of(report.failureSeconds()), bottom);
        label(0, bottom + 12, "start", "0 s");
        label(report.failureSeconds(), bottom + 12, "end", seconds(report.failureSeconds()));
        avoidance.lastAvoidableSeconds().ifPresent(last -> label(last, TOP - 5, "middle", "last way out"));
        html.close().close();
    }

    private void dreams(Foreseen foreseen) {
        for (Foreseen.Moment moment : foreseen.moments()) {
            bar(moment.seconds(), moment.failureShare(), TOP + 2 * ROW, "dreamt");
        }
    }

    private void bar(double seconds, double share, double base, String css) {
        double height = Math.max(2, share * (ROW - 8));
        String width = Numbers.coordinate(barWidth());
        String d = "M" + Numbers.coordinate(x(seconds) - barWidth() / 2) + " " + Numbers.coordinate(base) + "v-"
                + Numbers.coordinate(height) + "h" + width + "V" + Numbers.coordinate(base) + "z";
        html.open("path", "class", css, "d", d);
        html.element("title", seconds(seconds) + ": " + Points.percent(share)).close();
    }

    private double barWidth() {
        return Math.clamp((WIDTH - 2 * LEFT) / Math.max(1, avoidance.moments().size()) - 1, 1.5, 14);
    }

    private void line(String css, OptionalDouble seconds, double bottom) {
        seconds.ifPresent(s -> html.leaf(
                "path", "class", css, "d", "M" + Numbers.coordinate(x(s)) + " " + (int) TOP + "V" + (int) bottom));
    }

    private void label(double seconds, double y, String anchor, String text) {
        html.element(
                "text", text, "x", Numbers.coordinate(x(seconds)), "y", Numbers.coordinate(y), "text-anchor", anchor);
    }

    private double x(double seconds) {
        return LEFT
                + (WIDTH - 2 * LEFT)
                        * (report.failureSeconds() <= 0 ? 0 : Math.min(1, seconds / report.failureSeconds()));
    }

    private String words() {
        String last = avoidance.lastAvoidableSeconds().isPresent()
                ? "until " + seconds(avoidance.lastAvoidableSeconds().getAsDouble())
                : "never";
        return "Avoidable " + last + ", failed at " + seconds(report.failureSeconds());
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f s", value);
    }
}

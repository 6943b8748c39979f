package dev.skidpad.eval.report.plot;

import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.report.page.Numbers;
import dev.skidpad.eval.report.plot.Chart.Point;
import dev.skidpad.eval.report.plot.Chart.Series;
import java.util.ArrayList;
import java.util.List;

/// A line chart as SVG, small enough for its letters to stay readable on a phone.
///
/// Curves differ in colour and in dash. A long curve is thinned to every k-th point and its last.
public final class LineChart {
    private static final double WIDTH = 360;
    private static final double HEIGHT = 220;
    private static final double LEFT = 46;
    private static final double RIGHT = 18;
    private static final double TOP = 10;
    private static final double BOTTOM = 38;
    private static final int TICKS = 5;
    private static final int MOST_POINTS = 400;
    private static final int STYLES = 6;

    private final Markup html;
    private final Chart chart;

    private LineChart(Markup html, Chart chart) {
        this.html = html;
        this.chart = chart;
    }

    /// Writes a chart as a figure with its caption and legend.
    public static void write(Markup html, Chart chart) {
        new LineChart(html, chart).write();
    }

    private void write() {
        html.open("figure", "class", "chart").open("figcaption").element("strong", chart.title());
        if (!chart.note().isEmpty()) {
            html.text(" ").element("span", chart.note(), "class", "note");
        }
        html.close();
        List<Point> all = chart.series().stream()
                .flatMap(series -> finite(series).stream())
                .toList();
        if (all.isEmpty()) {
            html.element("p", "No values.", "class", "note");
        } else {
            plot(all);
        }
        legend();
        html.close().newLine();
    }

    private void plot(List<Point> all) {
        Axis x = Axis.over(
                all.stream().mapToDouble(Point::x).min().orElseThrow(),
                all.stream().mapToDouble(Point::x).max().orElseThrow(),
                TICKS);
        Axis y = Axis.over(
                all.stream().mapToDouble(Point::y).min().orElseThrow(),
                all.stream().mapToDouble(Point::y).max().orElseThrow(),
                TICKS);
        String size = "0 0 " + (int) WIDTH + " " + (int) HEIGHT;
        html.open("svg", "viewBox", size, "role", "img", "aria-label", words());
        html.element("title", words());
        for (double tick : y.ticks()) {
            String at = Numbers.coordinate(height(y, tick));
            html.leaf("path", "class", "grid", "d", "M" + LEFT + " " + at + "H" + (WIDTH - RIGHT));
            label(LEFT - 6, height(y, tick) + 4, "end", Numbers.tick(tick, y.step()));
        }
        for (double tick : x.ticks()) {
            label(across(x, tick), HEIGHT - BOTTOM + 15, "middle", Numbers.tick(tick, x.step()));
        }
        label((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 5, "middle", chart.xLabel());
        for (int s = 0; s < chart.series().size(); s++) {
            curve(s, x, y);
        }
        html.close();
    }

    private void curve(int s, Axis x, Axis y) {
        List<Point> points = finite(chart.series().get(s));
        int stride = Math.max(1, points.size() / MOST_POINTS);
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            if (i % stride == 0 || i == points.size() - 1) {
                d.append(d.isEmpty() ? "M" : "L")
                        .append(Numbers.coordinate(across(x, points.get(i).x())));
                d.append(' ').append(Numbers.coordinate(height(y, points.get(i).y())));
            }
        }
        if (points.size() == 1) {
            d.append("h0");
        }
        if (!d.isEmpty()) {
            html.leaf("path", "class", css(s), "d", d.toString());
        }
    }

    private void legend() {
        html.open("ul", "class", "legend");
        html.open("li", "class", "note").text("Vertical: " + chart.yLabel()).close();
        for (int s = 0; s < chart.series().size(); s++) {
            html.open("li").open("svg", "viewBox", "0 0 28 10", "class", "swatch", "aria-hidden", "true");
            html.leaf("path", "class", css(s), "d", "M1 5H27").close();
            html.text(chart.series().get(s).name() + ": "
                            + course(chart.series().get(s)))
                    .close();
        }
        html.close();
    }

    private String words() {
        List<String> courses = new ArrayList<>();
        for (Series series : chart.series()) {
            courses.add(series.name() + " " + course(series));
        }
        return chart.title() + ", " + chart.yLabel() + " over " + chart.xLabel() + ": " + String.join("; ", courses);
    }

    private static String course(Series series) {
        List<Point> points = finite(series);
        int dropped = series.points().size() - points.size();
        String lost = dropped == 0 ? "" : " (" + dropped + " values are not finite)";
        if (points.isEmpty()) {
            return "no values" + lost;
        }
        return Numbers.value(points.getFirst().y()) + " to "
                + Numbers.value(points.getLast().y()) + lost;
    }

    private static List<Point> finite(Series series) {
        return series.points().stream()
                .filter(p -> Double.isFinite(p.x()) && Double.isFinite(p.y()))
                .toList();
    }

    private void label(double x, double y, String anchor, String text) {
        html.element("text", text, "x", Numbers.coordinate(x), "y", Numbers.coordinate(y), "text-anchor", anchor);
    }

    private static String css(int series) {
        return "curve curve-" + series % STYLES;
    }

    private static double across(Axis axis, double value) {
        return LEFT + (WIDTH - LEFT - RIGHT) * axis.share(value);
    }

    private static double height(Axis axis, double value) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * axis.share(value);
    }
}

package dev.skidpad.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A page that shows the curves of a training, each in its own picture; it loads itself again every ten
/// seconds while the training runs.
final class CurvePage {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 200;
    private static final int MARGIN = 8;

    private CurvePage() {}

    /// The page as HTML.
    ///
    /// @param left how much time is left, in words
    static String of(String phase, int step, int steps, String left, List<TrainingConsole.Point> points) {
        StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        if (step < steps) {
            html.append("<meta http-equiv=\"refresh\" content=\"10\">");
        }
        html.append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(phase)
                .append("</title><style>body{font:16px system-ui;margin:2em;max-width:44em}svg{width:100%;height:auto}")
                .append("polyline{fill:none;stroke:#06c;stroke-width:2}figure{margin:1em 0}</style></head><body>\n");
        html.append(String.format(Locale.ROOT, "<h1>%s: step %d of %d%s</h1>%n", phase, step, steps, left));
        Set<String> names = new LinkedHashSet<>();
        points.forEach(point -> names.addAll(point.metrics().keySet()));
        for (String name : names) {
            html.append(figure(name, points));
        }
        return html.append("</body></html>\n").toString();
    }

    private static String figure(String name, List<TrainingConsole.Point> points) {
        List<double[]> curve = new ArrayList<>();
        for (TrainingConsole.Point point : points) {
            Double value = point.metrics().get(name);
            if (value != null && Double.isFinite(value)) {
                curve.add(new double[] {point.step(), value});
            }
        }
        if (curve.isEmpty()) {
            return "";
        }
        double low = curve.stream().mapToDouble(p -> p[1]).min().orElse(0);
        double high = curve.stream().mapToDouble(p -> p[1]).max().orElse(1);
        double from = curve.getFirst()[0];
        double to = curve.getLast()[0];
        StringBuilder line = new StringBuilder();
        for (double[] p : curve) {
            double x = to > from ? (p[0] - from) / (to - from) : 0.5;
            double y = high > low ? (p[1] - low) / (high - low) : 0.5;
            line.append(String.format(
                    Locale.ROOT,
                    "%.1f,%.1f ",
                    MARGIN + x * (WIDTH - 2 * MARGIN),
                    HEIGHT - MARGIN - y * (HEIGHT - 2 * MARGIN)));
        }
        return String.format(
                Locale.ROOT,
                "<figure><figcaption>%s: now %.4g, from %.4g to %.4g</figcaption><svg viewBox=\"0 0 %d %d\" role=\"img\""
                        + " aria-label=\"%s by step\"><polyline points=\"%s\"/></svg></figure>%n",
                name,
                curve.getLast()[1],
                low,
                high,
                WIDTH,
                HEIGHT,
                name,
                line.toString().trim());
    }
}

package dev.skidpad.app;

import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.learn.TrainingListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Shows a training as it goes on: a line with its figures, a small curve and the time left, and a page
/// with the curves that a browser keeps up to date.
final class TrainingConsole implements TrainingListener {
    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final int CELLS = 24;

    private final PrintWriter out;
    private final Path page;
    private final List<Point> points = new ArrayList<>();
    private long began = -1;
    private int firstStep;

    /// What was reported at one step.
    record Point(int step, Map<String, Double> metrics) {}

    /// @param page where the page with the curves is written
    TrainingConsole(PrintWriter out, Path page) {
        this.out = out;
        this.page = page;
    }

    @Override
    public void progress(String phase, int step, int steps, Map<String, Double> metrics) {
        long now = System.nanoTime();
        String left = "";
        if (began < 0) {
            began = now;
            firstStep = step;
        } else {
            double seconds = (now - began) * 1e-9 / Math.max(1, step - firstStep) * (steps - step);
            left = ", " + ConsoleProgress.time(seconds) + " left";
        }
        points.add(new Point(step, metrics));
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%s %d/%d", phase, step, steps));
        metrics.forEach((name, value) -> line.append(String.format(Locale.ROOT, "  %s %.4g", name, value)));
        out.println(line + "  " + spark() + left);
        out.flush();
        try {
            AtomicFile.writeText(page, CurvePage.of(phase, step, steps, left, points));
        } catch (IOException e) {
            throw new UncheckedIOException("the curves cannot be written to " + page, e);
        }
    }

    /// The loss so far in one line of bars.
    private String spark() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            double loss = point.metrics().getOrDefault("loss", 0.0);
            low = Math.min(low, loss);
            high = Math.max(high, loss);
        }
        StringBuilder bars = new StringBuilder();
        int cells = Math.min(CELLS, points.size());
        for (int c = 0; c < cells; c++) {
            Point point = points.get((int) ((c + 1L) * points.size() / cells) - 1);
            double loss = point.metrics().getOrDefault("loss", 0.0);
            double share = high > low ? (loss - low) / (high - low) : 0;
            bars.append(BARS.charAt((int) Math.min(BARS.length() - 1, share * BARS.length())));
        }
        return bars.toString();
    }
}

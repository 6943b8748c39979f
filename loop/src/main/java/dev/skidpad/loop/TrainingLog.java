package dev.skidpad.loop;

import dev.skidpad.eval.report.plot.Chart;
import dev.skidpad.eval.report.plot.Chart.Point;
import dev.skidpad.eval.report.plot.Chart.Series;
import dev.skidpad.learn.TrainingListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Keeps what a training reports, for the run's folder and its curves, and passes progress on.
final class TrainingLog implements TrainingListener {
    private final Phase phase;
    private final LoopListener listener;
    private final List<Entry> entries = new ArrayList<>();

    /// What was reported at one step.
    ///
    /// @param training what was being trained
    /// @param step how many steps were done
    /// @param metrics by name
    record Entry(String training, int step, Map<String, Double> metrics) {}

    /// All that was reported, as it stands in the run's folder.
    record Log(List<Entry> entries) {
        Log {
            entries = List.copyOf(entries);
        }
    }

    TrainingLog(Phase phase, LoopListener listener) {
        this.phase = phase;
        this.listener = listener;
    }

    @Override
    public void progress(String training, int step, int steps, Map<String, Double> metrics) {
        if (!metrics.isEmpty()) {
            entries.add(new Entry(training, step, metrics));
        }
        String figures = metrics.entrySet().stream()
                .map(e -> e.getKey() + " " + String.format(Locale.ROOT, "%.3f", e.getValue()))
                .limit(2)
                .collect(Collectors.joining(", "));
        listener.progressed(phase, step, steps, figures);
    }

    Log log() {
        return new Log(entries);
    }

    /// One chart for one metric of a log.
    ///
    /// @param metric the name under which it was reported
    static Chart chart(String title, String note, String yLabel, Log log, String metric) {
        List<Point> points = log.entries().stream()
                .filter(entry -> entry.metrics().containsKey(metric))
                .map(entry -> new Point(entry.step(), entry.metrics().get(metric)))
                .toList();
        return new Chart(title, note, "step", yLabel, List.of(new Series(metric, points)));
    }
}

package dev.skidpad.eval;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.statistics.ClusterBootstrap;
import dev.skidpad.eval.statistics.Estimate;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How one planner did, metric by metric.
///
/// @param planner who drove
/// @param scenarios how many were driven
/// @param places from how many places
/// @param plannerFailures how many the planner did not drive to their end; they count as failures with a total of 0
/// @param rows one for each metric
public record Summary(String planner, int scenarios, int places, int plannerFailures, List<Row> rows) {
    public Summary {
        rows = List.copyOf(rows);
    }

    /// One metric.
    ///
    /// @param metric which
    /// @param estimate its mean and interval; empty when no scenario had a value
    /// @param missing how many scenarios had none
    public record Row(Metric metric, Optional<Estimate> estimate, int missing) {}

    /// @param verdicts at least one, all of one planner
    /// @param seed for the bootstrap
    public static Summary of(List<Verdict> verdicts, long seed) {
        List<Metric> metrics = Metric.of(verdicts.getFirst());
        ClusterBootstrap places =
                new ClusterBootstrap(verdicts.stream().map(Verdict::place).toList());
        List<List<OptionalDouble>> columns = new ArrayList<>();
        for (Metric metric : metrics) {
            columns.add(verdicts.stream().map(metric::value).toList());
        }
        List<Optional<Estimate>> means = places.means(columns, RandomStream.of(seed, "summary", 0));
        List<Row> rows = new ArrayList<>();
        for (int m = 0; m < metrics.size(); m++) {
            Metric metric = metrics.get(m);
            Optional<Estimate> estimate = means.get(m).map(e -> Rates.exactWhereUnanimous(metric, e));
            int present = estimate.map(Estimate::count).orElse(0);
            rows.add(new Row(metric, estimate, verdicts.size() - present));
        }
        int failed = (int) verdicts.stream().filter(v -> v.failed().isPresent()).count();
        return new Summary(verdicts.getFirst().planner(), verdicts.size(), places.clusters(), failed, rows);
    }

    /// The row of a metric.
    ///
    /// @throws IllegalArgumentException if there is none
    public Row row(Metric metric) {
        return rows.stream()
                .filter(r -> r.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no metric " + metric + " in the summary"));
    }

    /// The share of scenarios without a total score.
    public double notEvaluatedShare() {
        return (double) row(Metric.TOTAL).missing() / scenarios;
    }
}

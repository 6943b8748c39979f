package dev.skidpad.loop;

import dev.skidpad.eval.Decision;
import dev.skidpad.eval.Difference;
import dev.skidpad.eval.Summary;
import dev.skidpad.eval.statistics.Estimate;
import dev.skidpad.eval.why.cause.Cause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The result of a turn in numbers, as `results.json` and `--json` give it. Shares and scores are in `[0, 1]`.
///
/// @param run the run's folder
/// @param decision `ACCEPT`, `SAME`, `REJECT` or `NOT_EVALUATED`
/// @param reason why, in a sentence
/// @param remarks what a reader should not miss
/// @param scenes how many scenes were trained and judged on
/// @param skipped recordings that could not be read, each with its reason
/// @param rejected training scenes that were not learned from because they are not possible, each with its reason
/// @param suites each suite's figures
/// @param clusters what was mined
/// @param variations what was invented: how many of each were tried and kept
/// @param worldModel what was measured of the world model, by name
/// @param secondsByPhase how long each phase took; 0 for one that was kept from an earlier run
/// @param hashes of the scenes, the checkpoints and all held-out episodes after refinement
public record LoopSummary(
        String run,
        Decision.Outcome decision,
        String reason,
        List<String> remarks,
        Map<String, Integer> scenes,
        List<String> skipped,
        List<String> rejected,
        List<SuiteFigures> suites,
        List<ClusterFigures> clusters,
        Map<String, Map<String, Integer>> variations,
        Map<String, Double> worldModel,
        Map<String, Double> secondsByPhase,
        Map<String, String> hashes) {
    /// A mean with its 95 % interval; the interval is left out where there is none.
    public record Figure(double mean, Optional<Double> low, Optional<Double> high, int count) {
        static Figure of(Estimate estimate) {
            return new Figure(
                    estimate.mean(),
                    estimate.interval().map(i -> i.low()),
                    estimate.interval().map(i -> i.high()),
                    estimate.count());
        }
    }

    /// One suite.
    ///
    /// @param name of the suite
    /// @param decision of the gate on it alone
    /// @param scenarios how many
    /// @param places from how many places
    /// @param before each metric before
    /// @param after each metric after
    /// @param change each metric's paired change
    /// @param fixed scenes that failed before only
    /// @param broken scenes that fail after only
    /// @param mcNemarP of the change of failures
    /// @param controls each control's metrics
    public record SuiteFigures(
            String name,
            Decision.Outcome decision,
            int scenarios,
            int places,
            Map<String, Figure> before,
            Map<String, Figure> after,
            Map<String, Figure> change,
            int fixed,
            int broken,
            double mcNemarP,
            Map<String, Map<String, Figure>> controls) {
        static SuiteFigures of(SuiteResult result) {
            Map<String, Figure> before = new LinkedHashMap<>();
            Map<String, Figure> after = new LinkedHashMap<>();
            Map<String, Figure> change = new LinkedHashMap<>();
            for (Difference difference : result.comparison().differences()) {
                String metric = difference.metric().label();
                difference.before().ifPresent(e -> before.put(metric, Figure.of(e)));
                difference.after().ifPresent(e -> after.put(metric, Figure.of(e)));
                difference.change().ifPresent(e -> change.put(metric, Figure.of(e)));
            }
            Map<String, Map<String, Figure>> controls = new LinkedHashMap<>();
            result.controls().forEach(c -> controls.put(c.label(), figures(c.summary())));
            return new SuiteFigures(
                    result.suite().name(),
                    result.decision().outcome(),
                    result.suite().scenarios().size(),
                    result.comparison().places(),
                    before,
                    after,
                    change,
                    result.comparison().failures().fixed(),
                    result.comparison().failures().broken(),
                    result.comparison().failures().pValue(),
                    controls);
        }

        private static Map<String, Figure> figures(Summary summary) {
            Map<String, Figure> figures = new LinkedHashMap<>();
            for (Summary.Row row : summary.rows()) {
                row.estimate().ifPresent(e -> figures.put(row.metric().label(), Figure.of(e)));
            }
            return figures;
        }
    }

    /// One cluster of mined scenes.
    ///
    /// @param name of the cluster
    /// @param kind whether the policy failed there
    /// @param cause what in the policy it came of; empty where that was not asked
    /// @param target what was done about it
    /// @param scenes how many it holds
    public record ClusterFigures(
            String name, MinedCluster.Kind kind, Optional<Cause> cause, Target target, int scenes) {
        static List<ClusterFigures> of(List<MinedCluster> clusters) {
            List<ClusterFigures> figures = new ArrayList<>();
            clusters.forEach(c -> figures.add(new ClusterFigures(
                    c.name(), c.kind(), c.cause(), c.target(), c.scenes().size())));
            return figures;
        }
    }
}

package dev.skidpad.loop;

import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.Difference;
import dev.skidpad.eval.Judgement;
import dev.skidpad.eval.Metric;
import dev.skidpad.eval.Points;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.ReportContent;
import dev.skidpad.eval.report.ReportContent.Arm;
import dev.skidpad.eval.report.ReportContent.Part;
import dev.skidpad.eval.report.ReportContent.Story;
import dev.skidpad.eval.report.Stories;
import dev.skidpad.eval.statistics.Estimate;
import dev.skidpad.eval.statistics.Interval;
import dev.skidpad.eval.why.cause.Cause;
import dev.skidpad.eval.why.study.WhyStudy;
import dev.skidpad.learn.checkpoint.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Turns what a turn found into the content of its report.
final class LoopReport {
    private static final int STORIES_PER_SUITE = 5;

    private LoopReport() {}

    /// One part for each suite: before, after, and the controls.
    static List<Part> parts(List<SuiteResult> results, long seed) {
        List<Part> parts = new ArrayList<>();
        for (SuiteResult result : results) {
            List<Arm> arms = new ArrayList<>();
            arms.add(new Arm("Before (imitated)", result.before().summary(seed)));
            arms.add(new Arm("After (refined)", result.after().summary(seed)));
            result.controls().forEach(c -> arms.add(new Arm(c.label(), c.summary())));
            parts.add(new Part(
                    "Held-out " + result.suite().name() + " scenes",
                    result.suite().description(),
                    result.comparison(),
                    List.of(),
                    arms));
        }
        return parts;
    }

    /// The episodes worth looking at: what newly fails, what was mended, and the worst that remains.
    static List<Story> stories(List<SuiteResult> results) {
        List<Story> stories = new ArrayList<>();
        for (SuiteResult result : results) {
            stories.addAll(Stories.choose(
                    result.before(),
                    result.after(),
                    STORIES_PER_SUITE,
                    result.suite().name()));
        }
        return stories;
    }

    /// Sentences that a reader should not miss: where refinement did not help, and what was not evaluated.
    static List<String> remarks(List<SuiteResult> results, LoopConfig config, int recordedTraining) {
        List<String> remarks = new ArrayList<>();
        for (SuiteResult result : results) {
            Comparison comparison = result.comparison();
            Difference total = comparison.total();
            String suite = "On held-out " + result.suite().name() + " scenes ";
            if (total.judgement() != Judgement.BETTER) {
                remarks.add(suite + "refinement shows no gain in the total score ("
                        + total.change()
                                .map(c -> Points.change(c.mean()) + " points " + Points.changeInterval(c))
                                .orElse("not evaluated")
                        + "). " + likelyReason(result, recordedTraining));
            }
            for (Metric metric : List.of(Metric.AT_FAULT_COLLISION, Metric.OFF_ROAD)) {
                Difference difference = comparison.difference(metric);
                if (difference.judgement() == Judgement.WORSE) {
                    remarks.add(suite + metric.label().toLowerCase(Locale.ROOT) + " got worse: "
                            + difference
                                    .change()
                                    .map(c -> Points.change(c.mean()) + " points")
                                    .orElse("")
                            + ".");
                }
            }
            if (total.missing() > 0) {
                remarks.add(
                        suite + total.missing() + " of " + comparison.pairs().size()
                                + " scenes have no total score, because their map lacks what a sub-score needs; they count"
                                + " neither for nor against.");
            }
        }
        if (config.budget().compareTo(LoopConfig.Budget.QUICK) <= 0) {
            remarks.add("This was a quick turn: every part ran, but nothing was trained long enough to judge the method"
                    + " by.");
        }
        return remarks;
    }

    /// What a reader should know about the world model before trusting its dreams.
    static List<String> remarksOnDreams(Map<String, Double> foresight) {
        List<String> remarks = new ArrayList<>();
        double falseAlarms = foresight.getOrDefault("falseAlarmsOnRecords", 0.0);
        double recall = foresight.getOrDefault("recall", 1.0);
        if (falseAlarms > 0.05) {
            remarks.add("The world model is too gloomy: for " + Points.percent(falseAlarms)
                    + " of the recorded plans that led to no collision, at least half of its dreams hold one.");
        }
        if (recall < 0.9) {
            remarks.add("The world model is too hopeful: it foresees only " + Points.percent(recall)
                    + " of the collisions that the simulator shows.");
        }
        return remarks;
    }

    /// What the policy began as.
    static String remarkOnStart(Checkpoint start) {
        return "The imitation did not begin with random weights but as a policy that was trained before, by: "
                + start.note().command() + ". The held-out scenes come from another seed than its "
                + start.note().seed() + ".";
    }

    // The reason that the figures themselves suggest: too few scenes to see, too few to learn from, or a trade.
    private static String likelyReason(SuiteResult result, int recordedTraining) {
        Difference total = result.comparison().total();
        double gain = total.gain();
        double detectable = total.minimalDetectable().orElse(1);
        Difference progress = result.comparison().differences().stream()
                .filter(d -> d.metric().label().equals("Progress"))
                .findFirst()
                .orElse(total);
        if (gain > 0 && gain < detectable) {
            return "The change is smaller than the " + Points.of(detectable)
                    + " points that this many scenes could have shown.";
        }
        if (progress.gain() < -0.02) {
            return "It drives more carefully than before, and loses " + Points.of(-progress.gain())
                    + " points of progress by it.";
        }
        if (result.suite().name().equals("recorded")) {
            return "Only " + recordedTraining + " recorded scenes were there to train on, and the refined policy met "
                    + "mostly generated ones.";
        }
        return "The scenes that it was refined on may not hold what these ask for.";
    }

    /// The failures that were mined, as a table.
    ///
    /// @param aftermath in how many scenes of each cluster the refined policy still fails
    static DataTable failures(Mined mined, List<Integer> aftermath, int scenes) {
        List<List<String>> rows = new ArrayList<>();
        for (MinedCluster cluster : mined.clusters()) {
            if (cluster.kind() == MinedCluster.Kind.FAILURE) {
                rows.add(List.of(
                        cluster.name(),
                        cluster.cause().map(Cause::label).orElse("not asked"),
                        String.valueOf(cluster.scenes().size()),
                        Points.percent((double) cluster.scenes().size() / scenes),
                        String.valueOf(aftermath.get(rows.size())),
                        cluster.target().words()));
            }
        }
        return new DataTable(
                "Failures in training, by cause",
                "Training scenes in which the imitated policy failed; of "
                        + mined.study().failures().size()
                        + " failures it was asked why, of the others only what went wrong. Fewer failures after refining"
                        + " were to be expected even by chance, as these scenes were chosen for having failed.",
                List.of(
                        Column.left("Cluster"),
                        Column.left("Cause"),
                        Column.right("Scenes"),
                        Column.right("Share"),
                        Column.right("Still fail"),
                        Column.left("What is done")),
                rows);
    }

    /// Why the imitated policy failed in training; empty where it never did.
    static Optional<WhyStudy> study(Mined mined) {
        WhyStudy study = mined.study();
        if (study.failures().isEmpty() && study.notExamined().isEmpty()) {
            return Optional.empty();
        }
        List<String> remarks = new ArrayList<>(List.of(
                "These are failures of the imitated policy in the scenes that it was trained on; what the refined policy"
                        + " met was chosen by them."));
        remarks.addAll(study.remarks());
        return Optional.of(
                new WhyStudy(study.episodes(), study.failures(), study.clusters(), study.notExamined(), remarks));
    }

    /// The rare scenes that were mined, as a table.
    static DataTable rare(List<MinedCluster> clusters, int scenes) {
        List<List<String>> rows = new ArrayList<>();
        for (MinedCluster cluster : clusters) {
            if (cluster.kind() == MinedCluster.Kind.RARE) {
                rows.add(List.of(
                        cluster.name(),
                        String.valueOf(cluster.scenes().size()),
                        Points.percent((double) cluster.scenes().size() / scenes)));
            }
        }
        return new DataTable(
                "Rare training scenes",
                "What the record asks of a driver.",
                List.of(Column.left("Cluster"), Column.right("Scenes"), Column.right("Share")),
                rows);
    }

    /// What was invented, as a table.
    static DataTable variations(Map<String, Map<String, Integer>> variations) {
        List<List<String>> rows = new ArrayList<>();
        variations.forEach((name, counts) -> rows.add(List.of(
                name,
                String.valueOf(counts.getOrDefault("tried", 0)),
                String.valueOf(counts.getOrDefault("kept", 0)),
                String.valueOf(counts.getOrDefault("notApplicable", 0)),
                String.valueOf(counts.getOrDefault("implausible", 0)))));
        return new DataTable(
                "Variations",
                "Counterfactual edits of training scenes. An edit is kept only if its plausibility report passes.",
                List.of(
                        Column.left("Variation"),
                        Column.right("Tried"),
                        Column.right("Kept"),
                        Column.right("Did not apply"),
                        Column.right("Implausible")),
                rows);
    }

    /// Before and after on every suite, for the terminal.
    static List<DataTable> tables(List<SuiteResult> results, long seed) {
        List<DataTable> tables = new ArrayList<>();
        for (SuiteResult result : results) {
            List<Column> columns = new ArrayList<>(List.of(
                    Column.left("metric"), Column.right("before"), Column.right("after"), Column.right("change")));
            result.controls().forEach(c -> columns.add(Column.right(c.label().toLowerCase(Locale.ROOT))));
            List<List<String>> rows = new ArrayList<>();
            for (Difference difference : result.comparison().differences()) {
                List<String> row = new ArrayList<>(List.of(
                        difference.metric().label(),
                        difference.before().map(LoopReport::withInterval).orElse("absent"),
                        difference.after().map(LoopReport::withInterval).orElse("absent"),
                        difference.change().map(LoopReport::changeWithInterval).orElse("absent") + " "
                                + difference.judgement().word()));
                for (SuiteResult.Control control : result.controls()) {
                    row.add(control.summary()
                            .row(difference.metric())
                            .estimate()
                            .map(e -> Points.of(e.mean()))
                            .orElse("absent"));
                }
                rows.add(row);
            }
            tables.add(new DataTable(
                    "Held-out " + result.suite().name() + " scenes: "
                            + result.suite().scenarios().size() + " from "
                            + result.comparison().places() + " places",
                    "Scores and rates from 0 to 100, with 95 % intervals (bootstrap over places).",
                    columns,
                    rows));
        }
        return tables;
    }

    private static String withInterval(Estimate estimate) {
        return Points.of(estimate.mean())
                + estimate.interval().map(i -> " [" + shortly(i) + "]").orElse("");
    }

    private static String shortly(Interval interval) {
        return Points.of(interval.low()) + ", " + Points.of(interval.high());
    }

    private static String changeWithInterval(Estimate estimate) {
        return Points.change(estimate.mean())
                + estimate.interval()
                        .map(i -> " [" + Points.change(i.low()) + ", " + Points.change(i.high()) + "]")
                        .orElse("");
    }

    /// The provenance block of the report.
    static ReportContent.Provenance provenance(RunManifest manifest, Map<String, String> hashes) {
        List<ReportContent.Fact> facts = new ArrayList<>();
        facts.add(
                new ReportContent.Fact("Seed", String.valueOf(manifest.config().seed())));
        facts.add(new ReportContent.Fact(
                "Budget", manifest.config().budget().name().toLowerCase(Locale.ROOT)));
        facts.add(new ReportContent.Fact("Skidpad", manifest.version()));
        facts.add(new ReportContent.Fact("JDK", manifest.java()));
        facts.add(new ReportContent.Fact("Kernels", manifest.kernels()));
        facts.add(new ReportContent.Fact("Started", manifest.startedAt()));
        hashes.forEach((name, hash) -> facts.add(new ReportContent.Fact(name, hash)));
        return new ReportContent.Provenance(facts, List.of(manifest.command()));
    }
}

package dev.skidpad.loop;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.Decision;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.HtmlReport;
import dev.skidpad.eval.report.ReportContent;
import dev.skidpad.eval.report.plot.Chart;
import dev.skidpad.learn.checkpoint.Checkpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The last phase: writes `report.html` and `results.json`.
final class TurnReport {
    private static final String REPORT = "report.html";
    private static final String RESULTS = "results.json";
    private static final String DREAM = "dream.";

    private final RunFolder run;
    private final RunManifest manifest;
    private final Map<Phase, Double> seconds;

    TurnReport(RunFolder run, RunManifest manifest, Map<Phase, Double> seconds) {
        this.run = run;
        this.manifest = manifest;
        this.seconds = seconds;
    }

    /// The decision over all suites.
    public static Decision decision(List<SuiteResult> results) {
        return Decision.over(results.stream()
                .map(r -> new Decision.Part("held-out " + r.suite().name() + " scenes", r.decision()))
                .toList());
    }

    /// The file that a training's log is kept in.
    static String logFile(Phase phase) {
        return "log-" + phase.name().toLowerCase(Locale.ROOT) + ".json";
    }

    LoopResult write(
            Scenes scenes,
            Mined mined,
            List<Integer> aftermath,
            Counterfactuals counterfactuals,
            Checkpoint world,
            List<SuiteResult> results,
            Map<String, String> hashes) {
        Decision decision = decision(results);
        Map<String, Double> foresight = foresight(world);
        List<String> remarks =
                new ArrayList<>(LoopReport.remarks(results, manifest.config(), scenes.recordedTraining()));
        remarks.addAll(LoopReport.remarksOnDreams(foresight));
        PolicyStart.of(run).ifPresent(start -> remarks.add(LoopReport.remarkOnStart(start)));
        LoopSummary summary = new LoopSummary(
                String.valueOf(run.path().getFileName()),
                decision.outcome(),
                decision.reason(),
                remarks,
                sceneCounts(scenes, counterfactuals),
                scenes.skipped(),
                scenes.sieve().rejected(),
                results.stream().map(LoopSummary.SuiteFigures::of).toList(),
                LoopSummary.ClusterFigures.of(mined.clusters()),
                counterfactuals.counts(),
                foresight,
                secondsByName(),
                hashes);
        run.writeJson(RESULTS, summary);
        ReportContent content = new ReportContent(
                "One turn of the loop",
                subtitle(scenes),
                decision,
                List.of(),
                remarks,
                LoopReport.parts(results, manifest.config().seed()),
                charts(),
                tables(scenes, mined, aftermath, counterfactuals, foresight),
                LoopReport.stories(results),
                LoopReport.study(mined),
                List.of(),
                LoopReport.provenance(manifest, hashes));
        Path report = run.file(REPORT);
        try {
            HtmlReport.write(content, report);
        } catch (IOException e) {
            throw new BadInputException(
                    report.toString(), "cannot be written: " + e.getMessage(), "Check the disk and permissions", e);
        }
        run.finish(Phase.REPORT, REPORT, 0, List.of(REPORT, RESULTS));
        run.close();
        return new LoopResult(
                decision,
                summary,
                LoopReport.tables(results, manifest.config().seed()),
                remarks,
                report,
                run.file("policy-refined.skidpad"));
    }

    private String subtitle(Scenes scenes) {
        return "Trained on " + scenes.training().size() + " scenes (" + scenes.recordedTraining()
                + " recorded), judged on " + scenes.heldOut() + " held-out ones; seed "
                + manifest.config().seed() + "; traffic reacts.";
    }

    private static Map<String, Integer> sceneCounts(Scenes scenes, Counterfactuals counterfactuals) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("training", scenes.training().size());
        counts.put("trainingRecorded", scenes.recordedTraining());
        counts.put("trainingRejected", scenes.sieve().rejected().size());
        counts.put("unfitDrivers", scenes.sieve().unfitDrivers());
        scenes.suites()
                .forEach(s -> counts.put("heldOut." + s.name(), s.scenarios().size()));
        counts.put("counterfactuals", counterfactuals.driven().size());
        counts.put("challenges", counterfactuals.challenges().size());
        return counts;
    }

    private static Map<String, Double> foresight(Checkpoint world) {
        Map<String, Double> figures = new TreeMap<>();
        world.note().metrics().forEach((name, value) -> {
            if (name.startsWith(DREAM)) {
                figures.put(name.substring(DREAM.length()), value);
            }
        });
        return figures;
    }

    private Map<String, Double> secondsByName() {
        Map<String, Double> byName = new LinkedHashMap<>();
        for (Phase phase : Phase.values()) {
            byName.put(phase.name().toLowerCase(Locale.ROOT), seconds.getOrDefault(phase, 0.0));
        }
        return byName;
    }

    private List<Chart> charts() {
        List<Chart> charts = new ArrayList<>();
        charts.add(chart(
                Phase.IMITATE,
                "Imitation",
                "Cross-entropy of the recorded driver's next half second.",
                "nats",
                "loss"));
        charts.add(
                chart(Phase.LEARN, "World model", "Cross-entropy of every agent's next half second.", "nats", "loss"));
        charts.add(chart(
                Phase.REFINE,
                "Reward while refining",
                "Mean total score of the episodes that the policy drove by drawing its tokens; half the scenes are "
                        + "hard ones.",
                "total score",
                "reward"));
        charts.add(chart(
                Phase.REFINE,
                "Score on validation scenes",
                "The policy driving its likeliest tokens; the best iteration is kept.",
                "total score",
                "validation"));
        charts.add(chart(
                Phase.REFINE,
                "Distance from the imitated policy",
                "Estimated divergence per decision, which the refinement pays for.",
                "nats",
                "kl"));
        return charts;
    }

    private Chart chart(Phase phase, String title, String note, String yLabel, String metric) {
        return TrainingLog.chart(title, note, yLabel, run.readJson(logFile(phase), TrainingLog.Log.class), metric);
    }

    private List<DataTable> tables(
            Scenes scenes,
            Mined mined,
            List<Integer> aftermath,
            Counterfactuals counterfactuals,
            Map<String, Double> foresight) {
        List<DataTable> tables = new ArrayList<>();
        tables.add(LoopReport.failures(mined, aftermath, scenes.training().size()));
        tables.add(LoopReport.rare(mined.clusters(), scenes.training().size()));
        tables.add(LoopReport.variations(counterfactuals.counts()));
        List<List<String>> rows = new ArrayList<>();
        foresight.forEach((name, value) -> rows.add(List.of(name, String.format(Locale.ROOT, "%.3f", value))));
        tables.add(new DataTable(
                "What the world model foresees",
                "Plans of held-out generated scenes and plausible unsafe edits of them, dreamt eight times each; the "
                        + "truth is the simulator.",
                List.of(Column.left("Figure"), Column.right("Value")),
                rows));
        if (!scenes.skipped().isEmpty()) {
            tables.add(new DataTable(
                    "Skipped recordings",
                    "",
                    List.of(Column.left("Reason")),
                    scenes.skipped().stream().map(List::of).toList()));
        }
        tables.add(rejected(scenes.sieve()));
        return tables;
    }

    private DataTable rejected(TrainingSieve sieve) {
        String note = switch (manifest.config().sifting()) {
            case UNFILTERED -> "Scenes were not judged before training (--unfiltered).";
            case PLAUSIBLE ->
                sieve.rejected().size()
                        + " training scenes were left out because of what their ego does or meets; in the" + " others "
                        + sieve.unfitDrivers() + " other drivers were not learned from.";
        };
        return new DataTable(
                "Scenes that cannot be",
                note,
                List.of(Column.left("Scene and reason")),
                sieve.rejected().stream().map(List::of).toList());
    }
}

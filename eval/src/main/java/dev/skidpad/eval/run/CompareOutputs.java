package dev.skidpad.eval.run;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.Summary;
import dev.skidpad.eval.report.HtmlReport;
import dev.skidpad.eval.report.ReportContent;
import dev.skidpad.eval.report.ReportContent.Arm;
import dev.skidpad.eval.report.ReportContent.Fact;
import dev.skidpad.eval.report.ReportContent.Part;
import dev.skidpad.eval.report.ReportContent.Story;
import dev.skidpad.eval.report.Stories;
import dev.skidpad.eval.report.picture.Take;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.score.EpisodeScorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a comparison leaves for its readers: JSON, JUnit's XML, text, and the report.
final class CompareOutputs {
    private static final int STORIES = 24;

    private final CompareFolder folder;
    private final CompareManifest manifest;
    private final Suite suite;
    private final Judged judged;
    private final List<String> remarks = new ArrayList<>();

    CompareOutputs(CompareFolder folder, CompareManifest manifest, Suite suite, Judged judged) {
        this.folder = folder;
        this.manifest = manifest;
        this.suite = suite;
        this.judged = judged;
    }

    void write(EpisodeMaker maker, Planner before, Planner after, double seconds) {
        JsonFiles.write(
                folder.file(CompareFolder.RESULTS), CompareResults.of(manifest, judged), JsonFiles.Layout.INDENTED);
        JsonFiles.writeText(folder.file("junit.xml"), JUnitXml.of(manifest.suite(), judged.regression(), seconds));
        JsonFiles.writeText(folder.file("table.txt"), CompareTables.text(manifest, judged));
        List<Story> stories = Stories.choose(
                judged.comparison().pairs(),
                STORIES,
                suite.name(),
                index -> takes(judged.entries().get(index), index, maker, before, after));
        Path report = folder.file("report.html");
        try {
            HtmlReport.write(content(stories), report);
        } catch (IOException e) {
            throw new BadInputException(
                    report.toString(), "cannot be written: " + e.getMessage(), "Check the disk and permissions", e);
        }
    }

    // An episode is driven again for the report: the same bits, unless a policy rounds otherwise on this machine.
    private List<Take> takes(SuiteEntry entry, int index, EpisodeMaker maker, Planner before, Planner after) {
        Scenario scenario = maker.scenarios().load(entry);
        return List.of(
                take(
                        "Before",
                        maker.drive(entry, scenario, before),
                        judged.before().get(index)),
                take(
                        "After",
                        maker.drive(entry, scenario, after),
                        judged.after().get(index)));
    }

    private Take take(String label, Outcome outcome, VerdictRecord recorded) {
        VerdictRecord again = VerdictRecord.of(outcome, EpisodeScorer.score(outcome));
        if (!again.episode().equals(recorded.episode())) {
            remarks.add("Scenario " + recorded.scenario() + " came out otherwise when "
                    + label.toLowerCase(java.util.Locale.ROOT) + " drove it again for this report.");
        }
        return new Take(label, outcome.episode(), recorded.restored());
    }

    private ReportContent content(List<Story> stories) {
        long seed = manifest.settings().seed();
        List<Arm> arms = List.of(
                new Arm("Before", summary(judged.before(), seed)), new Arm("After", summary(judged.after(), seed)));
        Part part = new Part("Suite " + suite.label(), "Made by " + suite.made() + ".", judged.comparison(), arms);
        return new ReportContent(
                manifest.after().name() + " against " + manifest.before().name(),
                judged.entries().size() + " scenarios of suite " + suite.label() + "; traffic " + manifest.traffic()
                        + ".",
                judged.regression().decision(),
                remarks,
                List.of(part),
                List.of(),
                List.of(CompareTables.clusters(manifest, judged)),
                stories,
                new ReportContent.Provenance(facts(), List.of(manifest.command())));
    }

    private static Summary summary(List<VerdictRecord> verdicts, long seed) {
        return Summary.of(verdicts.stream().map(VerdictRecord::restored).toList(), seed);
    }

    private List<Fact> facts() {
        return List.of(
                new Fact("Suite", suite.label() + ", " + suite.hash()),
                new Fact(
                        "Before",
                        manifest.before().given() + ", " + manifest.before().hash()),
                new Fact(
                        "After",
                        manifest.after().given() + ", " + manifest.after().hash()),
                new Fact("Skidpad", manifest.version()),
                new Fact("JDK", manifest.java()),
                new Fact("Kernels", manifest.kernels()),
                new Fact("Started", manifest.startedAt()));
    }
}

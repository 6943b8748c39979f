package dev.skidpad.eval.release;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.Summary;
import dev.skidpad.eval.release.Examiner.Case;
import dev.skidpad.eval.report.HtmlReport;
import dev.skidpad.eval.report.ReportContent;
import dev.skidpad.eval.report.ReportContent.Arm;
import dev.skidpad.eval.report.ReportContent.Background;
import dev.skidpad.eval.report.ReportContent.Chain;
import dev.skidpad.eval.report.ReportContent.Failure;
import dev.skidpad.eval.report.ReportContent.Part;
import dev.skidpad.eval.report.ReportContent.Story;
import dev.skidpad.eval.report.Stories;
import dev.skidpad.eval.report.Stories.Material;
import dev.skidpad.eval.report.picture.Take;
import dev.skidpad.eval.run.CompareFolder;
import dev.skidpad.eval.run.CompareManifest;
import dev.skidpad.eval.run.CompareRun;
import dev.skidpad.eval.run.Contender;
import dev.skidpad.eval.run.EpisodeMaker;
import dev.skidpad.eval.run.Judged;
import dev.skidpad.eval.run.ReportMaker;
import dev.skidpad.eval.run.VerdictRecord;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.eval.why.study.Explained;
import dev.skidpad.eval.why.study.TrainingScenes;
import dev.skidpad.eval.why.study.WhyStudy;
import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.score.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Makes the report of a comparison, `report.html` in its folder.
public final class ReleaseReport implements ReportMaker {
    private static final String FILE = "report.html";
    private static final int MOST_STORIES = 200;

    private final EpisodeMaker maker;
    private final Contender.Driver before;
    private final Contender.Driver after;
    private final Settings settings;

    /// How much work the report may be.
    ///
    /// @param examined how many failures are examined at most ([dev.skidpad.eval.why.Why])
    /// @param seconds when this long has gone by, no further one is begun
    /// @param threads how many are examined at once
    /// @param world whom to ask whether a failure was to be foreseen; empty where nobody is
    /// @param training what the policy was trained on, to find similar scenes in; empty where that is not known
    public record Settings(
            int examined, double seconds, int threads, Optional<WorldModel> world, Optional<TrainingScenes> training) {
        public Settings {
            if (examined < 0 || !(seconds >= 0) || threads < 1) {
                throw new IllegalArgumentException(
                        examined + " failures in " + seconds + " s by " + threads + " threads");
            }
        }
    }

    /// @param maker drives what was not kept again
    public ReleaseReport(EpisodeMaker maker, Contender.Driver before, Contender.Driver after, Settings settings) {
        this.maker = maker;
        this.before = before;
        this.after = after;
        this.settings = settings;
    }

    @Override
    public void write(Path folder, CompareManifest manifest, Judged judged) {
        new Making(folder, manifest, judged).write();
    }

    /// One report in the making.
    private final class Making {
        private final Path path;
        private final CompareManifest manifest;
        private final Judged judged;
        private final Drives drives;
        private final ReportCommands commands;
        private final Chains chains;
        private final Map<String, Case> failed = new LinkedHashMap<>();

        Making(Path path, CompareManifest manifest, Judged judged) {
            this.path = path;
            this.manifest = manifest;
            this.judged = judged;
            drives = new Drives(new CompareFolder(path), maker);
            commands = new ReportCommands(path);
            chains = new Chains(path, manifest, judged);
        }

        void write() {
            List<Story> stories = Stories.turned(judged.comparison().pairs(), MOST_STORIES, this::material);
            WhyStudy study = new Examiner(settings, maker.traffic())
                    .examine(
                            List.copyOf(failed.values()),
                            path.toString(),
                            2 * judged.entries().size());
            Map<String, Explained> explained = new LinkedHashMap<>();
            study.failures().forEach(one -> explained.put(one.id(), one));
            List<Story> told =
                    stories.stream().map(story -> told(story, explained)).toList();
            Path file = path.resolve(FILE);
            try {
                HtmlReport.write(content(told, study), file);
            } catch (IOException e) {
                throw new BadInputException(
                        file.toString(), "cannot be written: " + e.getMessage(), "Check the disk and permissions", e);
            }
        }

        // ---- stories

        private Material material(int index) {
            SuiteEntry entry = judged.entries().get(index);
            Scenario scenario = drives.scenario(entry);
            List<Take> takes = List.of(
                    take(
                            CompareFolder.Arm.OLD,
                            "Old",
                            before,
                            entry,
                            scenario,
                            judged.before().get(index)),
                    take(
                            CompareFolder.Arm.NEW,
                            "New",
                            after,
                            entry,
                            scenario,
                            judged.after().get(index)));
            return new Material(
                    takes,
                    takes.stream().map(take -> Background.NONE).toList(),
                    commands.again(
                            entry, judged.before().get(index), judged.after().get(index)));
        }

        private Take take(
                CompareFolder.Arm arm,
                String label,
                Contender.Driver driver,
                SuiteEntry entry,
                Scenario scenario,
                VerdictRecord recorded) {
            Outcome outcome = drives.of(arm, entry, scenario, driver.planner(), recorded);
            Verdict verdict = recorded.restored();
            if (verdict.firstFailureFrame().isPresent()) {
                String id = arm.label() + "/" + entry.id();
                failed.put(id, new Case(id, outcome, driver.planner()));
            }
            return new Take(label, outcome.episode(), verdict);
        }

        private Story told(Story story, Map<String, Explained> explained) {
            List<Background> backgrounds = List.of(
                    background(CompareFolder.Arm.OLD, story, explained),
                    background(CompareFolder.Arm.NEW, story, explained));
            return new Story(
                    story.reason(),
                    story.suite(),
                    story.kind(),
                    story.why(),
                    story.takes(),
                    backgrounds,
                    story.commands());
        }

        private Background background(CompareFolder.Arm arm, Story story, Map<String, Explained> explained) {
            String id = arm.label() + "/" + story.scenario();
            Optional<Chain> evidence = Optional.of(chains.verdict(arm, story.scenario()));
            if (!failed.containsKey(id)) {
                return new Background(new Failure.None(), evidence);
            }
            Failure failure = explained.containsKey(id)
                    ? new Failure.Examined(Objects.requireNonNull(explained.get(id)))
                    : new Failure.NotExamined(commands.why(id));
            return new Background(failure, evidence);
        }

        // ---- the rest

        private ReportContent content(List<Story> stories, WhyStudy study) {
            Suite suite = CompareRun.suite(path);
            long seed = manifest.settings().seed();
            List<Arm> arms = List.of(
                    new Arm("Old", summary(judged.before(), seed)), new Arm("New", summary(judged.after(), seed)));
            Part part = new Part(
                    "Suite " + suite.label(),
                    "Made by " + suite.made() + ".",
                    judged.comparison(),
                    judged.regression().clusters(),
                    arms);
            return new ReportContent(
                    manifest.after().name() + " against " + manifest.before().name(),
                    "Is the new policy, " + manifest.after().name() + ", better than the old one, "
                            + manifest.before().name() + ", and nowhere worse?",
                    judged.regression().decision(),
                    ReportFacts.subject(manifest, suite, judged.entries().size()),
                    drives.remarks(),
                    List.of(part),
                    List.of(),
                    List.of(),
                    stories,
                    failed.isEmpty() ? Optional.empty() : Optional.of(study),
                    chains.decision(),
                    new ReportContent.Provenance(
                            ReportFacts.provenance(manifest, suite), List.of(manifest.command(), commands.read())));
        }

        private static Summary summary(List<VerdictRecord> verdicts, long seed) {
            return Summary.of(verdicts.stream().map(VerdictRecord::restored).toList(), seed);
        }
    }
}

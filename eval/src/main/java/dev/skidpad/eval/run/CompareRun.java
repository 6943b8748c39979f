package dev.skidpad.eval.run;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.run.CompareFolder.Arm;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.sim.episode.EpisodeFile;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Drives two policies through a suite, part by part, and writes down what comes of it.
///
/// A part that is written is never driven again, so a run that was stopped goes on where it was. What
/// comes of it hangs on the suite and the two policies alone, not on threads or on how often it was
/// stopped.
public final class CompareRun {
    private final CompareFolder folder;
    private final CompareManifest manifest;
    private final Suite suite;
    private final List<SuiteEntry> entries;
    private final EpisodeMaker maker;
    private final Contender.Driver before;
    private final Contender.Driver after;

    private CompareRun(CompareFolder folder, EpisodeMaker maker, Contender.Driver before, Contender.Driver after) {
        this.folder = folder;
        this.manifest = folder.manifest();
        this.suite = folder.suite();
        this.entries = entries(manifest, suite);
        this.maker = maker;
        this.before = before;
        this.after = after;
    }

    /// The scenarios of a suite that a comparison drives.
    ///
    /// @throws BadInputException if there is none
    public static List<SuiteEntry> entries(CompareManifest manifest, Suite suite) {
        List<SuiteEntry> entries = manifest.side().map(suite::of).orElse(suite.entries());
        if (entries.isEmpty()) {
            throw new BadInputException(
                    "suite " + suite.label(), "has no scenario on the side that was asked for", "Ask for --side all");
        }
        return entries;
    }

    /// Begins a run in a folder that must not hold one yet. Policies that are files are copied into it, so
    /// that it can be checked wherever it is taken.
    ///
    /// @throws BadInputException if it does, or a policy cannot be copied
    public static void create(Path path, CompareManifest manifest, Suite suite) {
        CompareFolder folder = new CompareFolder(path);
        if (folder.has(CompareFolder.MANIFEST) || folder.has(Seal.FILE)) {
            throw new BadInputException(
                    path.toString(),
                    "holds a comparison already",
                    "Choose another folder with --out, or continue it with --resume");
        }
        entries(manifest, suite);
        for (Contender contender : List.of(manifest.before(), manifest.after())) {
            contender.file().ifPresent(copy -> PolicyCopy.make(Path.of(contender.given()), folder.file(copy)));
        }
        JsonFiles.write(folder.file(CompareFolder.SUITE), suite, JsonFiles.Layout.INDENTED);
        JsonFiles.write(folder.file(CompareFolder.MANIFEST), manifest, JsonFiles.Layout.INDENTED);
    }

    /// What a run in a folder was asked for.
    ///
    /// @throws BadInputException if there is none
    public static CompareManifest manifest(Path path) {
        CompareFolder folder = new CompareFolder(path);
        if (!folder.has(CompareFolder.MANIFEST)) {
            throw new BadInputException(
                    path.toString(), "holds no comparison", "Name the folder of one, such as compare/<id>");
        }
        return folder.manifest();
    }

    /// The suite of a run in a folder.
    public static Suite suite(Path path) {
        return new CompareFolder(path).suite();
    }

    /// The same without a report.
    public static Judged run(
            Path path,
            EpisodeMaker maker,
            Contender.Driver before,
            Contender.Driver after,
            int threads,
            IntConsumer finished) {
        return run(path, maker, before, after, threads, finished, (folder, manifest, judged) -> {});
    }

    /// Drives what is not driven yet of the run in a folder, and ends it.
    ///
    /// @param maker drives the suite's entries
    /// @param threads how many work at once; the results do not depend on it
    /// @param finished told after each part how many scenarios are done
    /// @param report writes the report before the folder is sealed
    /// @throws BadInputException if a policy is not the one that the run began with, or a scenario has
    ///     changed
    public static Judged run(
            Path path,
            EpisodeMaker maker,
            Contender.Driver before,
            Contender.Driver after,
            int threads,
            IntConsumer finished,
            ReportMaker report) {
        CompareRun run = new CompareRun(new CompareFolder(path), maker, before, after);
        run.check(run.manifest.before(), before.contender());
        run.check(run.manifest.after(), after.contender());
        return run.run(threads, finished, report);
    }

    private void check(Contender began, Contender now) {
        if (!began.equals(now)) {
            throw new BadInputException(
                    now.given(),
                    "is another policy than the comparison began with (hash " + now.hash() + ", not " + began.hash()
                            + ")",
                    "Restore it, or start a new comparison");
        }
    }

    private Judged run(int threads, IntConsumer finished, ReportMaker report) {
        long began = System.nanoTime();
        List<List<SuiteEntry>> parts = CompareFolder.parts(entries, manifest.partSize());
        int done = 0;
        for (int p = 0; p < parts.size(); p++) {
            if (!isDone(p, parts.get(p))) {
                drive(p, parts.get(p), threads);
            }
            done += parts.get(p).size();
            finished.accept(done);
        }
        Judged judged = Judged.of(folder, manifest, entries);
        CompareOutputs.write(folder, manifest, judged, (System.nanoTime() - began) * 1e-9);
        report.write(folder.path(), manifest, judged);
        folder.seal();
        return judged;
    }

    // ---- one part

    private boolean isDone(int part, List<SuiteEntry> members) {
        if (!folder.hasPart(part)) {
            return false;
        }
        List<VerdictRecord> olds = folder.part(Arm.OLD, part, members);
        List<VerdictRecord> news = folder.part(Arm.NEW, part, members);
        for (int i = 0; i < members.size(); i++) {
            String id = members.get(i).id();
            boolean kept = keeps(olds.get(i).restored(), news.get(i).restored());
            if (kept && !(Files.exists(folder.episode(Arm.OLD, id)) && Files.exists(folder.episode(Arm.NEW, id)))) {
                return false;
            }
        }
        return true;
    }

    private void drive(int part, List<SuiteEntry> members, int threads) {
        List<Driven> driven = Workers.map(members, threads, this::drive, done -> {});
        requireAnswers(before, driven.stream().map(Driven::verdictBefore).toList());
        requireAnswers(after, driven.stream().map(Driven::verdictAfter).toList());
        List<VerdictRecord> olds = new ArrayList<>();
        List<VerdictRecord> news = new ArrayList<>();
        for (Driven one : driven) {
            olds.add(VerdictRecord.of(one.before, one.verdictBefore));
            news.add(VerdictRecord.of(one.after, one.verdictAfter));
            if (keeps(one.verdictBefore, one.verdictAfter)) {
                keep(Arm.OLD, one.before);
                keep(Arm.NEW, one.after);
            }
        }
        folder.writePart(Arm.OLD, part, olds);
        folder.writePart(Arm.NEW, part, news);
    }

    // A driver elsewhere that fails in one episode has failed there; one that fails in each of a part cannot be
    // compared at all. The part is not written, so it is driven when the driver is back.
    private void requireAnswers(Contender.Driver driver, List<Verdict> verdicts) {
        List<String> failures =
                verdicts.stream().flatMap(v -> v.failed().stream()).toList();
        if (driver.seat() == Contender.Seat.ELSEWHERE && failures.size() == verdicts.size()) {
            throw new BadInputException(
                    driver.contender().given(),
                    "failed in all " + failures.size() + " episodes of a part, first: " + failures.getFirst(),
                    "Start the driver, and go on with --resume " + folder.path());
        }
    }

    /// One scenario as both drove it.
    private record Driven(Outcome before, Verdict verdictBefore, Outcome after, Verdict verdictAfter) {}

    private Driven drive(SuiteEntry entry) {
        Scenario scenario = maker.scenarios().load(entry);
        Outcome old = maker.drive(entry, scenario, before.planner());
        Outcome young = maker.drive(entry, scenario, after.planner());
        return new Driven(old, EpisodeScorer.score(old), young, EpisodeScorer.score(young));
    }

    private boolean keeps(Verdict old, Verdict young) {
        return manifest.episodes().keeps(List.of(old, young));
    }

    private void keep(Arm arm, Outcome outcome) {
        Path file = folder.episode(arm, outcome.episode().scenario().id());
        try {
            EpisodeFile.write(file, outcome);
        } catch (IOException e) {
            throw new BadInputException(
                    file.toString(), "cannot be written: " + e.getMessage(), "Check the disk and permissions", e);
        }
    }
}

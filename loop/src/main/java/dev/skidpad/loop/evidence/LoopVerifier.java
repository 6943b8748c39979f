package dev.skidpad.loop.evidence;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.ContentHash;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.Decision;
import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.Evaluation;
import dev.skidpad.eval.evidence.LinkKind;
import dev.skidpad.eval.evidence.Verification;
import dev.skidpad.eval.evidence.VerificationLog;
import dev.skidpad.eval.run.VerdictRecord;
import dev.skidpad.eval.verify.ProgramCheck;
import dev.skidpad.eval.verify.SealCheck;
import dev.skidpad.eval.verify.TraceRecount;
import dev.skidpad.eval.verify.VerifyOptions;
import dev.skidpad.eval.verify.Workshop;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.policy.LearnedPlanner;
import dev.skidpad.loop.GateVerdicts.Side;
import dev.skidpad.loop.LoopConfig;
import dev.skidpad.loop.LoopSummary;
import dev.skidpad.loop.LoopSummary.SuiteFigures;
import dev.skidpad.loop.Phase;
import dev.skidpad.loop.PolicyStart;
import dev.skidpad.loop.RunFolder;
import dev.skidpad.loop.Scenes;
import dev.skidpad.loop.ScenesFile;
import dev.skidpad.loop.Suite;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Derives every link of a turn again, but for the trainings, which are checked by what the checkpoints
/// note of them: the bytes of its files, the program, the scenes from their sources, the order of the
/// checkpoints, the verdicts from their traces, the results from the verdicts; and on demand the episodes.
public final class LoopVerifier {
    private final Path path;
    private final Workshop workshop;
    private final List<Path> recordings;
    private final VerifyOptions options;
    private final VerificationLog log = new VerificationLog();

    private LoopVerifier(Path path, Workshop workshop, List<Path> recordings, VerifyOptions options) {
        this.path = path;
        this.workshop = workshop;
        this.recordings = recordings;
        this.options = options;
    }

    /// Checks the turn in a folder.
    ///
    /// @param recordings where recordings lie today; empty to look where the run says
    /// @throws BadInputException if there is no turn, or one that was cut off
    public static Verification verify(Path path, Workshop workshop, List<Path> recordings, VerifyOptions options) {
        TurnFiles.requireFinished(path);
        LoopVerifier verifier = new LoopVerifier(path, workshop, recordings, options);
        verifier.run();
        return verifier.log.of(path.toString());
    }

    private void run() {
        SealCheck.of(path, log);
        try {
            TurnFiles files = TurnFiles.of(path);
            ProgramCheck.of(
                    files.manifest().version(),
                    files.manifest().code(),
                    files.manifest().kernels(),
                    workshop,
                    log);
            phases();
            Optional<Models> models = models(files);
            Optional<Scenes> scenes = scenes(files);
            List<GateResult> results = GateResult.of(files);
            scenes.ifPresent(found -> traces(results, found));
            results(files, results, models);
            if (scenes.isPresent() && models.isPresent()) {
                drive(files, results, scenes.get(), models.get());
            }
        } catch (BadInputException e) {
            log.broken(LinkKind.FILE, e.where(), e);
        }
    }

    private void phases() {
        RunFolder run = RunFolder.open(path);
        for (Phase phase : Phase.values()) {
            if (run.finished(phase).isPresent()) {
                log.holds("phases left the files that their records name", 1);
            } else {
                log.broken(
                        LinkKind.FILE,
                        "phases/" + phase.fileName() + ".json",
                        "The phase did not leave the files" + " that are there, or its record is missing.");
            }
        }
    }

    // ---- the checkpoints

    /// The models of a turn.
    ///
    /// @param start what the imitation began as; empty for random weights
    private record Models(Optional<Checkpoint> start, Checkpoint imitated, Checkpoint world, Checkpoint refined) {}

    private Optional<Models> models(TurnFiles files) {
        try {
            Models models = new Models(
                    PolicyStart.of(RunFolder.open(files.path())),
                    files.checkpoint(TurnFiles.IMITATED),
                    files.checkpoint(TurnFiles.WORLD),
                    files.checkpoint(TurnFiles.REFINED));
            String start = models.start().map(Checkpoint::hash).orElse("");
            trained(files, TurnFiles.IMITATED, models.imitated(), start);
            trained(files, TurnFiles.WORLD, models.world(), "");
            trained(
                    files,
                    TurnFiles.REFINED,
                    models.refined(),
                    models.imitated().hash());
            log.note("The trainings were not done again: what the checkpoints note of them was compared.");
            return Optional.of(models);
        } catch (BadInputException e) {
            log.broken(LinkKind.POLICY, e.where(), e);
            return Optional.empty();
        }
    }

    private void trained(TurnFiles files, String name, Checkpoint model, String parent) {
        boolean same = model.note().dataHash().equals(files.scenes().hash())
                && model.note().parentHash().equals(parent)
                && model.note().seed() == files.manifest().config().seed()
                && model.note().command().equals(files.manifest().command());
        if (same) {
            log.holds("checkpoints come from this turn's scenes, seed and models", 1);
        } else {
            log.broken(
                    LinkKind.TRAINING,
                    name,
                    "It notes another training than this turn's: "
                            + model.note().command()
                            + " with seed " + model.note().seed() + " on scenes "
                            + model.note().dataHash()
                            + ", from the policy " + model.note().parentHash() + ".");
        }
    }

    // ---- the scenes

    private Optional<Scenes> scenes(TurnFiles files) {
        LoopConfig config = files.manifest().config();
        if (!recordings.isEmpty()) {
            config = config.withScenes(
                    recordings.stream().map(r -> r.toAbsolutePath().toString()).toList());
        }
        try {
            Scenes scenes = Scenes.prepare(config, path, done -> {});
            ScenesFile again = ScenesFile.of(scenes);
            int held = scenes.training().size() + scenes.heldOut();
            if (again.hash().equals(files.scenes().hash())
                    && again.judgedOn().equals(files.scenes().judgedOn())
                    && again.sources().equals(files.scenes().sources())) {
                log.holds("scenes are made again from their sources", held);
                return Optional.of(scenes);
            }
            log.broken(LinkKind.SCENARIO, TurnFiles.SCENES, changed(files.scenes(), again));
        } catch (BadInputException e) {
            log.broken(LinkKind.SCENARIO, TurnFiles.SCENES, e);
        }
        return Optional.empty();
    }

    private static String changed(ScenesFile before, ScenesFile now) {
        List<String> names = new ArrayList<>(OriginChanges.between(before, now));
        return "The scenes are not those of the turn"
                + (names.isEmpty() ? "." : ": " + String.join(", ", names) + " changed or are missing.")
                + " Restore the recordings, or name their folder with --scenes.";
    }

    // ---- verdicts, results

    private void traces(List<GateResult> results, Scenes scenes) {
        for (int s = 0; s < results.size(); s++) {
            GateResult result = results.get(s);
            List<Scenario> scenarios = scenes.suites().get(s).scenarios();
            for (int i = 0; i < scenarios.size(); i++) {
                for (Side side : Side.values()) {
                    TraceRecount.of(
                            result.verdictId(i, side),
                            scenarios.get(i),
                            result.of(side).get(i),
                            log);
                }
            }
        }
    }

    private void results(TurnFiles files, List<GateResult> results, Optional<Models> models) {
        LoopSummary written = RunFolder.open(path).readJson(TurnFiles.RESULTS, LoopSummary.class);
        Decision decision = GateResult.over(results);
        if (written.decision() == decision.outcome() && written.reason().equals(decision.reason())) {
            log.holds("decision follows from the verdicts", 1);
        } else {
            log.broken(
                    LinkKind.DECISION,
                    TurnFiles.RESULTS,
                    "It says " + written.decision().word() + ", and the verdicts come to "
                            + decision.outcome().word() + ". " + decision.reason());
        }
        for (int s = 0; s < results.size(); s++) {
            GateResult result = results.get(s);
            SuiteFigures figures =
                    s < written.suites().size() ? written.suites().get(s) : null;
            SuiteFigures again = SuiteFigures.of(
                    result.suite(),
                    result.comparison(),
                    result.decision().outcome(),
                    figures == null ? Map.of() : figures.controls());
            if (again.equals(figures)) {
                log.holds("suites have the figures that follow from the verdicts", 1);
            } else {
                log.broken(
                        LinkKind.FIGURES,
                        TurnFiles.RESULTS,
                        "The figures of suite " + result.suite() + " do not follow from the verdicts.");
            }
        }
        models.ifPresent(m -> {
            Map<String, String> hashes = hashes(files, results, m);
            if (written.hashes().equals(hashes)) {
                log.holds("hashes in the results are those of scenes, models and episodes", hashes.size());
            } else {
                log.broken(
                        LinkKind.FIGURES,
                        TurnFiles.RESULTS,
                        "Its hashes are " + written.hashes() + ", and those of the files are " + hashes + ".");
            }
        });
    }

    private static Map<String, String> hashes(TurnFiles files, List<GateResult> results, Models models) {
        List<String> episodes = results.stream()
                .flatMap(r -> r.after().stream())
                .map(VerdictRecord::episode)
                .toList();
        Map<String, String> hashes = new TreeMap<>();
        hashes.put("Scenes", files.scenes().hash());
        models.start().ifPresent(start -> hashes.put("Policy it began as", start.hash()));
        hashes.put("Imitated policy", models.imitated().hash());
        hashes.put("World model", models.world().hash());
        hashes.put("Refined policy", models.refined().hash());
        hashes.put("Held-out episodes after", ContentHash.ofAll(episodes));
        return hashes;
    }

    // ---- driving again

    private void drive(TurnFiles files, List<GateResult> results, Scenes scenes, Models models) {
        int left = options.drive();
        int all = 0;
        for (int s = 0; s < results.size(); s++) {
            GateResult result = results.get(s);
            Suite suite = scenes.suites().get(s);
            for (Side side : Side.values()) {
                int count = Math.min(left, suite.scenarios().size());
                if (count > 0) {
                    drive(files, result, suite.scenarios().subList(0, count), side, planner(side, models));
                }
                left -= count;
                all += suite.scenarios().size();
            }
        }
        if (left == 0 && options.drive() < all) {
            log.note(all - options.drive() + " of " + all
                    + " verdicts were not driven again, as their episodes are not kept; --drive all drives them too.");
        }
    }

    private static Planner planner(Side side, Models models) {
        return switch (side) {
            case BEFORE -> new LearnedPlanner("imitated", models.imitated());
            case AFTER -> new LearnedPlanner("refined", models.refined());
        };
    }

    private void drive(TurnFiles files, GateResult result, List<Scenario> scenarios, Side side, Planner planner) {
        Evaluated again = new Evaluation(
                        scenarios,
                        new ReactiveTraffic(),
                        files.manifest().config().seed())
                .drive(planner, options.threads(), done -> {});
        for (int i = 0; i < scenarios.size(); i++) {
            VerdictRecord record =
                    VerdictRecord.of(again.outcomes().get(i), again.verdicts().get(i));
            VerdictRecord written = result.of(side).get(i);
            if (record.equals(written)) {
                log.holds("episodes are driven again to the same bits and the same verdict", 1);
            } else if (record.episode().equals(written.episode())) {
                log.broken(LinkKind.VERDICT, result.verdictId(i, side), "Judged again it is another verdict.");
            } else {
                log.broken(
                        LinkKind.EPISODE,
                        result.verdictId(i, side),
                        "Driven again it comes out otherwise: its hash" + " is " + record.episode() + ", not "
                                + written.episode() + ".");
            }
        }
    }
}

package dev.skidpad.loop;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.ContentHash;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.Decision;
import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.Evaluation;
import dev.skidpad.eval.Gate;
import dev.skidpad.eval.GateRules;
import dev.skidpad.eval.Metric;
import dev.skidpad.eval.Points;
import dev.skidpad.eval.Summary;
import dev.skidpad.eval.why.study.WhyStudy;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.CheckpointFile;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.checkpoint.Resumable;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.imitate.Imitation;
import dev.skidpad.learn.joint.JointModel;
import dev.skidpad.learn.joint.JointTraffic;
import dev.skidpad.learn.joint.Sampling;
import dev.skidpad.learn.policy.LearnedPlanner;
import dev.skidpad.learn.refine.Refinement;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.world.LearnedTraffic;
import dev.skidpad.learn.world.WorldTraining;
import dev.skidpad.sim.episode.EpisodeFile;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.LaneFollower;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import dev.skidpad.sim.traffic.Traffic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One turn of the loop: from recorded or generated scenes to a better policy, a decision and a report.
///
/// The phases run in the order of [Phase], each from what those before it left. Every random number
/// comes from the configuration's seed, so a turn that was stopped and goes on ends with the same
/// result: trained models are loaded again, and what is cheap is derived again from them.
public final class Turn {
    /// The joint world model in a run's folder, where one was given to dream with.
    public static final String DREAMS = "dreams.safetensors";

    private static final String IMITATED = "policy-imitated.skidpad";
    private static final String WORLD = "world-model.skidpad";
    private static final String REFINED = "policy-refined.skidpad";

    private final RunFolder run;
    private final RunManifest manifest;
    private final LoopConfig config;
    private final LoopListener listener;
    private final LearningSettings settings;
    private final PhaseRunner phases;

    private Turn(RunFolder run, LoopListener listener) {
        this.run = run;
        this.manifest = run.manifest();
        this.config = manifest.config();
        this.listener = listener;
        this.settings = LearningSettings.of(config.budget());
        this.phases = new PhaseRunner(run, listener);
    }

    /// Runs what is not done yet of the turn in a folder.
    ///
    /// @throws BadInputException if recordings or files of the run cannot be used
    public static LoopResult run(RunFolder run, LoopListener listener) {
        return new Turn(run, listener).run();
    }

    private LoopResult run() {
        run.open();
        Scenes scenes = scenes();
        Checkpoint imitated = imitate(scenes);
        Evaluated inTraining = evaluate(scenes, imitated);
        Mined mined = mine(scenes, inTraining, imitated);
        Counterfactuals counterfactuals = vary(scenes, mined);
        Checkpoint world = learn(scenes, counterfactuals, imitated);
        Checkpoint refined = refine(scenes, inTraining, mined, counterfactuals, imitated, world);
        List<SuiteResult> results = gate(scenes, imitated, refined);
        return new TurnReport(run, manifest, phases.seconds())
                .write(
                        scenes,
                        mined,
                        aftermath(scenes, mined, refined),
                        counterfactuals,
                        world,
                        results,
                        hashes(scenes, imitated, world, refined, results));
    }

    // ---- 1 scenes

    private Scenes scenes() {
        return phases.always(
                Phase.SCENES,
                () -> {
                    int generated = config.generatedTraining() + config.generatedHeldOut();
                    Scenes scenes = Scenes.prepare(
                            config, run.path(), done -> listener.progressed(Phase.SCENES, done, generated, ""));
                    if (run.finished(Phase.SCENES).isPresent()) {
                        scenes.check(run);
                    }
                    run.writeJson("scenes.json", ScenesFile.of(scenes));
                    return scenes;
                },
                scenes -> scenes.training().size() + " to train on (" + scenes.recordedTraining() + " recorded), "
                        + scenes.heldOut() + " held out"
                        + (scenes.skipped().isEmpty()
                                ? ""
                                : ", " + scenes.skipped().size() + " skipped")
                        + (scenes.sieve().rejected().isEmpty()
                                ? ""
                                : ", " + scenes.sieve().rejected().size() + " rejected as impossible"),
                List.of("scenes.json"));
    }

    // ---- 2 imitate

    private Checkpoint imitate(Scenes scenes) {
        return trained(
                Phase.IMITATE,
                IMITATED,
                ModelKind.POLICY,
                log -> {
                    Optional<Checkpoint> start = PolicyStart.of(run);
                    if (start.isPresent()) {
                        return trainOn(start.get(), scenes, log);
                    }
                    Vocabulary vocabulary =
                            VocabularyBuilder.build(scenes.training(), settings.vocabulary(), config.seed());
                    return Imitation.train(
                            scenes.training(),
                            scenes.sieve()::fits,
                            vocabulary,
                            settings.imitation(),
                            note(scenes.hash()),
                            config.threads(),
                            resumable(IMITATED),
                            log);
                },
                checkpoint -> checkpoint.vocabulary().vehicle().size() + " vehicle tokens, "
                        + checkpoint.weights().size() + " weights");
    }

    private Checkpoint trainOn(Checkpoint start, Scenes scenes, TrainingLog log) {
        PolicyStart.requireUnseen(start, config, run);
        return Imitation.trainOn(
                start,
                scenes.training(),
                scenes.sieve()::fits,
                settings.imitation().trainingOn(),
                new TrainingNote(manifest.command(), config.seed(), scenes.hash(), start.hash(), new TreeMap<>()),
                config.threads(),
                resumable(IMITATED),
                log);
    }

    // ---- 3 evaluate

    private Evaluated evaluate(Scenes scenes, Checkpoint imitated) {
        return phases.always(
                Phase.EVALUATE,
                () -> {
                    int count = scenes.training().size();
                    return new Evaluation(scenes.training(), new ReactiveTraffic(), config.seed())
                            .drive(
                                    new LearnedPlanner("imitated", imitated),
                                    config.threads(),
                                    done -> listener.progressed(Phase.EVALUATE, done, count, ""));
                },
                evaluated -> {
                    Summary summary = evaluated.summary(config.seed());
                    return "total " + mean(summary, Metric.TOTAL) + ", failures " + mean(summary, Metric.FAILURE)
                            + " % of the training scenes";
                },
                List.of());
    }

    // ---- 4 mine

    private Mined mine(Scenes scenes, Evaluated inTraining, Checkpoint imitated) {
        return phases.always(
                Phase.MINE,
                () -> {
                    int most = settings.examinedFailures();
                    WhyStudy study = FailureExaminer.examine(
                            inTraining,
                            new LearnedPlanner("imitated", imitated),
                            new ReactiveTraffic(),
                            config.seed(),
                            most,
                            config.threads(),
                            done -> listener.progressed(Phase.MINE, done, most, ""));
                    Mined mined = new Mined(FailureMiner.mine(scenes.training(), inTraining.verdicts(), study), study);
                    run.writeJson("clusters.json", LoopSummary.ClusterFigures.of(mined.clusters()));
                    run.writeJson("why.json", study);
                    return mined;
                },
                mined -> mined.clusters().size() + " clusters, "
                        + mined.study().failures().size() + " failures examined",
                List.of("clusters.json", "why.json"));
    }

    // ---- 5 vary

    private Counterfactuals vary(Scenes scenes, Mined mined) {
        return phases.always(
                Phase.VARY,
                () -> {
                    List<Counterfactuals.Base> chosen = toVary(scenes, mined);
                    Counterfactuals varied = Counterfactuals.of(
                            chosen,
                            config.seed(),
                            config.threads(),
                            done -> listener.progressed(Phase.VARY, done, chosen.size(), ""));
                    run.writeJson("variations.json", varied.counts());
                    return varied;
                },
                varied -> varied.driven().size() + " plausible counterfactuals, "
                        + varied.challenges().size() + " of them with a changed agent",
                List.of("variations.json"));
    }

    // Mined scenes first, failures before rare ones, then others in a drawn order, up to the budget; never those whose
    // failure was not avoidable. Where the policy did not foresee, the others are varied more often.
    private List<Counterfactuals.Base> toVary(Scenes scenes, Mined mined) {
        TreeSet<Integer> failures = mined.failures();
        TreeSet<Integer> rare = mined.scenes(MinedCluster.Kind.RARE, Target.ORDINARY);
        TreeSet<Integer> unforeseen = mined.scenes(MinedCluster.Kind.FAILURE, Target.FORESEE);
        TreeSet<Integer> unavoidable = mined.scenes(MinedCluster.Kind.FAILURE, Target.NONE);
        rare.removeAll(failures);
        rare.removeAll(unavoidable);
        List<Integer> order = new ArrayList<>(failures);
        order.addAll(rare);
        int[] others = IntStream.range(0, scenes.training().size())
                .filter(i -> !failures.contains(i) && !rare.contains(i) && !unavoidable.contains(i))
                .toArray();
        RandomStream.of(config.seed(), "vary-order", 0).shuffle(others);
        for (int other : others) {
            order.add(other);
        }
        return order.stream()
                .limit(settings.variedScenes())
                .map(i -> new Counterfactuals.Base(
                        i, scenes.training().get(i), unforeseen.contains(i) ? Counterfactuals.TARGETED_DRAWS : 1))
                .toList();
    }

    // ---- 6 learn

    private Checkpoint learn(Scenes scenes, Counterfactuals counterfactuals, Checkpoint imitated) {
        return trained(
                Phase.LEARN,
                WORLD,
                ModelKind.WORLD_MODEL,
                log -> {
                    List<Scenario> lessons = new ArrayList<>(scenes.training());
                    lessons.addAll(counterfactuals.driven());
                    Checkpoint world = WorldTraining.train(
                            lessons,
                            imitated.vocabulary(),
                            settings.world(),
                            note(scenes.hash()),
                            config.threads(),
                            resumable(WORLD),
                            log);
                    return withForesight(world, scenes);
                },
                checkpoint -> String.format(
                        Locale.ROOT,
                        "foresees %.0f %% of collisions at precision %.0f %%",
                        100 * checkpoint.note().metrics().getOrDefault("dream.recall", 0.0),
                        100 * checkpoint.note().metrics().getOrDefault("dream.precision", 0.0)));
    }

    // Measures on held-out generated scenes what the world model foresees, and notes it in the checkpoint.
    private Checkpoint withForesight(Checkpoint world, Scenes scenes) {
        List<Scenario> heldOut = scenes.suites().getLast().scenarios();
        Map<String, Double> foresight = DreamCheck.measure(
                new LearnedTraffic(world),
                heldOut.subList(0, Math.min(settings.dreamChecks(), heldOut.size())),
                config.seed(),
                config.threads(),
                done -> {});
        TrainingNote note = world.note();
        for (Map.Entry<String, Double> figure : foresight.entrySet()) {
            note = note.with("dream." + figure.getKey(), figure.getValue());
        }
        return new Checkpoint(world.kind(), world.vocabulary(), world.weights(), note);
    }

    // ---- 7 refine

    private Checkpoint refine(
            Scenes scenes,
            Evaluated inTraining,
            Mined mined,
            Counterfactuals counterfactuals,
            Checkpoint imitated,
            Checkpoint world) {
        return trained(
                Phase.REFINE,
                REFINED,
                ModelKind.POLICY,
                log -> Refinement.refine(
                        imitated,
                        practice(scenes, inTraining, mined, counterfactuals, world),
                        settings.refinement(),
                        new TrainingNote(
                                manifest.command(), config.seed(), scenes.hash(), imitated.hash(), new TreeMap<>()),
                        config.threads(),
                        log),
                checkpoint -> String.format(
                        Locale.ROOT,
                        "best after %.0f of %.0f iterations",
                        checkpoint.note().metrics().getOrDefault("chosenStep", 0.0),
                        checkpoint.note().metrics().getOrDefault("refinementSteps", 0.0)));
    }

    // Scenes for validation are drawn from all training scenes that can be scored; the rest is practised on.
    private Refinement.Practice practice(
            Scenes scenes, Evaluated inTraining, Mined mined, Counterfactuals counterfactuals, Checkpoint world) {
        int[] order = IntStream.range(0, scenes.training().size())
                .filter(i -> inTraining.verdicts().get(i).total().isPresent())
                .toArray();
        RandomStream.of(config.seed(), "validation", 0).shuffle(order);
        int kept = Math.min(settings.validationScenes(), order.length / 3);
        List<Scenario> validation = new ArrayList<>();
        List<Scenario> ordinary = new ArrayList<>();
        TreeSet<Integer> practised = new TreeSet<>();
        for (int i = 0; i < order.length; i++) {
            Scenario scene = scenes.training().get(order[i]);
            if (i < kept) {
                validation.add(scene);
            } else {
                ordinary.add(scene);
                practised.add(order[i]);
            }
        }
        Set<String> held = validation.stream().map(Scenario::place).collect(Collectors.toSet());
        practised.removeIf(i -> held.contains(scenes.training().get(i).place()));
        return new Refinement.Practice(
                ordinary,
                HardScenes.of(scenes.training(), mined, counterfactuals.challenges(), practised),
                validation,
                Arenas.of(mined.study(), dreams(world)));
    }

    private Traffic dreams(Checkpoint world) {
        return switch (config.dreamer()) {
            case TRAINED -> new LearnedTraffic(world);
            case GIVEN -> new JointTraffic(JointModel.read(run.file(DREAMS)), Sampling.plain());
        };
    }

    // ---- 8 gate

    private List<SuiteResult> gate(Scenes scenes, Checkpoint imitated, Checkpoint refined) {
        return phases.always(
                Phase.GATE,
                () -> {
                    List<SuiteResult> results = new ArrayList<>();
                    int total = 5 * scenes.heldOut();
                    int[] done = {0};
                    for (Suite suite : scenes.suites()) {
                        results.add(judge(suite, imitated, refined, done, total));
                    }
                    results.forEach(result -> GateVerdicts.write(run.path(), result));
                    return results;
                },
                results -> {
                    Decision decision = TurnReport.decision(results);
                    return decision.outcome().word();
                },
                scenes.suites().stream().flatMap(GateVerdicts::names).toList());
    }

    private SuiteResult judge(Suite suite, Checkpoint imitated, Checkpoint refined, int[] done, int total) {
        Evaluation evaluation = new Evaluation(suite.scenarios(), new ReactiveTraffic(), config.seed());
        Evaluated before = drive(evaluation, new LearnedPlanner("imitated", imitated), done, total);
        Evaluated after = drive(evaluation, new LearnedPlanner("refined", refined), done, total);
        List<SuiteResult.Control> controls = new ArrayList<>();
        controls.add(control("Recorded driver", drive(evaluation, new LogPlanner(), done, total)));
        controls.add(control("Lane follower", drive(evaluation, new LaneFollower(), done, total)));
        controls.add(control("Constant velocity", drive(evaluation, new ConstantVelocityPlanner(), done, total)));
        Comparison comparison = Comparison.of(before, after, Comparison.Settings.standard(config.seed()));
        return new SuiteResult(suite, before, after, comparison, Gate.decide(comparison, GateRules.loop()), controls);
    }

    private Evaluated drive(Evaluation evaluation, Planner planner, int[] done, int total) {
        int before = done[0];
        Evaluated evaluated = evaluation.drive(
                planner,
                config.threads(),
                finished -> listener.progressed(Phase.GATE, before + finished, total, planner.name()));
        done[0] += evaluation.scenarios().size();
        return evaluated;
    }

    private SuiteResult.Control control(String label, Evaluated evaluated) {
        return new SuiteResult.Control(label, evaluated.summary(config.seed()));
    }

    /// In how many scenes of each failure cluster the refined policy still fails, in the clusters'
    /// order.
    private List<Integer> aftermath(Scenes scenes, Mined mined, Checkpoint refined) {
        List<Integer> still = new ArrayList<>();
        for (MinedCluster cluster : mined.clusters()) {
            if (cluster.kind() == MinedCluster.Kind.FAILURE) {
                List<Scenario> members =
                        cluster.scenes().stream().map(scenes.training()::get).toList();
                Evaluated again = new Evaluation(members, new ReactiveTraffic(), config.seed())
                        .drive(new LearnedPlanner("refined", refined), config.threads(), done -> {});
                still.add(FailureMiner.count(members, again.verdicts()));
            }
        }
        return still;
    }

    // ---- what several phases need

    /// A training with its log.
    private interface Training {
        Checkpoint train(TrainingLog log);
    }

    private Checkpoint trained(
            Phase phase, String file, ModelKind kind, Training training, Function<Checkpoint, String> summary) {
        String logFile = TurnReport.logFile(phase);
        return phases.once(
                phase,
                () -> {
                    TrainingLog log = new TrainingLog(phase, listener);
                    Checkpoint checkpoint = training.train(log);
                    CheckpointFile.write(run.file(file), checkpoint);
                    run.writeJson(logFile, log.log());
                    return checkpoint;
                },
                () -> CheckpointFile.read(run.file(file), kind),
                summary,
                List.of(file, logFile));
    }

    private TrainingNote note(String dataHash) {
        return TrainingNote.of(manifest.command(), config.seed(), dataHash);
    }

    private Resumable resumable(String file) {
        return Resumable.in(run.file(file + ".state"));
    }

    private static String mean(Summary summary, Metric metric) {
        return summary.row(metric).estimate().map(e -> Points.of(e.mean())).orElse("absent");
    }

    private Map<String, String> hashes(
            Scenes scenes, Checkpoint imitated, Checkpoint world, Checkpoint refined, List<SuiteResult> results) {
        List<String> episodes = new ArrayList<>();
        for (SuiteResult result : results) {
            result.after().outcomes().forEach(o -> episodes.add(EpisodeFile.contentHash(o)));
        }
        Map<String, String> hashes = new LinkedHashMap<>();
        hashes.put("Scenes", scenes.hash());
        PolicyStart.of(run).ifPresent(start -> hashes.put("Policy it began as", start.hash()));
        hashes.put("Imitated policy", imitated.hash());
        hashes.put("World model", world.hash());
        if (config.dreamer() == LoopConfig.Dreamer.GIVEN) {
            hashes.put("Dreaming model", JointModel.read(run.file(DREAMS)).hash());
        }
        hashes.put("Refined policy", refined.hash());
        hashes.put("Held-out episodes after", ContentHash.ofAll(episodes));
        return new TreeMap<>(hashes);
    }
}

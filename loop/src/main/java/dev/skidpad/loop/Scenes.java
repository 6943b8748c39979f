package dev.skidpad.loop;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.ContentHash;
import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.ScenarioSource;
import dev.skidpad.data.BadFiles;
import dev.skidpad.data.PlaceSplit;
import dev.skidpad.data.ScenarioFolder;
import dev.skidpad.data.generate.SceneGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// What a turn works on: scenes to train on, suites to judge on, and what was left out.
///
/// Generated training scenes and generated held-out scenes come from different seeds; recorded scenes are split by
/// place, so that no held-out road was ever trained on.
///
/// @param training all scenes to train on, recorded ones first
/// @param recordedTraining how many of them are recorded
/// @param sieve what the plausibility filter held back of the training scenes
/// @param suites what to judge on: the recorded ones first where there are any
/// @param skipped recordings that could not be read, each with its reason
/// @param hash over the content of all scenes
public record Scenes(
        List<Scenario> training,
        int recordedTraining,
        TrainingSieve sieve,
        List<Suite> suites,
        List<String> skipped,
        String hash) {
    /// Added to the run's seed for held-out scenes, so that they differ from every training scene.
    private static final long HELD_OUT_SEED = 0x5EEDL << 32;

    public Scenes {
        training = List.copyOf(training);
        suites = List.copyOf(suites);
        skipped = List.copyOf(skipped);
    }

    /// Reads and generates what the configuration asks for.
    ///
    /// @param run the folder of the run, from which the configuration's paths are seen
    /// @param finished told how many generated scenes are done
    /// @throws BadInputException if recordings cannot be read, or all come from one place
    public static Scenes prepare(LoopConfig config, Path run, IntConsumer finished) {
        List<Scenario> training = new ArrayList<>();
        List<Suite> suites = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        if (!config.scenes().isEmpty()) {
            readRecorded(config, run, training, suites, skipped);
        }
        int recordedFound = training.size();
        int trainingCount = config.generatedTraining();
        training.addAll(generate(config.seed(), trainingCount, config.threads(), finished));
        suites.add(new Suite(
                "generated",
                "Generated scenes from a seed that no training saw.",
                generate(
                        heldOutSeed(config),
                        config.generatedHeldOut(),
                        config.threads(),
                        done -> finished.accept(trainingCount + done))));
        TrainingSieve sieve = TrainingSieve.of(training, config.sifting(), config.threads());
        Set<Scenario> recorded = Collections.newSetFromMap(new IdentityHashMap<>());
        recorded.addAll(training.subList(0, recordedFound));
        int recordedKept =
                (int) sieve.kept().stream().filter(recorded::contains).count();
        return new Scenes(sieve.kept(), recordedKept, sieve, suites, skipped, hash(sieve, suites));
    }

    /// The scenes that a run trains on.
    ///
    /// @throws BadInputException if they are not those that the run began with
    public static List<Scenario> training(RunFolder run) {
        Scenes scenes = prepare(run.manifest().config(), run.path(), done -> {});
        scenes.check(run);
        return scenes.training;
    }

    /// Checks that these are the scenes of a run that has begun.
    ///
    /// @throws BadInputException if they are not
    void check(RunFolder run) {
        if (!run.readJson("scenes.json", ScenesFile.class).hash().equals(hash)) {
            throw new BadInputException(
                    run.path().toString(),
                    "the scenes are not those that the run began with",
                    "Restore the recordings, or start a new run");
        }
    }

    /// The seed that a run's generated held-out scenes come from.
    static long heldOutSeed(LoopConfig config) {
        return config.seed() ^ HELD_OUT_SEED;
    }

    /// The number of held-out scenes in all suites.
    public int heldOut() {
        return suites.stream().mapToInt(suite -> suite.scenarios().size()).sum();
    }

    private static void readRecorded(
            LoopConfig config, Path run, List<Scenario> training, List<Suite> suites, List<String> skipped) {
        List<Path> paths =
                config.scenes().stream().map(s -> run.resolve(s).normalize()).toList();
        ScenarioFolder source =
                ScenarioFolder.open(paths, config.skipBad() ? BadFiles.SKIP : BadFiles.REFUSE, config.threads());
        source.skipped().forEach(one -> skipped.add(one.reason()));
        PlaceSplit split = PlaceSplit.of(source.loadAll(), config.heldOutShare(), config.seed());
        if (split.train().isEmpty() || split.heldOut().isEmpty()) {
            throw new BadInputException(
                    source.name(),
                    "all " + source.size() + " scenarios come from one place, so none can be held out",
                    "Add recordings of another place");
        }
        training.addAll(split.train());
        suites.add(new Suite(
                "recorded",
                "Recorded scenes of " + source.name() + " from places that no training saw.",
                split.heldOut()));
    }

    private static List<Scenario> generate(long seed, int count, int threads, IntConsumer finished) {
        ScenarioSource source = SceneGenerator.generated(seed, count);
        return Workers.map(IntStream.range(0, count).boxed().toList(), threads, source::load, finished);
    }

    private static String hash(TrainingSieve sieve, List<Suite> suites) {
        List<String> parts = new ArrayList<>();
        sieve.kept().forEach(scene -> parts.add(scene.provenance().contentHash()));
        parts.addAll(sieve.signature());
        for (Suite suite : suites) {
            parts.add(suite.name());
            suite.scenarios().forEach(scene -> parts.add(scene.provenance().contentHash()));
        }
        return ContentHash.ofAll(parts);
    }
}

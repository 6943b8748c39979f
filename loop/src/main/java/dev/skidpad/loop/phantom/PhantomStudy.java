package dev.skidpad.loop.phantom;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.ContentHash;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.Evaluation;
import dev.skidpad.eval.run.JsonFiles;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.CheckpointFile;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.checkpoint.Resumable;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.imitate.Imitation;
import dev.skidpad.learn.imitate.ImitationConfig;
import dev.skidpad.learn.policy.LearnedPlanner;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Whether training on scenes with phantoms makes a policy brake for nothing, and whether the filter
/// prevents it.
///
/// For each seed one policy for each arm is trained by imitation with the same settings, the same seed
/// and equally many scenes, and drive the same clean held-out scenes. Everything that is finished stays
/// in a folder, so that a stopped experiment goes on:
/// ```
/// settings.json              what was asked
/// seed-0/scenes.json         how many scenes had phantoms, and how many of them the filter rejected
/// seed-0/clean.skidpad       the policy of an arm
/// seed-0/clean.json          what it did, scene by scene
/// ```
public final class PhantomStudy {
    private static final String SETTINGS = "settings.json";
    private static final long HELD_OUT_SEED = 0x4E1DL << 32;

    private final Path folder;
    private final PhantomSettings settings;
    private final int threads;
    private final Consumer<String> log;

    /// How well the filter did on the scenes that one seed's faulty and filtered arms were taken from.
    ///
    /// @param offered scenes of the stream that were looked at
    /// @param withPhantom how many of them have a phantom
    /// @param rejected how many of those the filter rejected
    /// @param cleanRejected how many of the others it rejected
    /// @param inFaultyArm phantoms among the scenes of the faulty arm
    /// @param inFilteredArm phantoms that passed into the filtered arm
    /// @param inRefilledArm phantoms that passed into the refilled arm
    public record Sifted(
            int offered,
            int withPhantom,
            int rejected,
            int cleanRejected,
            int inFaultyArm,
            int inFilteredArm,
            int inRefilledArm) {}

    /// All that came of it.
    public record Outcome(PhantomSettings settings, List<Sifted> sifted, PhantomResult result) {}

    /// @param folder where the experiment is kept
    /// @param log told in a line what is done
    public PhantomStudy(Path folder, PhantomSettings settings, int threads, Consumer<String> log) {
        this.folder = folder;
        this.settings = settings;
        this.threads = threads;
        this.log = log;
    }

    /// Does what is not done yet.
    ///
    /// @throws BadInputException if the folder holds an experiment with other settings
    public Outcome run() {
        Path kept = folder.resolve(SETTINGS);
        if (!Files.exists(kept)) {
            JsonFiles.write(kept, settings, JsonFiles.Layout.INDENTED);
        } else if (!JsonFiles.read(kept, PhantomSettings.class, "Name another folder")
                .equals(settings)) {
            throw new BadInputException(
                    folder.toString(),
                    "holds an experiment with other settings",
                    "Name another folder, or give the settings in " + kept);
        }
        List<Scenario> heldOut =
                new PhantomScenes(settings.seed() ^ HELD_OUT_SEED, settings, threads).clean(settings.heldOutScenes());
        List<Sifted> sifted = new ArrayList<>();
        List<Map<PhantomArm, ArmFigures>> figures = new ArrayList<>();
        for (int s = 0; s < settings.seeds(); s++) {
            figures.add(ofSeed(s, heldOut));
            sifted.add(JsonFiles.read(folder.resolve("seed-" + s + "/scenes.json"), Sifted.class, "Delete it"));
        }
        return new Outcome(settings, sifted, PhantomResult.of(figures, settings.seed()));
    }

    private Map<PhantomArm, ArmFigures> ofSeed(int s, List<Scenario> heldOut) {
        Path at = folder.resolve("seed-" + s);
        Map<PhantomArm, ArmFigures> figures = new EnumMap<>(PhantomArm.class);
        List<PhantomScenes.Made> made = List.of();
        for (PhantomArm arm : PhantomArm.values()) {
            Path file = at.resolve(arm.label() + ".json");
            if (!Files.exists(file)) {
                if (made.isEmpty()) {
                    made = new PhantomScenes(settings.seed() + s, settings, threads)
                            .upToPassing(settings.trainingScenes());
                    Sifted sifted = sift(made);
                    JsonFiles.write(at.resolve("scenes.json"), sifted, JsonFiles.Layout.INDENTED);
                    log.accept("seed " + s + ": " + sifted);
                }
                Checkpoint policy = policy(at, s, arm, scenes(arm, made));
                Evaluated driven = new Evaluation(heldOut, new ReactiveTraffic(), settings.seed())
                        .drive(new LearnedPlanner(arm.label(), policy), threads, done -> {});
                JsonFiles.write(file, ArmFigures.of(driven, settings.phantomMps2()), JsonFiles.Layout.DENSE);
                log.accept("seed " + s + ", " + arm.label() + ": driven");
            }
            figures.put(arm, JsonFiles.read(file, ArmFigures.class, "Delete it"));
        }
        return figures;
    }

    private Checkpoint policy(Path at, int s, PhantomArm arm, List<Scenario> scenes) {
        Path file = at.resolve(arm.label() + ".skidpad");
        if (Files.exists(file)) {
            return CheckpointFile.read(file, ModelKind.POLICY);
        }
        long seed = settings.seed() + s;
        String hash = ContentHash.ofAll(scenes.stream()
                .map(scene -> scene.provenance().contentHash() + scene.id())
                .toList());
        Vocabulary vocabulary = VocabularyBuilder.build(scenes, VocabularyConfig.demo(), seed);
        Checkpoint policy = Imitation.train(
                scenes,
                vocabulary,
                ImitationConfig.demo().withSteps(settings.trainingSteps()),
                TrainingNote.of("bench phantom, " + arm.label(), seed, hash),
                threads,
                Resumable.in(at.resolve(arm.label() + ".state")),
                (phase, step, steps, metrics) -> {
                    if (step % 100 == 0) {
                        log.accept("seed " + s + ", " + arm.label() + ": step " + step + " of " + steps + " "
                                + metrics.getOrDefault("loss", 0.0));
                    }
                });
        CheckpointFile.write(file, policy);
        return policy;
    }

    private List<Scenario> scenes(PhantomArm arm, List<PhantomScenes.Made> made) {
        int count = settings.trainingScenes();
        return switch (arm) {
            case CLEAN ->
                made.stream().limit(count).map(PhantomScenes.Made::clean).toList();
            case FAULTY ->
                made.stream().limit(count).map(PhantomScenes.Made::offered).toList();
            case FILTERED ->
                made.stream().limit(count).map(PhantomScenes.Made::again).toList();
            case REFILLED ->
                made.stream()
                        .filter(PhantomScenes.Made::passes)
                        .limit(count)
                        .map(PhantomScenes.Made::offered)
                        .toList();
        };
    }

    private Sifted sift(List<PhantomScenes.Made> made) {
        int phantoms = 0;
        int rejected = 0;
        int cleanRejected = 0;
        int inFaulty = 0;
        int inFiltered = 0;
        for (int i = 0; i < made.size(); i++) {
            PhantomScenes.Made one = made.get(i);
            phantoms += one.phantom() ? 1 : 0;
            rejected += one.phantom() && !one.passes() ? 1 : 0;
            cleanRejected += !one.phantom() && !one.passes() ? 1 : 0;
            inFaulty += one.phantom() && i < settings.trainingScenes() ? 1 : 0;
            inFiltered += one.againPhantom() && i < settings.trainingScenes() ? 1 : 0;
        }
        return new Sifted(made.size(), phantoms, rejected, cleanRejected, inFaulty, inFiltered, phantoms - rejected);
    }
}

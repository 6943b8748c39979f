package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.CheckpointFile;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.checkpoint.Resumable;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.imitate.Demonstrators;
import dev.skidpad.learn.imitate.Imitation;
import dev.skidpad.learn.imitate.ImitationConfig;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import dev.skidpad.learn.train.DivergedException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad train policy`: trains a policy by imitation.
@Command(
        name = "policy",
        description = {
            "Trains a policy by imitation: what the ego and the other drivers of the scenes did next, given their way.",
            "",
            "It is the policy that demo and loop refine. Curves are printed and drawn into FILE.html while it trains. A"
                    + " stopped training goes on with --resume to the same result.",
            ""
        })
final class TrainPolicyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(names = "--steps", paramLabel = "N", description = "Steps of the optimiser (default: ${DEFAULT-VALUE}).")
    private int steps = 4000;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "A policy to begin as, instead of random weights; its tokens are kept.")
    private @Nullable Path from;

    @Option(names = "--out", paramLabel = "FILE", description = "The policy to write (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("models", "policy.safetensors");

    @Option(names = "--resume", description = "Go on with the training that was stopped.")
    private boolean resume;

    @Override
    public Integer call() {
        if (steps < 1) {
            throw new BadInputException("--steps " + steps, "is not a number of steps", "Give 1 or more");
        }
        PrintWriter console = spec.commandLine().getOut();
        List<Scenario> loaded = scenes.load(common.seed(), common.threads(), new ArrayList<>());
        Path state = StateFiles.of(out, resume);
        TrainingConsole listener = new TrainingConsole(console, out.resolveSibling(out.getFileName() + ".html"));
        try {
            Checkpoint policy = train(loaded, Resumable.in(state), listener);
            CheckpointFile.write(out, policy);
            Manifests.write(out, policy.note(), Manifests.origin(loaded));
        } catch (DivergedException e) {
            console.flush();
            spec.commandLine().getErr().println("skidpad: " + e.getMessage());
            spec.commandLine().getErr().flush();
            return ExitCode.FAILED;
        }
        console.println("wrote " + out);
        console.flush();
        return ExitCode.DONE;
    }

    private Checkpoint train(List<Scenario> loaded, Resumable resumable, TrainingConsole listener) {
        ImitationConfig config = ImitationConfig.demo().withSteps(steps);
        String data = Manifests.dataHash(loaded);
        int threads = common.threads();
        if (from == null) {
            Vocabulary vocabulary = VocabularyBuilder.build(loaded, VocabularyConfig.demo(), common.seed());
            TrainingNote note = TrainingNote.of(Manifests.command(spec), common.seed(), data);
            return kept(
                    vocabulary,
                    note,
                    () -> Imitation.train(loaded, vocabulary, config, note, threads, resumable, listener));
        }
        Checkpoint start = CheckpointFile.read(from, ModelKind.POLICY);
        TrainingNote note =
                new TrainingNote(Manifests.command(spec), common.seed(), data, start.hash(), new TreeMap<>());
        return kept(
                start.vocabulary(),
                note,
                () -> Imitation.trainOn(start, loaded, Demonstrators.ALL, config, note, threads, resumable, listener));
    }

    /// Trains; if the training leaves the numbers, the last good weights are written beside the model.
    private Checkpoint kept(Vocabulary vocabulary, TrainingNote note, Supplier<Checkpoint> training) {
        try {
            return training.get();
        } catch (DivergedException e) {
            Path good = out.resolveSibling(out.getFileName() + ".last-good");
            CheckpointFile.write(good, new Checkpoint(ModelKind.POLICY, vocabulary, e.lastGood(), note));
            spec.commandLine().getErr().println("skidpad: the last good weights are in " + good);
            throw e;
        }
    }
}

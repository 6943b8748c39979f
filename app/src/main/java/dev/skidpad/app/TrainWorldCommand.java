package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.checkpoint.VocabularyFile;
import dev.skidpad.learn.joint.JointConfig;
import dev.skidpad.learn.joint.JointDivergedException;
import dev.skidpad.learn.joint.JointModel;
import dev.skidpad.learn.joint.JointTraining;
import dev.skidpad.learn.joint.JointTrainingConfig;
import dev.skidpad.learn.joint.JointWeights;
import dev.skidpad.learn.joint.Lesson;
import dev.skidpad.sim.danger.Inhabited;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad train world`: trains the joint world model.
@Command(
        name = "world",
        description = {
            "Trains the joint world model: the next half second of everybody in a scene.",
            "",
            "Curves are printed and drawn into FILE.html while it trains. A stopped training goes on with --resume to"
                    + " the same result. docs/reference/world.md says what is learned, and how.",
            ""
        })
final class TrainWorldCommand implements Callable<Integer> {
    private static final int HELD_OUT_EVERY = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(
            names = "--counterfactual",
            paramLabel = "SHARE",
            description = "How often a moment to learn from is one of a counterfactual scene (default:"
                    + " ${DEFAULT-VALUE}); 0 trains on safe driving alone.")
    private double share = 0.3;

    @Option(
            names = "--dangers",
            paramLabel = "N",
            description = "How many counterfactual scenes to make (default: two for each ordinary scene).")
    private int cases = -1;

    @Option(names = "--steps", paramLabel = "N", description = "Steps of the optimiser (default: ${DEFAULT-VALUE}).")
    private int steps = 8000;

    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            description = "The codebooks to speak in (default: ${DEFAULT-VALUE}).")
    private Path tokens = Path.of("models", "tokens.safetensors");

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "A world model to begin as, instead of random weights; its codebooks are taken.")
    private @Nullable Path from;

    @Option(
            names = "--closed-loop",
            description = "Fine-tune the model of --from on moments to which it has led itself, near the record.")
    private boolean closedLoop;

    @Option(names = "--out", paramLabel = "FILE", description = "The model to write (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("models", "world.safetensors");

    @Option(names = "--resume", description = "Go on with the training that was stopped.")
    private boolean resume;

    @Override
    public Integer call() {
        if (!(share >= 0 && share <= 1)) {
            throw new BadInputException("--counterfactual " + share, "is not a share", "Give a number from 0 to 1");
        }
        if (steps < 1) {
            throw new BadInputException("--steps " + steps, "is not a number of steps", "Give 1 or more");
        }
        if (closedLoop && from == null) {
            throw new BadInputException("--closed-loop", "needs a model to begin as", "Name it with --from");
        }
        PrintWriter console = spec.commandLine().getOut();
        JointModel start = start();
        List<Scenario> loaded = scenes.load(common.seed(), common.threads(), new ArrayList<>());
        JointTraining.Scenes data = scenes(loaded, console);
        TrainingNote note = new TrainingNote(
                Manifests.command(spec),
                common.seed(),
                Manifests.dataHash(loaded),
                from == null ? "" : start.hash(),
                new java.util.TreeMap<>());
        Path state = StateFiles.of(out, resume);
        console.println(start.weights().size() + " weights, " + data.ordinary().size() + " scenes, "
                + data.counterfactual().size() + " counterfactual ones, "
                + data.heldOut().size() + " held out");
        console.flush();
        TrainingConsole listener = new TrainingConsole(console, out.resolveSibling(out.getFileName() + ".html"));
        try {
            JointModel model = JointTraining.train(
                    start.weights(),
                    start.vocabulary(),
                    data,
                    closedLoop
                            ? JointTrainingConfig.closedLoop(steps, share)
                            : JointTrainingConfig.standard(steps, share),
                    note,
                    state,
                    listener);
            model.write(out);
            Manifests.write(out, model.note(), Manifests.origin(loaded));
        } catch (JointDivergedException e) {
            console.flush();
            spec.commandLine().getErr().println("skidpad: " + e.getMessage());
            spec.commandLine().getErr().flush();
            return ExitCode.FAILED;
        }
        console.println("wrote " + out);
        console.flush();
        return ExitCode.DONE;
    }

    private JointModel start() {
        if (from != null) {
            return JointModel.read(from);
        }
        VocabularyFile file = VocabularyFile.read(tokens);
        JointWeights weights = JointWeights.random(JointConfig.standard(file.vocabulary()), common.seed());
        return new JointModel(file.vocabulary(), weights, file.note());
    }

    /// One scene in twenty is held out to measure the loss on.
    private JointTraining.Scenes scenes(List<Scenario> loaded, PrintWriter console) {
        List<Scenario> ordinary = new ArrayList<>();
        List<Scenario> heldOut = new ArrayList<>();
        for (int i = 0; i < loaded.size(); i++) {
            if (i % HELD_OUT_EVERY == HELD_OUT_EVERY - 1) {
                heldOut.add(loaded.get(i));
            } else {
                ordinary.add(loaded.get(i));
            }
        }
        console.println("making lessons ...");
        console.flush();
        WorldLessons lessons = new WorldLessons(ordinary, common.seed());
        int dangers = cases < 0 ? 2 * ordinary.size() : cases;
        List<Lesson> measured = Inhabited.all(heldOut, common.seed()).stream()
                .map(Lesson::recorded)
                .toList();
        return new JointTraining.Scenes(lessons.safe(), share > 0 ? lessons.dangers(dangers) : List.of(), measured);
    }
}

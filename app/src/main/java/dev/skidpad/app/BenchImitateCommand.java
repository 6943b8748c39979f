package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.learn.TrainingListener;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.CheckpointFile;
import dev.skidpad.learn.checkpoint.Resumable;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.imitate.Imitation;
import dev.skidpad.learn.imitate.ImitationConfig;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad bench imitate`: the same policy early and late in its training, for measurements.
@Command(
        name = "imitate",
        description = {
            "Trains policies by imitation on generated scenes, one for each number of steps: older and newer weights"
                    + " of one policy, as 'bench compare --other' compares them.",
            ""
        })
final class BenchImitateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder of the checkpoints.")
    private Path out = Path.of("");

    @Option(
            names = "--scenes",
            paramLabel = "N",
            description = "How many generated scenes to learn from (default: ${DEFAULT-VALUE}).")
    private int scenes = 400;

    @Option(
            names = "--steps",
            paramLabel = "N",
            split = ",",
            description = "How many steps each policy is trained for (default: 200,2000).")
    private List<Integer> steps = new ArrayList<>(List.of(200, 2000));

    @Override
    public Integer call() {
        if (scenes < 1 || steps.stream().anyMatch(s -> s < 1)) {
            throw new BadInputException(
                    "--scenes " + scenes + " --steps " + steps, "cannot be trained on", "Give 1 or more");
        }
        List<Scenario> training = Workers.map(
                IntStream.range(0, scenes).boxed().toList(),
                common.threads(),
                index -> SceneGenerator.generate(common.seed(), index),
                done -> {});
        Vocabulary vocabulary = VocabularyBuilder.build(training, VocabularyConfig.demo(), common.seed());
        String line = "./skidpad bench imitate --scenes " + scenes + " --seed " + common.seed() + " --steps ";
        for (int count : steps) {
            Checkpoint policy = Imitation.train(
                    training,
                    vocabulary,
                    ImitationConfig.demo().withSteps(count),
                    TrainingNote.of(line + count, common.seed(), SceneGenerator.VERSION + " " + scenes),
                    common.threads(),
                    Resumable.never(),
                    TrainingListener.NONE);
            Path file = out.resolve("imitated-" + count + ".skidpad");
            CheckpointFile.write(file, policy);
            PrintWriter console = spec.commandLine().getOut();
            console.println(file + " after " + count + " steps: " + policy.hash());
            console.flush();
        }
        return ExitCode.DONE;
    }
}

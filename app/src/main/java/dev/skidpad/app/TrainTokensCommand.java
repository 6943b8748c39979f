package dev.skidpad.app;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.checkpoint.VocabularyFile;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.RoundTrip;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad train tokens`: builds codebooks of motion.
@Command(
        name = "tokens",
        description = {
            "Builds the codebooks of half-second motion by which agents move, one for each class of agents.",
            "",
            "docs/reference/world.md says how, and how well motion can be written in them.",
            ""
        })
final class TrainTokensCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("models", "tokens.safetensors");

    @Override
    public Integer call() {
        List<Scenario> loaded = scenes.load(common.seed(), common.threads(), new ArrayList<>());
        Vocabulary vocabulary = VocabularyBuilder.buildWide(loaded, VocabularyConfig.joint(), common.seed());
        TrainingNote note = TrainingNote.of(Manifests.command(spec), common.seed(), Manifests.dataHash(loaded));
        PrintWriter console = spec.commandLine().getOut();
        for (AgentClass agentClass : AgentClass.values()) {
            RoundTrip.Errors errors = RoundTrip.measure(loaded, agentClass, vocabulary.of(agentClass));
            String name = agentClass.name().toLowerCase(Locale.ROOT);
            note = note.with(name + ".tokens", vocabulary.of(agentClass).size())
                    .with(name + ".spans", errors.spans())
                    .with(name + ".meanErrorM", errors.mean())
                    .with(name + ".p99ErrorM", errors.p99());
            console.printf(
                    Locale.ROOT,
                    "%-10s %5d tokens, %6d spans of 5 s: mean error %.3f m, 99th percentile %.3f m%n",
                    name,
                    vocabulary.of(agentClass).size(),
                    errors.spans(),
                    errors.mean(),
                    errors.p99());
        }
        new VocabularyFile(vocabulary, note).write(out);
        Manifests.write(out, note, Manifests.origin(loaded));
        console.println("wrote " + out);
        console.flush();
        return ExitCode.DONE;
    }
}

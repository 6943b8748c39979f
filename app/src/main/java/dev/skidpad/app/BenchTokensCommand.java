package dev.skidpad.app;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.learn.checkpoint.VocabularyFile;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.RoundTrip;
import dev.skidpad.learn.token.Vocabulary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad bench tokens`: how well motion can be written in tokens.
@Command(
        name = "tokens",
        description = {
            "Writes the motion of scenes in tokens, reads it again, and measures how far it is from the record.",
            ""
        })
final class BenchTokensCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(names = "--tokens", paramLabel = "FILE", description = "The codebooks (default: ${DEFAULT-VALUE}).")
    private Path tokens = Path.of("models", "tokens.safetensors");

    @Override
    public Integer call() {
        Vocabulary vocabulary = VocabularyFile.read(tokens).vocabulary();
        scenes.preferRecorded();
        List<Scenario> loaded = scenes.load(common.seed(), common.threads(), new ArrayList<>());
        Map<String, RoundTrip.Errors> errors = new LinkedHashMap<>();
        for (AgentClass agentClass : AgentClass.values()) {
            errors.put(
                    agentClass.name().toLowerCase(Locale.ROOT),
                    RoundTrip.measure(loaded, agentClass, vocabulary.of(agentClass)));
        }
        errors.put("all", RoundTrip.measure(loaded, vocabulary));
        PrintWriter out = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(out, Map.of("tokens", errors));
        } else {
            out.print(TextTable.of(table(loaded.size(), errors)));
            out.flush();
        }
        return ExitCode.DONE;
    }

    private static DataTable table(int scenes, Map<String, RoundTrip.Errors> errors) {
        List<List<String>> rows = new ArrayList<>();
        errors.forEach((name, e) -> rows.add(List.of(
                name,
                String.valueOf(e.spans()),
                metres(e.mean()),
                metres(e.p99()),
                metres(e.worst()),
                metres(e.meanAlong()),
                metres(e.p99Along()))));
        return new DataTable(
                "Round trip of motion through tokens, " + scenes + " scenes",
                "Distance from the record in m after 5 s, and over all tokens on the way; nothing is smoothed.",
                List.of(
                        Column.left("class"),
                        Column.right("spans of 5 s"),
                        Column.right("mean"),
                        Column.right("p99"),
                        Column.right("worst"),
                        Column.right("mean on the way"),
                        Column.right("p99 on the way")),
                rows);
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}

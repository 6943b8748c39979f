package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.core.io.ContentHash;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.checkpoint.TrainingNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The manifests beside models: what made a file, from what, and what may be done with it.
final class Manifests {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Manifests() {}

    /// What a manifest says.
    ///
    /// @param file the model's file name
    /// @param sha256 of that file
    /// @param command what made it
    /// @param seed the run's
    /// @param dataHash of the scenes that it was made from
    /// @param parentHash of the model that it began as; empty for none
    /// @param codeVersion of Skidpad: the version and the SHA-256 of its classes, as in the evidence of runs
    /// @param data where the scenes came from
    /// @param licence of the file
    /// @param metrics what was measured
    record Manifest(
            String file,
            String sha256,
            String command,
            long seed,
            String dataHash,
            String parentHash,
            String codeVersion,
            String data,
            String licence,
            SortedMap<String, Double> metrics) {}

    /// The command line as it was given.
    static String command(CommandSpec spec) {
        return spec.root().name() + " "
                + String.join(" ", spec.commandLine().getParseResult().originalArgs());
    }

    /// Of the contents of all scenes.
    static String dataHash(List<Scenario> scenes) {
        return ContentHash.ofAll(scenes.stream()
                .map(scene -> scene.id() + " " + scene.provenance().contentHash())
                .toList());
    }

    /// Where scenes come from, in words.
    static String origin(List<Scenario> scenes) {
        long generated = scenes.stream()
                .filter(scene -> scene.provenance().importer().startsWith("skidpad-generator"))
                .count();
        return generated + " generated and " + (scenes.size() - generated) + " recorded scenes";
    }

    /// Writes the manifest of a file that is there, beside it.
    static void write(Path file, TrainingNote note, String data) {
        boolean generatedOnly = data.endsWith("and 0 recorded scenes");
        try {
            Manifest manifest = new Manifest(
                    String.valueOf(file.getFileName()),
                    ContentHash.of(Files.readAllBytes(file)),
                    note.command(),
                    note.seed(),
                    note.dataHash(),
                    note.parentHash(),
                    Main.Version.number() + ", classes " + Main.Version.code(),
                    data,
                    generatedOnly ? "Apache-2.0" : "as the recorded scenes allow",
                    note.metrics());
            AtomicFile.writeText(
                    file.resolveSibling(file.getFileName() + ".json"), JSON.writeValueAsString(manifest) + "\n");
        } catch (IOException e) {
            throw new BadInputException(
                    file.toString(), "its manifest cannot be written: " + e.getMessage(), "Check the folder", e);
        }
    }
}

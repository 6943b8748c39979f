package dev.skidpad.learn.checkpoint;

import dev.skidpad.core.BadInputException;
import dev.skidpad.learn.model.ModelConfig;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes and reads checkpoints.
public final class CheckpointFile {
    private static final String FORMAT = "skidpad-checkpoint";
    private static final int VERSION = 1;

    private CheckpointFile() {}

    /// Writes a checkpoint, whole or not at all.
    ///
    /// @throws BadInputException if it cannot be written
    public static void write(Path file, Checkpoint checkpoint) {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("kind", checkpoint.kind().name());
        NoteTexts.put(checkpoint.note(), texts);
        ModelTexts.put(checkpoint.config(), texts);
        Map<String, TensorFile.Array> arrays = new LinkedHashMap<>();
        ModelTexts.put(checkpoint.vocabulary(), arrays);
        ModelTexts.put(checkpoint.weights(), arrays);
        TensorFile.write(file, FORMAT, VERSION, texts, arrays);
    }

    /// Reads a checkpoint of an expected kind.
    ///
    /// @throws BadInputException if the file is missing, damaged, of another version, or of another
    ///     kind
    public static Checkpoint read(Path file, ModelKind expected) {
        Checkpoint checkpoint = read(file);
        if (checkpoint.kind() != expected) {
            throw new BadInputException(
                    file.toString(),
                    "it holds a " + checkpoint.kind() + ", expected a " + expected,
                    "Name the other checkpoint");
        }
        return checkpoint;
    }

    /// Reads a checkpoint of any kind.
    ///
    /// @throws BadInputException if the file is missing, damaged or of another version
    public static Checkpoint read(Path file) {
        String where = file.toString();
        TensorFile content = TensorFile.read(file, FORMAT, VERSION);
        ModelConfig config = ModelTexts.config(content, where);
        TrainingNote note = NoteTexts.note(content, where);
        try {
            return new Checkpoint(
                    kind(where, content.text("kind")),
                    ModelTexts.vocabulary(content, config, where),
                    ModelTexts.weights(content, config, where),
                    note);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(where, String.valueOf(e.getMessage()), "Train it again", e);
        }
    }

    private static ModelKind kind(String where, String name) {
        return Arrays.stream(ModelKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> TensorFile.damaged(where, "its kind is '" + name + "', which is none"));
    }
}

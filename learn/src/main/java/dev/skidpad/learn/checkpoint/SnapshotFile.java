package dev.skidpad.learn.checkpoint;

import dev.skidpad.core.BadInputException;
import dev.skidpad.learn.model.ModelConfig;
import dev.skidpad.learn.model.Weights;
import dev.skidpad.learn.train.TrainingState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes and reads where a training is, so that it can go on after it was stopped.
public final class SnapshotFile {
    private static final String FORMAT = "skidpad-snapshot";
    private static final int VERSION = 1;

    private SnapshotFile() {}

    /// Writes a state, whole or not at all.
    ///
    /// @param identity what the training is, such as a hash of its settings and data: a state is only ever
    ///     read back into the same training
    public static void write(Path file, String identity, TrainingState state) {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("identity", identity);
        texts.put("step", Integer.toString(state.step()));
        Weights weights = state.weights();
        ModelTexts.put(weights.config(), texts);
        Map<String, TensorFile.Array> arrays = new LinkedHashMap<>();
        ModelTexts.put(weights, arrays);
        arrays.put("adam.mean", new TensorFile.Array(List.of(weights.size()), state.mean()));
        arrays.put("adam.square", new TensorFile.Array(List.of(weights.size()), state.square()));
        TensorFile.write(file, FORMAT, VERSION, texts, arrays);
    }

    /// Reads a state; empty if there is none, or if it is of another training.
    ///
    /// @throws BadInputException if the file is damaged
    public static Optional<TrainingState> read(Path file, String identity) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String where = file.toString();
        TensorFile content = TensorFile.read(file, FORMAT, VERSION);
        if (!content.text("identity").equals(identity)) {
            return Optional.empty();
        }
        ModelConfig config = ModelTexts.config(content, where);
        Weights weights = ModelTexts.weights(content, config, where);
        List<Integer> shape = List.of(weights.size());
        return Optional.of(new TrainingState(
                weights,
                content.values("adam.mean", shape),
                content.values("adam.square", shape),
                Math.toIntExact(content.number("step"))));
    }
}

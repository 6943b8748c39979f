package dev.skidpad.learn.joint;

import dev.skidpad.learn.checkpoint.TensorFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where a training is: weights, the optimiser's moments and how many steps are done. Random numbers
/// need no place here: they are drawn by (seed, purpose, step). A buffer that the training writes.
final class JointState {
    private static final String FORMAT = "skidpad-joint-training";
    private static final int VERSION = 1;

    private final JointConfig config;
    private final float[] values;
    private final float[] mean; // of the gradient
    private final float[] square; // of the gradient's squares
    private int step;

    private JointState(JointConfig config, float[] values, float[] mean, float[] square, int step) {
        this.config = config;
        this.values = values;
        this.mean = mean;
        this.square = square;
        this.step = step;
    }

    /// The start of a training.
    static JointState of(JointWeights weights) {
        float[] values = weights.values();
        return new JointState(weights.config(), values, new float[values.length], new float[values.length], 0);
    }

    float[] values() {
        return values;
    }

    float[] mean() {
        return mean;
    }

    float[] square() {
        return square;
    }

    /// How many steps are done.
    int step() {
        return step;
    }

    void advance() {
        step++;
    }

    /// A copy of the weights as they are.
    JointWeights weights() {
        return new JointWeights(config, values);
    }

    /// Writes the state, whole or not at all.
    ///
    /// @param identity what the training is: a state is only ever read back into the same training
    void write(Path file, String identity) {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("identity", identity);
        texts.put("step", Integer.toString(step));
        JointModel.put(config, texts);
        Map<String, TensorFile.Array> arrays = new LinkedHashMap<>();
        JointModel.put(weights().entries(), values, arrays);
        arrays.put("adam.mean", new TensorFile.Array(List.of(mean.length), mean));
        arrays.put("adam.square", new TensorFile.Array(List.of(square.length), square));
        TensorFile.write(file, FORMAT, VERSION, texts, arrays);
    }

    /// Reads a state; empty if there is none, or if it is of another training.
    static Optional<JointState> read(Path file, String identity) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        TensorFile content = TensorFile.read(file, FORMAT, VERSION);
        if (!content.text("identity").equals(identity)) {
            return Optional.empty();
        }
        JointConfig config = JointModel.config(content, file.toString());
        float[] values = JointModel.values(content, config);
        List<Integer> shape = List.of(values.length);
        return Optional.of(new JointState(
                config,
                values,
                content.values("adam.mean", shape),
                content.values("adam.square", shape),
                Math.toIntExact(content.number("step"))));
    }
}

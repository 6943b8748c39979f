package dev.skidpad.learn.joint;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.ContentHash;
import dev.skidpad.learn.checkpoint.NoteTexts;
import dev.skidpad.learn.checkpoint.TensorFile;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.feature.ViewConfig;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.model.WeightLayout.Entry;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.learn.token.Vocabulary;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A joint world model with everything that it needs, and its file.
///
/// @param vocabulary the tokens that it speaks
/// @param weights its network's
/// @param note how it came to be
public record JointModel(Vocabulary vocabulary, JointWeights weights, TrainingNote note) {
    private static final String FORMAT = "skidpad-joint-world";
    private static final int VERSION = 2; // 2: the others have ways too
    private static final String CONFIG = "config.";

    public JointModel {
        if (!weights.config().fits(vocabulary)) {
            throw new IllegalArgumentException("the network scores other numbers of tokens than the codebooks have");
        }
    }

    /// SHA-256 in hex of the weights.
    public String hash() {
        float[] values = weights.values();
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return ContentHash.of(bytes.array());
    }

    /// Writes the model, whole or not at all.
    ///
    /// @throws BadInputException if it cannot be written
    public void write(Path file) {
        SortedMap<String, String> texts = new TreeMap<>();
        NoteTexts.put(note, texts);
        put(weights.config(), texts);
        Map<String, TensorFile.Array> arrays = new LinkedHashMap<>();
        for (AgentClass agentClass : AgentClass.values()) {
            Codebook codebook = vocabulary.of(agentClass);
            arrays.put(name(agentClass), new TensorFile.Array(shape(codebook.size()), codebook.poses()));
        }
        put(weights.entries(), weights.values(), arrays);
        TensorFile.write(file, FORMAT, VERSION, texts, arrays);
    }

    /// Reads a model.
    ///
    /// @throws BadInputException if the file is missing, damaged or of another version
    public static JointModel read(Path file) {
        String where = file.toString();
        TensorFile content = TensorFile.read(file, FORMAT, VERSION);
        try {
            JointConfig config = config(content, where);
            Vocabulary vocabulary = new Vocabulary(
                    codebook(content, config, AgentClass.VEHICLE),
                    codebook(content, config, AgentClass.PEDESTRIAN),
                    codebook(content, config, AgentClass.CYCLIST));
            JointWeights weights = new JointWeights(config, values(content, config));
            return new JointModel(vocabulary, weights, NoteTexts.note(content, where));
        } catch (IllegalArgumentException e) {
            throw new BadInputException(where, String.valueOf(e.getMessage()), "Train it again", e);
        }
    }

    static void put(List<Entry> entries, float[] values, Map<String, TensorFile.Array> arrays) {
        for (Entry entry : entries) {
            float[] own = Arrays.copyOfRange(values, entry.offset(), entry.offset() + entry.size());
            arrays.put(entry.name(), new TensorFile.Array(entry.shape(), own));
        }
    }

    static float[] values(TensorFile file, JointConfig config) {
        Map<String, Entry> layout = JointWeights.layout(config);
        int size = layout.values().stream().mapToInt(Entry::size).sum();
        float[] values = new float[size];
        for (Entry entry : layout.values()) {
            float[] own = file.values(entry.name(), entry.shape());
            System.arraycopy(own, 0, values, entry.offset(), own.length);
        }
        return values;
    }

    static void put(JointConfig config, SortedMap<String, String> texts) {
        texts.put("features", Integer.toString(ViewFeatures.VERSION));
        put(texts, "view.agents", config.view().agents());
        put(texts, "view.lanePieces", config.view().lanePieces());
        put(texts, "view.edgePieces", config.view().edgePieces());
        put(texts, "view.markPieces", config.view().markPieces());
        put(texts, "view.signals", config.view().signals());
        put(texts, "width", config.width());
        put(texts, "heads", config.heads());
        put(texts, "layers", config.layers());
        put(texts, "hidden", config.hidden());
        put(texts, "embedding", config.embedding());
        put(texts, "vehicleTokens", config.vehicleTokens());
        put(texts, "pedestrianTokens", config.pedestrianTokens());
        put(texts, "cyclistTokens", config.cyclistTokens());
    }

    private static void put(SortedMap<String, String> texts, String name, int value) {
        texts.put(CONFIG + name, Integer.toString(value));
    }

    static JointConfig config(TensorFile file, String where) {
        long features = file.number("features");
        if (features != ViewFeatures.VERSION) {
            throw new BadInputException(
                    where,
                    "its model sees version " + features + " of the features, expected " + ViewFeatures.VERSION,
                    "Train it again, or use the Skidpad that wrote it");
        }
        ViewConfig view = new ViewConfig(
                number(file, "view.agents"),
                number(file, "view.lanePieces"),
                number(file, "view.edgePieces"),
                number(file, "view.markPieces"),
                number(file, "view.signals"),
                0);
        return new JointConfig(
                view,
                number(file, "width"),
                number(file, "heads"),
                number(file, "layers"),
                number(file, "hidden"),
                number(file, "embedding"),
                number(file, "vehicleTokens"),
                number(file, "pedestrianTokens"),
                number(file, "cyclistTokens"));
    }

    private static int number(TensorFile file, String name) {
        return Math.toIntExact(file.number(CONFIG + name));
    }

    private static Codebook codebook(TensorFile file, JointConfig config, AgentClass agentClass) {
        return new Codebook(agentClass, file.values(name(agentClass), shape(config.tokens(agentClass))));
    }

    private static List<Integer> shape(int tokens) {
        return List.of(tokens, Codebook.STEPS, 3);
    }

    private static String name(AgentClass agentClass) {
        return "codebook." + agentClass.name().toLowerCase(Locale.ROOT);
    }
}

package dev.skidpad.learn.checkpoint;

import dev.skidpad.core.BadInputException;
import dev.skidpad.learn.feature.ViewConfig;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.model.ModelConfig;
import dev.skidpad.learn.model.WeightLayout;
import dev.skidpad.learn.model.Weights;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.learn.token.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/// What both kinds of files say about a model: its shape as texts, its codebooks and weights as arrays.
final class ModelTexts {
    private static final String FEATURES = "features";
    private static final String CONFIG = "config.";

    private ModelTexts() {}

    static void put(ModelConfig config, SortedMap<String, String> texts) {
        ViewConfig view = config.view();
        put(texts, FEATURES, ViewFeatures.VERSION);
        put(texts, CONFIG + "view.agents", view.agents());
        put(texts, CONFIG + "view.lanePieces", view.lanePieces());
        put(texts, CONFIG + "view.edgePieces", view.edgePieces());
        put(texts, CONFIG + "view.markPieces", view.markPieces());
        put(texts, CONFIG + "view.signals", view.signals());
        put(texts, CONFIG + "view.routePoints", view.routePoints());
        put(texts, CONFIG + "width", config.width());
        put(texts, CONFIG + "heads", config.heads());
        put(texts, CONFIG + "layers", config.layers());
        put(texts, CONFIG + "hidden", config.hidden());
        put(texts, CONFIG + "vehicleTokens", config.vehicleTokens());
        put(texts, CONFIG + "pedestrianTokens", config.pedestrianTokens());
        put(texts, CONFIG + "cyclistTokens", config.cyclistTokens());
    }

    private static void put(SortedMap<String, String> texts, String name, int value) {
        texts.put(name, Integer.toString(value));
    }

    static ModelConfig config(TensorFile file, String where) {
        long features = file.number(FEATURES);
        if (features != ViewFeatures.VERSION) {
            throw new BadInputException(
                    where,
                    "its model sees version " + features + " of the features, expected " + ViewFeatures.VERSION,
                    "Train it again, or use the Skidpad that wrote it");
        }
        try {
            ViewConfig view = new ViewConfig(
                    number(file, "view.agents"),
                    number(file, "view.lanePieces"),
                    number(file, "view.edgePieces"),
                    number(file, "view.markPieces"),
                    number(file, "view.signals"),
                    number(file, "view.routePoints"));
            return new ModelConfig(
                    view,
                    number(file, "width"),
                    number(file, "heads"),
                    number(file, "layers"),
                    number(file, "hidden"),
                    number(file, "vehicleTokens"),
                    number(file, "pedestrianTokens"),
                    number(file, "cyclistTokens"));
        } catch (IllegalArgumentException e) {
            throw new BadInputException(where, String.valueOf(e.getMessage()), "Train it again", e);
        }
    }

    private static int number(TensorFile file, String name) {
        return Math.toIntExact(file.number(CONFIG + name));
    }

    static void put(Weights weights, Map<String, TensorFile.Array> arrays) {
        float[] values = weights.values();
        for (WeightLayout.Entry entry : weights.layout().entries()) {
            float[] own = java.util.Arrays.copyOfRange(values, entry.offset(), entry.offset() + entry.size());
            arrays.put(entry.name(), new TensorFile.Array(entry.shape(), own));
        }
    }

    static Weights weights(TensorFile file, ModelConfig config, String where) {
        WeightLayout layout = WeightLayout.of(config);
        float[] values = new float[layout.size()];
        for (WeightLayout.Entry entry : layout.entries()) {
            float[] own = file.values(entry.name(), entry.shape());
            System.arraycopy(own, 0, values, entry.offset(), own.length);
        }
        try {
            return new Weights(layout, values);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(where, String.valueOf(e.getMessage()), "Train it again", e);
        }
    }

    static void put(Vocabulary vocabulary, Map<String, TensorFile.Array> arrays) {
        for (AgentClass agentClass : AgentClass.values()) {
            Codebook codebook = vocabulary.of(agentClass);
            arrays.put(name(agentClass), new TensorFile.Array(shape(codebook.size()), codebook.poses()));
        }
    }

    static Vocabulary vocabulary(TensorFile file, ModelConfig config, String where) {
        try {
            return new Vocabulary(
                    codebook(file, config, AgentClass.VEHICLE),
                    codebook(file, config, AgentClass.PEDESTRIAN),
                    codebook(file, config, AgentClass.CYCLIST));
        } catch (IllegalArgumentException e) {
            throw new BadInputException(where, String.valueOf(e.getMessage()), "Train it again", e);
        }
    }

    private static Codebook codebook(TensorFile file, ModelConfig config, AgentClass agentClass) {
        return new Codebook(agentClass, file.values(name(agentClass), shape(config.tokens(agentClass))));
    }

    private static List<Integer> shape(int tokens) {
        return List.of(tokens, Codebook.STEPS, 3);
    }

    static String name(AgentClass agentClass) {
        return "codebook." + agentClass.name().toLowerCase(Locale.ROOT);
    }
}

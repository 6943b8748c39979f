package dev.skidpad.learn.joint;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.learn.feature.ContextKind;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.model.WeightLayout;
import dev.skidpad.learn.model.WeightLayout.Entry;
import dev.skidpad.learn.model.WeightLayout.Start;
import dev.skidpad.learn.token.AgentClass;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The numbers of a joint network: one array, cut into named ones. Immutable.
public final class JointWeights {
    private final JointConfig config;
    private final Map<String, Entry> entries;
    private final float[] values;

    /// Weights from their numbers, which are copied.
    ///
    /// @throws IllegalArgumentException if there are too many or too few, or one is not finite
    public JointWeights(JointConfig config, float[] values) {
        this.config = config;
        entries = layout(config);
        int size = size(entries);
        if (values.length != size) {
            throw new IllegalArgumentException("the network has " + size + " weights, not " + values.length);
        }
        for (Entry entry : entries.values()) {
            for (int i = entry.offset(); i < entry.offset() + entry.size(); i++) {
                if (!Float.isFinite(values[i])) {
                    throw new IllegalArgumentException(
                            "weight " + (i - entry.offset()) + " of " + entry.name() + " is " + values[i]);
                }
            }
        }
        this.values = values.clone();
    }

    /// Weights to start training with.
    public static JointWeights random(JointConfig config, long seed) {
        Map<String, Entry> entries = layout(config);
        float[] values = new float[size(entries)];
        int number = 0;
        for (Entry entry : entries.values()) {
            entry.start(values, RandomStream.of(seed, "joint-weights", number++));
        }
        return new JointWeights(config, values);
    }

    public JointConfig config() {
        return config;
    }

    /// The arrays, in order.
    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /// How many numbers there are.
    public int size() {
        return values.length;
    }

    /// A copy of all numbers, in order.
    public float[] values() {
        return values.clone();
    }

    /// A copy of one array.
    float[] copy(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("the network has no weight " + name);
        }
        return Arrays.copyOfRange(values, entry.offset(), entry.offset() + entry.size());
    }

    /// The name of the weights that tell how an agent of a class departs from going on as before.
    static String inertia(AgentClass agentClass) {
        return WeightLayout.head(agentClass) + ".inertia";
    }

    private static int size(Map<String, Entry> entries) {
        return entries.values().stream().mapToInt(Entry::size).sum();
    }

    /// Which arrays a network has.
    static Map<String, Entry> layout(JointConfig config) {
        WeightLayout.Builder b = new WeightLayout.Builder();
        int width = config.width();
        int embedding = config.embedding();
        b.perceptron("self", ViewFeatures.SELF_WIDTH, width, width, Start.RANDOM);
        b.norm("self", width);
        for (ContextKind kind : JointConfig.SEEN) {
            b.perceptron(WeightLayout.name(kind), kind.width(), embedding, width, Start.RANDOM);
            b.norm(WeightLayout.name(kind), width);
        }
        for (int l = 0; l < config.layers(); l++) {
            String layer = "layer" + l;
            int head = config.headWidth();
            b.norm(layer + ".other", width);
            b.add(layer + ".other", width, Start.SMALL, width, width);
            b.norm(layer + ".look", width);
            b.add(layer + ".query", width, Start.RANDOM, width, width);
            b.add(layer + ".key", head, Start.RANDOM, config.heads(), head, width);
            b.add(layer + ".value", width, Start.RANDOM, config.heads(), width, head);
            b.add(layer + ".out", width, Start.SMALL, width, width);
            b.add(layer + ".out.bias", width, Start.ZERO, width);
            b.norm(layer + ".feed", width);
            b.perceptron(layer + ".feed", width, config.hidden(), width, Start.SMALL);
        }
        b.norm("head", width);
        for (AgentClass agentClass : AgentClass.values()) {
            b.add(WeightLayout.head(agentClass), width, Start.SMALL, width, config.tokens(agentClass));
            b.add(WeightLayout.head(agentClass) + ".bias", width, Start.ZERO, config.tokens(agentClass));
            b.add(inertia(agentClass), width, Start.SMALL, width, Inertia.TOLD);
            b.add(inertia(agentClass) + ".bias", width, Start.ZERO, Inertia.TOLD);
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        b.entries().forEach(entry -> entries.put(entry.name(), entry));
        return entries;
    }
}

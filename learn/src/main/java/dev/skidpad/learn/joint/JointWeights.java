package dev.skidpad.learn.joint;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.learn.feature.ContextKind;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.model.WeightLayout.Entry;
import dev.skidpad.learn.model.WeightLayout.Start;
import dev.skidpad.learn.token.AgentClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
            RandomStream random = RandomStream.of(seed, "joint-weights", number++);
            double deviation = 1 / Math.sqrt(entry.inputs());
            for (int i = 0; i < entry.size(); i++) {
                values[entry.offset() + i] = switch (entry.start()) {
                    case RANDOM -> (float) (deviation * random.nextGaussian());
                    case SMALL -> (float) (0.1 * deviation * random.nextGaussian());
                    case ZERO -> 0;
                    case ONE -> 1;
                };
            }
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

    static String name(ContextKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String head(AgentClass agentClass) {
        return "head." + agentClass.name().toLowerCase(Locale.ROOT);
    }

    private static int size(Map<String, Entry> entries) {
        return entries.values().stream().mapToInt(Entry::size).sum();
    }

    /// Which arrays a network has.
    static Map<String, Entry> layout(JointConfig config) {
        Builder b = new Builder();
        int width = config.width();
        int embedding = config.embedding();
        b.perceptron("self", ViewFeatures.SELF_WIDTH, width, width, Start.RANDOM);
        b.norm("self", width);
        for (ContextKind kind : JointConfig.SEEN) {
            b.perceptron(name(kind), kind.width(), embedding, width, Start.RANDOM);
            b.norm(name(kind), width);
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
            b.add(head(agentClass), width, Start.SMALL, width, config.tokens(agentClass));
            b.add(head(agentClass) + ".bias", width, Start.ZERO, config.tokens(agentClass));
        }
        return b.entries;
    }

    private static final class Builder {
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private int offset;

        void add(String name, int inputs, Start start, Integer... shape) {
            Entry entry = new Entry(name, new ArrayList<>(List.of(shape)), offset, inputs, start);
            entries.put(name, entry);
            offset += entry.size();
        }

        void perceptron(String name, int in, int hidden, int out, Start last) {
            add(name + ".0", in, Start.RANDOM, in, hidden);
            add(name + ".0.bias", in, Start.ZERO, hidden);
            add(name + ".1", hidden, last, hidden, out);
            add(name + ".1.bias", hidden, Start.ZERO, out);
        }

        void norm(String name, int width) {
            add(name + ".norm.gain", width, Start.ONE, width);
            add(name + ".norm.bias", width, Start.ZERO, width);
        }
    }
}

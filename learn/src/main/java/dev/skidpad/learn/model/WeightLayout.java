package dev.skidpad.learn.model;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.learn.feature.ContextKind;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.token.AgentClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which weights a network has, in which order they stand in one array, and how each is started.
public final class WeightLayout {
    private final ModelConfig config;
    private final List<Entry> entries;
    private final int size;

    /// How a weight is started.
    public enum Start {
        /// Normal, with the variance 1 over the width of the input.
        RANDOM,
        /// As `RANDOM`, times a tenth: what ends a branch or the network starts small.
        SMALL,
        ZERO,
        ONE
    }

    /// One array of weights.
    ///
    /// @param name unique, such as `layer0.attention.key`
    /// @param shape its extents
    /// @param offset where it begins among all weights
    /// @param inputs the width of the input that its products sum over
    /// @param start how it is started
    public record Entry(String name, List<Integer> shape, int offset, int inputs, Start start) {
        public Entry {
            shape = List.copyOf(shape);
        }

        /// How many numbers it has.
        public int size() {
            int size = 1;
            for (int extent : shape) {
                size *= extent;
            }
            return size;
        }

        /// Whether weight decay pulls at it: at matrices, not at biases and gains.
        public boolean decays() {
            return start == Start.RANDOM || start == Start.SMALL;
        }

        /// Starts its numbers among all weights.
        ///
        /// @param random this array's own stream
        public void start(float[] values, RandomStream random) {
            double deviation = 1 / Math.sqrt(inputs);
            for (int i = 0; i < size(); i++) {
                values[offset + i] = switch (start) {
                    case RANDOM -> (float) (deviation * random.nextGaussian());
                    case SMALL -> (float) (0.1 * deviation * random.nextGaussian());
                    case ZERO -> 0;
                    case ONE -> 1;
                };
            }
        }

        /// Its extents as LibTorch takes them.
        public long[] torchShape() {
            return shape.stream().mapToLong(Integer::longValue).toArray();
        }
    }

    private WeightLayout(ModelConfig config, List<Entry> entries) {
        this.config = config;
        this.entries = List.copyOf(entries);
        Entry last = entries.getLast();
        size = last.offset() + last.size();
    }

    /// The layout of a network.
    public static WeightLayout of(ModelConfig config) {
        Builder b = new Builder();
        int width = config.width();
        b.perceptron("self", ViewFeatures.SELF_WIDTH, width, width, Start.RANDOM);
        b.norm("self", width);
        for (ContextKind kind : ContextKind.values()) {
            if (config.view().capacity(kind) > 0) {
                b.perceptron(name(kind), kind.width(), width, width, Start.RANDOM);
                b.norm(name(kind), width);
            }
        }
        for (int l = 0; l < config.layers(); l++) {
            String attention = "layer" + l + ".attention";
            int headWidth = config.headWidth();
            b.norm(attention, width);
            b.add(attention + ".query", width, Start.RANDOM, width, width);
            b.add(attention + ".key", headWidth, Start.RANDOM, config.heads(), headWidth, width);
            b.add(attention + ".value", width, Start.RANDOM, config.heads(), width, headWidth);
            b.add(attention + ".out", width, Start.SMALL, width, width);
            b.add(attention + ".out.bias", width, Start.ZERO, width);
            b.norm("layer" + l + ".feed", width);
            b.perceptron("layer" + l + ".feed", width, config.hidden(), width, Start.SMALL);
        }
        b.norm("head", width);
        for (AgentClass agentClass : AgentClass.values()) {
            int tokens = config.tokens(agentClass);
            b.add(head(agentClass), width, Start.SMALL, width, tokens);
            b.add(head(agentClass) + ".bias", width, Start.ZERO, tokens);
        }
        return new WeightLayout(config, b.entries());
    }

    public ModelConfig config() {
        return config;
    }

    /// The arrays, in order.
    public List<Entry> entries() {
        return entries;
    }

    /// The array of a name.
    ///
    /// @throws IllegalArgumentException if the network has none of that name
    public Entry entry(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the network has no weight " + name));
    }

    /// How many numbers all arrays have together.
    public int size() {
        return size;
    }

    /// The name that the weights of a kind of rows begin with.
    public static String name(ContextKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// The name of the weights that score the tokens of a class.
    public static String head(AgentClass agentClass) {
        return "head." + agentClass.name().toLowerCase(Locale.ROOT);
    }

    /// Lines up arrays of weights, one after another.
    public static final class Builder {
        private final List<Entry> entries = new ArrayList<>();
        private int offset;

        /// One array.
        public void add(String name, int inputs, Start start, Integer... shape) {
            Entry entry = new Entry(name, List.of(shape), offset, inputs, start);
            entries.add(entry);
            offset += entry.size();
        }

        /// The arrays of two linear layers.
        public void perceptron(String name, int in, int hidden, int out, Start last) {
            add(name + ".0", in, Start.RANDOM, in, hidden);
            add(name + ".0.bias", in, Start.ZERO, hidden);
            add(name + ".1", hidden, last, hidden, out);
            add(name + ".1.bias", hidden, Start.ZERO, out);
        }

        /// The arrays of a layer normalisation.
        public void norm(String name, int width) {
            add(name + ".norm.gain", width, Start.ONE, width);
            add(name + ".norm.bias", width, Start.ZERO, width);
        }

        /// What was added, in order.
        public List<Entry> entries() {
            return List.copyOf(entries);
        }
    }
}

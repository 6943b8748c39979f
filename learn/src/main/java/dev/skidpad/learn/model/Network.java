package dev.skidpad.learn.model;

import dev.skidpad.core.kernel.AttentionShape;
import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.core.kernel.NeuralKernels;
import dev.skidpad.learn.feature.ContextKind;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.token.AgentClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The network's forward pass on our own kernels: from a view to a score for each motion token. Immutable,
/// shared by all threads; bit-exact, as the kernels are.
///
/// The rows of the context are embedded once; only the query, one row, goes through the layers. That is a
/// Perceiver's decoder (Jaegle and others 2021) with a single query. With the context `X [T, D]` and, per
/// head, query, key and value matrices `Q, K, U`, attention is `softmax(nQ·(XKᵀ)ᵀ / √E)·XU`. For one query
/// it is cheaper to multiply from the other side, `softmax((nQ·K)·Xᵀ / √E)·X·U`: no key and no value of any
/// row is ever made.
public final class Network {
    private final ModelConfig config;
    private final NeuralKernels kernels;
    private final Perceptron self;
    private final Normalization selfNorm;
    private final List<Embedding> embeddings;
    private final List<Layer> layers;
    private final Normalization headNorm;
    private final float[][] headWeight; // per class [D, V]
    private final float[][] headBias; // per class [V]
    private final AttentionShape oneHead;
    private final float[] noBias; // [D] zeros

    /// What embeds the rows of a kind.
    private record Embedding(ContextKind kind, Perceptron perceptron, Normalization norm) {}

    /// What the query goes through once.
    ///
    /// @param query `[D, D]`
    /// @param key per head `[E, D]`
    /// @param value per head `[D, E]`
    /// @param out `[D, D]`
    /// @param outBias `[D]`
    private record Layer(
            Normalization attentionNorm,
            float[] query,
            float[][] key,
            float[][] value,
            float[] out,
            float[] outBias,
            Normalization feedNorm,
            Perceptron feed) {}

    /// A network with the given weights.
    public Network(Weights weights) {
        this(weights, Kernels.neural());
    }

    Network(Weights weights, NeuralKernels kernels) {
        config = weights.config();
        this.kernels = kernels;
        int width = config.width();
        self = new Perceptron(weights, "self", ViewFeatures.SELF_WIDTH, width, width);
        selfNorm = new Normalization(weights, "self");
        embeddings = new ArrayList<>();
        for (ContextKind kind : ContextKind.values()) {
            if (config.view().capacity(kind) > 0) {
                String name = WeightLayout.name(kind);
                embeddings.add(new Embedding(
                        kind,
                        new Perceptron(weights, name, kind.width(), width, width),
                        new Normalization(weights, name)));
            }
        }
        layers = new ArrayList<>();
        for (int l = 0; l < config.layers(); l++) {
            layers.add(layer(weights, l));
        }
        headNorm = new Normalization(weights, "head");
        AgentClass[] classes = AgentClass.values();
        headWeight = new float[classes.length][];
        headBias = new float[classes.length][];
        for (AgentClass agentClass : classes) {
            headWeight[agentClass.ordinal()] = weights.copy(WeightLayout.head(agentClass));
            headBias[agentClass.ordinal()] = weights.copy(WeightLayout.head(agentClass) + ".bias");
        }
        oneHead = new AttentionShape(1, width, width, 1f / (float) Math.sqrt(config.headWidth()));
        noBias = new float[width];
    }

    private Layer layer(Weights weights, int l) {
        String attention = "layer" + l + ".attention";
        String feed = "layer" + l + ".feed";
        return new Layer(
                new Normalization(weights, attention),
                weights.copy(attention + ".query"),
                perHead(weights.copy(attention + ".key")),
                perHead(weights.copy(attention + ".value")),
                weights.copy(attention + ".out"),
                weights.copy(attention + ".out.bias"),
                new Normalization(weights, feed),
                new Perceptron(weights, feed, config.width(), config.hidden(), config.width()));
    }

    private float[][] perHead(float[] all) {
        float[][] parts = new float[config.heads()][];
        int size = all.length / config.heads();
        for (int h = 0; h < parts.length; h++) {
            parts[h] = Arrays.copyOfRange(all, h * size, (h + 1) * size);
        }
        return parts;
    }

    public ModelConfig config() {
        return config;
    }

    /// Scores the tokens of a class for what is seen; the scores are logits, in [State#logits()].
    public void run(ViewFeatures view, AgentClass agentClass, State state) {
        assert view.config().equals(config.view()) : "the view is not the network's";
        int width = config.width();

        // The query starts as the agent's own row, which is also the first row of the context.
        float[] query = state.query; // [D]
        float[] context = state.context; // [T, D]
        self.run(kernels, view.self(), 1, state.space, query, 0);
        selfNorm.run(kernels, query, 0, 1, context, 0);
        int rows = 1;
        for (Embedding embedding : embeddings) {
            int count = view.count(embedding.kind);
            embedding.perceptron.run(kernels, view.rows(embedding.kind), count, state.space, context, rows * width);
            embedding.norm.run(kernels, context, rows * width, count, context, rows * width);
            rows += count;
        }
        state.rows = rows;

        for (Layer layer : layers) {
            attend(layer, state);
            layer.feedNorm.run(kernels, query, 0, 1, state.normed, 0);
            layer.feed.run(kernels, state.normed, 1, state.space, state.branch, 0);
            add(query, state.branch);
        }

        headNorm.run(kernels, query, 0, 1, state.normed, 0);
        int tokens = config.tokens(agentClass);
        state.tokens = tokens;
        int c = agentClass.ordinal();
        kernels.dense(state.normed, 0, 1, width, headWeight[c], headBias[c], tokens, state.logits, 0);
    }

    private void attend(Layer layer, State state) {
        int width = config.width();
        int headWidth = config.headWidth();
        layer.attentionNorm.run(kernels, state.query, 0, 1, state.normed, 0);
        kernels.dense(state.normed, 0, 1, width, layer.query, noBias, width, state.heads, 0); // [H, E]
        for (int h = 0; h < config.heads(); h++) {
            int at = h * headWidth;
            kernels.dense(state.heads, at, 1, headWidth, layer.key[h], noBias, width, state.looking, 0);
            kernels.attention(
                    oneHead,
                    state.looking,
                    0,
                    state.context,
                    0,
                    state.context,
                    0,
                    state.allowed,
                    0,
                    state.rows,
                    state.attention,
                    state.seen,
                    0);
            kernels.dense(state.seen, 0, 1, width, layer.value[h], state.noHeadBias, headWidth, state.values, at);
        }
        kernels.dense(state.values, 0, 1, width, layer.out, layer.outBias, width, state.branch, 0);
        add(state.query, state.branch);
    }

    private static void add(float[] to, float[] branch) {
        for (int i = 0; i < to.length; i++) {
            to[i] += branch[i];
        }
    }

    /// One thread's working space. Nothing is allocated after it was made.
    public static final class State {
        private final float[] query; // [D]
        private final float[] normed; // [D]
        private final float[] branch; // [D]
        private final float[] heads; // [H, E]
        private final float[] looking; // [D] what a head looks for
        private final float[] seen; // [D] what it saw
        private final float[] values; // [H, E]
        private final float[] noHeadBias; // [E] zeros
        private final float[] context; // [T, D]
        private final float[] attention; // [T]
        private final boolean[] allowed; // [T] all of them
        private final float[] space; // hidden rows of the widest perceptron
        private final float[] logits; // [V]
        private int rows;
        private int tokens;

        public State(ModelConfig config) {
            int width = config.width();
            int most = 1;
            int widest = 1;
            for (ContextKind kind : ContextKind.values()) {
                most += config.view().capacity(kind);
                widest = Math.max(widest, config.view().capacity(kind));
            }
            query = new float[width];
            normed = new float[width];
            branch = new float[width];
            heads = new float[width];
            looking = new float[width];
            seen = new float[width];
            values = new float[width];
            noHeadBias = new float[config.headWidth()];
            context = new float[most * width];
            attention = new float[most];
            allowed = new boolean[most];
            Arrays.fill(allowed, true);
            space = new float[Math.max(widest * width, config.hidden())];
            int v = 0;
            for (AgentClass agentClass : AgentClass.values()) {
                v = Math.max(v, config.tokens(agentClass));
            }
            logits = new float[v];
        }

        /// The scores, of which the first [#tokens()] count; the buffer itself.
        public float[] logits() {
            return logits;
        }

        /// The number of tokens `V` scored last.
        public int tokens() {
            return tokens;
        }
    }
}

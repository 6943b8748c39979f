package dev.skidpad.learn.joint;

import dev.skidpad.core.kernel.DenseLayer;
import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.core.kernel.NeuralKernels;
import dev.skidpad.learn.feature.ContextKind;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.model.WeightLayout;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The joint network's forward pass on our own kernels: from what all agents see to a score for each
/// token of each. Immutable, shared by all threads; bit-exact, as the kernels are, and the same for an
/// agent in whatever company of other scenes it stands in a batch.
///
/// Each agent `i` has a state `h_i [D]`, which begins as its own row, and sees rows `x_ij` that were
/// embedded once. In each layer the others first tell what they have found out, `g_j = LN(h_j)·G`,
/// which is added to the rows about them; then the agent looks, `softmax(q_i·(x_ij + g_j))`, and
/// thinks, `h += W₁·relu(W₀·LN(h))`. As in [dev.skidpad.learn.model.Network] no key and no value of any
/// row is ever made: with one query for each set of rows it is cheaper to multiply from the other side.
final class JointNetwork {
    private static final float EPSILON = 1e-5f;

    private final JointConfig config;
    private final NeuralKernels kernels;
    private final Dense self0;
    private final Dense self1;
    private final Norm selfNorm;
    private final List<Embedding> embeddings;
    private final List<Layer> layers;
    private final Norm headNorm;
    private final Dense[] heads; // per class
    private final Dense[] tells; // per class, the numbers of its inertia
    private final List<Inertia> inertias; // per class
    private final float scale; // of the dot products of attention

    /// A linear layer.
    private record Dense(DenseLayer layer) {
        static Dense of(JointWeights weights, String name, int in, int out) {
            return new Dense(new DenseLayer(in, out, weights.copy(name), weights.copy(name + ".bias")));
        }

        static Dense withoutBias(JointWeights weights, String name, int width) {
            return new Dense(new DenseLayer(width, width, weights.copy(name), new float[width]));
        }

        /// Rows that follow one another.
        void run(NeuralKernels kernels, float[] x, int xAt, int rows, float[] y, int yAt) {
            kernels.dense(x, xAt, layer.in(), rows, layer, y, yAt, layer.out());
        }
    }

    /// A layer normalisation.
    private record Norm(float[] gain, float[] bias) {
        static Norm of(JointWeights weights, String name) {
            return new Norm(weights.copy(name + ".norm.gain"), weights.copy(name + ".norm.bias"));
        }

        void run(NeuralKernels kernels, float[] x, int xAt, int rows, float[] y, int yAt) {
            kernels.layerNorm(x, xAt, rows, gain.length, gain, bias, EPSILON, y, yAt);
        }
    }

    /// What embeds the rows of a kind.
    private record Embedding(Dense first, Dense second, Norm norm) {}

    /// What each agent goes through once.
    ///
    /// @param key per head, from `E` to `D`
    /// @param value per head, from `D` to `E`
    private record Layer(
            Norm otherNorm,
            Dense other,
            Norm lookNorm,
            Dense query,
            Dense[] key,
            Dense[] value,
            Dense out,
            Norm feedNorm,
            Dense feed0,
            Dense feed1) {}

    JointNetwork(JointWeights weights, Vocabulary vocabulary) {
        this(weights, vocabulary, Kernels.neural());
    }

    JointNetwork(JointWeights weights, Vocabulary vocabulary, NeuralKernels kernels) {
        this.kernels = kernels;
        config = weights.config();
        int width = config.width();
        self0 = Dense.of(weights, "self.0", ViewFeatures.SELF_WIDTH, width);
        self1 = Dense.of(weights, "self.1", width, width);
        selfNorm = Norm.of(weights, "self");
        embeddings = new ArrayList<>();
        for (ContextKind kind : JointConfig.SEEN) {
            String name = WeightLayout.name(kind);
            embeddings.add(new Embedding(
                    Dense.of(weights, name + ".0", kind.width(), config.embedding()),
                    Dense.of(weights, name + ".1", config.embedding(), width),
                    Norm.of(weights, name)));
        }
        layers = new ArrayList<>();
        for (int l = 0; l < config.layers(); l++) {
            layers.add(layer(weights, "layer" + l));
        }
        headNorm = Norm.of(weights, "head");
        AgentClass[] classes = AgentClass.values();
        heads = new Dense[classes.length];
        tells = new Dense[classes.length];
        inertias = new ArrayList<>();
        for (AgentClass agentClass : classes) {
            tells[agentClass.ordinal()] = Dense.of(weights, JointWeights.inertia(agentClass), width, Inertia.TOLD);
            inertias.add(new Inertia(vocabulary.of(agentClass)));
            heads[agentClass.ordinal()] =
                    Dense.of(weights, WeightLayout.head(agentClass), width, config.tokens(agentClass));
        }
        scale = 1f / (float) Math.sqrt(config.headWidth());
    }

    private Layer layer(JointWeights weights, String layer) {
        int width = config.width();
        return new Layer(
                Norm.of(weights, layer + ".other"),
                Dense.withoutBias(weights, layer + ".other", width),
                Norm.of(weights, layer + ".look"),
                Dense.withoutBias(weights, layer + ".query", width),
                perHead(weights.copy(layer + ".key"), config.headWidth(), width),
                perHead(weights.copy(layer + ".value"), width, config.headWidth()),
                Dense.of(weights, layer + ".out", width, width),
                Norm.of(weights, layer + ".feed"),
                Dense.of(weights, layer + ".feed.0", width, config.hidden()),
                Dense.of(weights, layer + ".feed.1", config.hidden(), width));
    }

    private Dense[] perHead(float[] all, int in, int out) {
        Dense[] parts = new Dense[config.heads()];
        for (int h = 0; h < parts.length; h++) {
            float[] part = Arrays.copyOfRange(all, h * in * out, (h + 1) * in * out);
            parts[h] = new Dense(new DenseLayer(in, out, part, new float[out]));
        }
        return parts;
    }

    JointConfig config() {
        return config;
    }

    /// Lets all agents of a batch look and think; what came of it is then in the state, from which
    /// [#score] reads.
    void run(JointBatch batch, State state) {
        int n = batch.size();
        int width = config.width();
        embed(batch, state);
        for (Layer layer : layers) {
            layer.otherNorm.run(kernels, state.agents, 0, n, state.normed, 0);
            layer.other.run(kernels, state.normed, 0, n, state.told, 0);
            layer.lookNorm.run(kernels, state.agents, 0, n, state.normed, 0);
            layer.query.run(kernels, state.normed, 0, n, state.queries, 0);
            listen(batch, state);
            look(layer, n, state);
            layer.out.run(kernels, state.values, 0, n, state.branch, 0);
            kernels.add(state.agents, 0, state.branch, 0, state.agents, 0, n * width);
            layer.feedNorm.run(kernels, state.agents, 0, n, state.normed, 0);
            layer.feed0.run(kernels, state.normed, 0, n, state.space, 0);
            kernels.rectify(state.space, 0, n * config.hidden());
            layer.feed1.run(kernels, state.space, 0, n, state.branch, 0);
            kernels.add(state.agents, 0, state.branch, 0, state.agents, 0, n * width);
        }
        headNorm.run(kernels, state.agents, 0, n, state.normed, 0);
    }

    /// Scores the tokens of one agent after [#run].
    ///
    /// @param logits receives as many scores as its class has tokens
    void score(JointBatch batch, State state, int agent, float[] logits) {
        int agentClass = batch.agentClass(agent).ordinal();
        heads[agentClass].run(kernels, state.normed, agent * config.width(), 1, logits, 0);
        tells[agentClass].run(kernels, state.normed, agent * config.width(), 1, state.told, 0);
        inertias.get(agentClass).add(batch.self(), agent, state.told, logits, 0);
    }

    /// Scores the tokens of some agents of one class after [#run].
    ///
    /// @param members where they stand in the batch
    /// @param count how many of them
    /// @param scores receives a row of scores for each
    void score(AgentClass agentClass, JointBatch batch, State state, int[] members, int count, TokenScores scores) {
        int width = config.width();
        float[] rows = scores.begin(config.tokens(agentClass));
        for (int m = 0; m < count; m++) {
            System.arraycopy(state.normed, members[m] * width, rows, m * width, width);
        }
        heads[agentClass.ordinal()].run(kernels, rows, 0, count, scores.logits(), 0);
        for (int m = 0; m < count; m++) {
            tells[agentClass.ordinal()].run(kernels, rows, m * width, 1, state.told, 0);
            inertias.get(agentClass.ordinal())
                    .add(batch.self(), members[m], state.told, scores.logits(), scores.offset(m));
        }
    }

    private void embed(JointBatch batch, State state) {
        int n = batch.size();
        int width = config.width();
        self0.run(kernels, batch.self(), 0, n, state.space, 0);
        kernels.rectify(state.space, 0, n * width);
        self1.run(kernels, state.space, 0, n, state.agents, 0);
        int stride = config.rows() * width;
        for (int a = 0; a < n; a++) {
            int at = a * stride;
            for (int k = 0; k < embeddings.size(); k++) {
                Embedding embedding = embeddings.get(k);
                ContextKind kind = JointConfig.SEEN.get(k);
                int count = batch.count(k, a);
                int from = a * config.view().capacity(kind) * kind.width();
                embedding.first.run(kernels, batch.rows(k), from, count, state.space, 0);
                kernels.rectify(state.space, 0, count * config.embedding());
                embedding.second.run(kernels, state.space, 0, count, state.context, at);
                embedding.norm.run(kernels, state.context, at, count, state.context, at);
                at += count * width;
            }
            int others = batch.count(0, a) * width;
            System.arraycopy(
                    state.context, a * stride, state.others, a * config.view().agents() * width, others);
            selfNorm.run(kernels, state.agents, a * width, 1, state.context, at);
            state.rows[a] = (at - a * stride) / width + 1;
        }
    }

    /// Adds what the others tell to the rows about them, which stand first.
    private void listen(JointBatch batch, State state) {
        int width = config.width();
        for (int a = 0; a < batch.size(); a++) {
            int base = a * config.view().agents() * width;
            int row = a * config.rows() * width;
            for (int r = 0; r < batch.count(0, a); r++) {
                int source = batch.source(a, r);
                if (source != JointBatch.NOBODY) {
                    kernels.add(state.others, base, state.told, source * width, state.context, row, width);
                }
                base += width;
                row += width;
            }
        }
    }

    private void look(Layer layer, int n, State state) {
        int width = config.width();
        int headWidth = config.headWidth();
        int allHeads = config.heads() * width;
        for (int h = 0; h < config.heads(); h++) {
            DenseLayer key = layer.key[h].layer;
            kernels.dense(state.queries, h * headWidth, width, n, key, state.looking, h * width, allHeads);
        }
        for (int a = 0; a < n; a++) {
            int rows = a * config.rows() * width;
            kernels.sharedAttention(
                    config.heads(),
                    width,
                    scale,
                    state.looking,
                    a * allHeads,
                    state.context,
                    rows,
                    state.rows[a],
                    state.weights,
                    state.seen,
                    a * allHeads);
        }
        for (int h = 0; h < config.heads(); h++) {
            DenseLayer value = layer.value[h].layer;
            kernels.dense(state.seen, h * width, allHeads, n, value, state.values, h * headWidth, width);
        }
    }

    /// One thread's working space. Nothing is allocated after it was made.
    static final class State {
        private final float[] agents; // [N, D]
        private final float[] normed; // [N, D]
        private final float[] branch; // [N, D]
        private final float[] told; // [N, D] what each tells the others
        private final float[] queries; // [N, D]
        private final float[] values; // [N, D]
        private final float[] looking; // [N, H, D] what each head looks for
        private final float[] seen; // [N, H, D] what it saw
        private final float[] context; // [N, T, D] the others first, with what they tell
        private final float[] others; // [N, agents, D] the rows about the others, without it
        private final int[] rows; // [N] how many rows each sees
        private final float[] weights; // [H, T]
        private final float[] space; // the widest hidden layer

        State(JointConfig config, int capacity) {
            int width = config.width();
            int t = config.rows();
            agents = new float[capacity * width];
            normed = new float[capacity * width];
            branch = new float[capacity * width];
            told = new float[capacity * width];
            queries = new float[capacity * width];
            values = new float[capacity * width];
            looking = new float[capacity * config.heads() * width];
            seen = new float[capacity * config.heads() * width];
            context = new float[capacity * t * width];
            others = new float[capacity * config.view().agents() * width];
            rows = new int[capacity];
            weights = new float[config.heads() * t];
            space = new float[Math.max(capacity * Math.max(config.hidden(), width), t * config.embedding())];
        }
    }
}

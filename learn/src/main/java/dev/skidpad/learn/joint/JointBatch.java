package dev.skidpad.learn.joint;

import dev.skidpad.learn.feature.ContextKind;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.token.AgentClass;
import java.util.Arrays;

/// What agents of one or more scenes see at a moment, and the tokens wanted of them. A buffer.
///
/// Rows are padded with zeros to the largest numbers of the view, `[N, capacity, width]` for each kind.
final class JointBatch {
    /// Stands for another agent who is seen but does not think itself: an index, not a measurement.
    static final int NOBODY = -1;

    private final JointConfig config;
    private final int capacity;
    private final int targets;
    private final float[] self; // [N, SELF_WIDTH]
    private final float[][] rows; // per seen kind [N, capacity, width]
    private final int[][] counts; // per seen kind [N]
    private final int[] sources; // [N, agents] place in the batch of the other agents, or NOBODY
    private final AgentClass[] classes; // [N]
    private final int[] tokens; // [N, K]
    private final float[] weights; // [N, K]
    private int size;

    /// An empty batch.
    ///
    /// @param capacity the most agents
    /// @param targets `K`, how many tokens are wanted of each
    JointBatch(JointConfig config, int capacity, int targets) {
        this.config = config;
        this.capacity = capacity;
        this.targets = targets;
        self = new float[capacity * ViewFeatures.SELF_WIDTH];
        rows = new float[JointConfig.SEEN.size()][];
        counts = new int[rows.length][capacity];
        for (int k = 0; k < rows.length; k++) {
            ContextKind kind = JointConfig.SEEN.get(k);
            rows[k] = new float[capacity * config.view().capacity(kind) * kind.width()];
        }
        sources = new int[capacity * config.view().agents()];
        classes = new AgentClass[capacity];
        Arrays.fill(classes, AgentClass.VEHICLE);
        tokens = new int[capacity * targets];
        weights = new float[capacity * targets];
    }

    JointConfig config() {
        return config;
    }

    int capacity() {
        return capacity;
    }

    /// The number of agents `N`.
    int size() {
        return size;
    }

    int targets() {
        return targets;
    }

    void clear() {
        size = 0;
    }

    /// Adds an agent.
    ///
    /// @param places where in the batch each agent of its scene stands, or `NOBODY`
    /// @return where it stands
    int add(ViewFeatures view, AgentClass agentClass, int[] places) {
        if (size == capacity) {
            throw new IllegalStateException("the batch holds " + capacity + " agents already");
        }
        int at = size++;
        System.arraycopy(view.self(), 0, self, at * ViewFeatures.SELF_WIDTH, ViewFeatures.SELF_WIDTH);
        for (int k = 0; k < rows.length; k++) {
            ContextKind kind = JointConfig.SEEN.get(k);
            int stride = config.view().capacity(kind) * kind.width();
            int filled = view.count(kind) * kind.width();
            System.arraycopy(view.rows(kind), 0, rows[k], at * stride, filled);
            Arrays.fill(rows[k], at * stride + filled, (at + 1) * stride, 0f);
            counts[k][at] = view.count(kind);
        }
        int agents = config.view().agents();
        Arrays.fill(sources, at * agents, (at + 1) * agents, NOBODY);
        for (int r = 0; r < view.count(ContextKind.AGENT); r++) {
            sources[at * agents + r] = places[view.agent(r)];
        }
        classes[at] = agentClass;
        Arrays.fill(tokens, at * targets, (at + 1) * targets, 0);
        Arrays.fill(weights, at * targets, (at + 1) * targets, 0f);
        return at;
    }

    /// Wants a token of an agent.
    ///
    /// @param k which of its wanted tokens
    void want(int agent, int k, int token, float weight) {
        tokens[agent * targets + k] = token;
        weights[agent * targets + k] = weight;
    }

    int token(int agent, int k) {
        return tokens[agent * targets + k];
    }

    float weight(int agent, int k) {
        return weights[agent * targets + k];
    }

    /// Multiplies all wanted weights so that they sum up to one.
    void normalize() {
        double sum = 0;
        for (int i = 0; i < size * targets; i++) {
            sum += weights[i];
        }
        float scale = sum > 0 ? (float) (1 / sum) : 0;
        for (int i = 0; i < size * targets; i++) {
            weights[i] *= scale;
        }
    }

    AgentClass agentClass(int agent) {
        return classes[agent];
    }

    float[] self() {
        return self;
    }

    /// The rows of a kind; the buffer itself.
    ///
    /// @param seen which of [JointConfig#SEEN]
    float[] rows(int seen) {
        return rows[seen];
    }

    int count(int seen, int agent) {
        return counts[seen][agent];
    }

    /// Where the agent of a row stands, or `NOBODY`.
    int source(int agent, int row) {
        return sources[agent * config.view().agents() + row];
    }
}

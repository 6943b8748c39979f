package dev.skidpad.learn.joint;

import dev.skidpad.learn.feature.ContextKind;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.model.WeightLayout.Entry;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.torch.LibTorch;
import dev.skidpad.learn.torch.Tensors;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/// The same network as [JointNetwork] in LibTorch, for the gradient of a loss by the weights.
/// Stateless.
///
/// Rows stand padded; those that are not there are kept out of the attention by a large negative
/// number. What the others have found out is added to their rows by linearity, `q·(x + g) = q·x + q·g`,
/// so that no row is copied.
final class JointTwin {
    private static final float OUT_OF_SIGHT = -1e9f;
    private static final double EPSILON = 1e-5;

    private final JointConfig config;
    private final List<Entry> entries;

    JointTwin(JointConfig config) {
        this.config = config;
        entries = List.copyOf(JointWeights.layout(config).values());
    }

    /// The loss of a batch, `-Σ w·log p(token)`, and its gradient.
    ///
    /// @param values all weights
    /// @param gradient receives the gradient, in the same order
    float gradient(float[] values, JointBatch batch, float[] gradient) {
        LibTorch.ready();
        try (PointerScope scope = new PointerScope()) {
            Map<String, Tensor> leaves = leaves(values);
            Tensor loss = loss(leaves, batch);
            loss.backward();
            for (Entry entry : entries) {
                Tensors.readGradient(leaf(leaves, entry.name()), gradient, entry.offset());
            }
            return loss.item_float();
        }
    }

    /// The loss of a batch alone.
    float loss(float[] values, JointBatch batch) {
        LibTorch.ready();
        try (PointerScope scope = new PointerScope();
                NoGradGuard guard = new NoGradGuard()) {
            return loss(leaves(values), batch).item_float();
        }
    }

    private Tensor loss(Map<String, Tensor> leaves, JointBatch batch) {
        Tensor state = state(leaves, batch);
        Tensor loss = torch.zeros(1);
        for (AgentClass agentClass : AgentClass.values()) {
            long[] members = wanted(batch, agentClass);
            if (members.length > 0) {
                loss = loss.add(lossOf(leaves, state, batch, agentClass, members));
            }
        }
        return loss;
    }

    /// The scores of one class's tokens for every agent of a batch, `[N, V]`.
    float[] logits(float[] values, JointBatch batch, AgentClass agentClass) {
        LibTorch.ready();
        try (PointerScope scope = new PointerScope()) {
            Map<String, Tensor> leaves = leaves(values);
            Tensor scores = head(leaves, state(leaves, batch), agentClass);
            float[] out = new float[batch.size() * config.tokens(agentClass)];
            Tensors.read(scores, out, 0);
            return out;
        }
    }

    private Map<String, Tensor> leaves(float[] values) {
        Map<String, Tensor> leaves = new HashMap<>();
        for (Entry entry : entries) {
            leaves.put(entry.name(), Tensors.leaf(values, entry.offset(), entry.torchShape()));
        }
        return leaves;
    }

    /// `[N, D]` what comes out of the layers.
    private Tensor state(Map<String, Tensor> leaves, JointBatch batch) {
        int n = batch.size();
        int width = config.width();
        Tensor self = constant(batch.self(), n, ViewFeatures.SELF_WIDTH);
        Tensor state = perceptron(leaves, "self", self); // [N, D]
        TensorVector parts = new TensorVector();
        for (int k = 0; k < JointConfig.SEEN.size(); k++) {
            ContextKind kind = JointConfig.SEEN.get(k);
            int capacity = config.view().capacity(kind);
            Tensor x = constant(batch.rows(k), n * capacity, kind.width());
            String name = JointWeights.name(kind);
            parts.push_back(norm(leaves, name, perceptron(leaves, name, x)).view(n, capacity, width));
        }
        parts.push_back(norm(leaves, "self", state).view(n, 1, width));
        Tensor context = torch.cat(parts, 1); // [N, T, D]
        Tensor turned = context.transpose(1, 2); // [N, D, T]
        Tensor mask = Tensors.constant(mask(batch), n, 1, config.rows());
        Tensor sources =
                Tensors.indices(sources(batch), (long) n * config.view().agents());
        for (int l = 0; l < config.layers(); l++) {
            String layer = "layer" + l;
            state = state.add(look(leaves, layer, state, context, turned, mask, sources));
            state = state.add(perceptron(leaves, layer + ".feed", norm(leaves, layer + ".feed", state)));
        }
        return state;
    }

    private Tensor look(
            Map<String, Tensor> leaves,
            String layer,
            Tensor state,
            Tensor context,
            Tensor turned,
            Tensor mask,
            Tensor sources) {
        long n = state.size(0);
        int heads = config.heads();
        int headWidth = config.headWidth();
        int width = config.width();
        int agents = config.view().agents();
        Tensor told = norm(leaves, layer + ".other", state).matmul(leaf(leaves, layer + ".other")); // [N, D]
        TensorVector withNobody = new TensorVector(told, torch.zeros(1, width));
        Tensor others = torch.index_select(torch.cat(withNobody, 0), 0, sources).view(n, agents, width);

        Tensor query = norm(leaves, layer + ".look", state).matmul(leaf(leaves, layer + ".query"));
        Tensor perHead = query.view(n, heads, headWidth).transpose(0, 1); // [H, N, E]
        Tensor looking = torch.bmm(perHead, leaf(leaves, layer + ".key")).transpose(0, 1); // [N, H, D]
        Tensor scores = torch.bmm(looking, turned); // [N, H, T]
        Tensor more = torch.bmm(looking, others.transpose(1, 2)); // [N, H, agents]
        Tensor first = scores.narrow(2, 0, agents).add(more);
        Tensor rest = scores.narrow(2, agents, config.rows() - agents);
        Scalar scale = new Scalar(1f / (float) Math.sqrt(headWidth));
        Tensor all = torch.cat(new TensorVector(first, rest), 2).mul(scale).add(mask);
        Tensor weights = torch.softmax(all, -1);
        Tensor seen = torch.bmm(weights, context)
                .add(torch.bmm(weights.narrow(2, 0, agents), others))
                .transpose(0, 1); // [H, N, D]
        Tensor values = torch.bmm(seen, leaf(leaves, layer + ".value")).transpose(0, 1); // [N, H, E]
        return torch.addmm(leaf(leaves, layer + ".out.bias"), values.reshape(n, width), leaf(leaves, layer + ".out"));
    }

    private Tensor head(Map<String, Tensor> leaves, Tensor state, AgentClass agentClass) {
        String name = JointWeights.head(agentClass);
        return torch.addmm(leaf(leaves, name + ".bias"), norm(leaves, "head", state), leaf(leaves, name));
    }

    private Tensor lossOf(
            Map<String, Tensor> leaves, Tensor state, JointBatch batch, AgentClass agentClass, long[] members) {
        int targets = batch.targets();
        long[] tokens = new long[members.length * targets];
        float[] weights = new float[tokens.length];
        for (int i = 0; i < members.length; i++) {
            for (int k = 0; k < targets; k++) {
                tokens[i * targets + k] = batch.token((int) members[i], k);
                weights[i * targets + k] = batch.weight((int) members[i], k);
            }
        }
        Tensor own = torch.index_select(state, 0, Tensors.indices(members, members.length));
        Tensor logProbabilities = torch.log_softmax(head(leaves, own, agentClass), 1); // [n, V]
        Tensor chosen = torch.gather(logProbabilities, 1, Tensors.indices(tokens, members.length, targets));
        return chosen.mul(Tensors.constant(weights, members.length, targets))
                .sum()
                .neg();
    }

    private static Tensor perceptron(Map<String, Tensor> leaves, String name, Tensor x) {
        Tensor hidden = torch.relu(torch.addmm(leaf(leaves, name + ".0.bias"), x, leaf(leaves, name + ".0")));
        return torch.addmm(leaf(leaves, name + ".1.bias"), hidden, leaf(leaves, name + ".1"));
    }

    private Tensor norm(Map<String, Tensor> leaves, String name, Tensor x) {
        return torch.layer_norm(
                x,
                new long[] {config.width()},
                Tensors.some(leaf(leaves, name + ".norm.gain")),
                Tensors.some(leaf(leaves, name + ".norm.bias")),
                EPSILON,
                false);
    }

    private static Tensor leaf(Map<String, Tensor> leaves, String name) {
        return Objects.requireNonNull(leaves.get(name), name);
    }

    /// A constant from the beginning of a longer array.
    private static Tensor constant(float[] values, int rows, int width) {
        return Tensors.constant(Arrays.copyOf(values, rows * width), rows, width);
    }

    /// The agents of a class of whom something is wanted.
    private static long[] wanted(JointBatch batch, AgentClass agentClass) {
        long[] members = new long[batch.size()];
        int count = 0;
        for (int a = 0; a < batch.size(); a++) {
            if (batch.agentClass(a) == agentClass && batch.weight(a, 0) > 0) {
                members[count++] = a;
            }
        }
        return Arrays.copyOf(members, count);
    }

    /// `[N, T]` zero where there is something to see.
    private float[] mask(JointBatch batch) {
        int rows = config.rows();
        float[] mask = new float[batch.size() * rows];
        for (int a = 0; a < batch.size(); a++) {
            int at = a * rows;
            for (int k = 0; k < JointConfig.SEEN.size(); k++) {
                int capacity = config.view().capacity(JointConfig.SEEN.get(k));
                Arrays.fill(mask, at + batch.count(k, a), at + capacity, OUT_OF_SIGHT);
                at += capacity;
            }
        }
        return mask;
    }

    /// `[N, agents]` the places of the others; `N` for nobody.
    private long[] sources(JointBatch batch) {
        int agents = config.view().agents();
        long[] sources = new long[batch.size() * agents];
        for (int a = 0; a < batch.size(); a++) {
            for (int r = 0; r < agents; r++) {
                int source = batch.source(a, r);
                sources[a * agents + r] = source == JointBatch.NOBODY ? batch.size() : source;
            }
        }
        return sources;
    }
}

package dev.skidpad.learn.joint;

import dev.skidpad.learn.feature.ContextKind;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.model.TorchWeights;
import dev.skidpad.learn.model.WeightLayout;
import dev.skidpad.learn.model.WeightLayout.Entry;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.torch.LibTorch;
import dev.skidpad.learn.torch.Tensors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
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

    private final JointConfig config;
    private final List<Entry> entries;
    private final List<Inertia> inertias; // per class

    JointTwin(JointConfig config, Vocabulary vocabulary) {
        this.config = config;
        inertias = Arrays.stream(AgentClass.values())
                .map(agentClass -> new Inertia(vocabulary.of(agentClass)))
                .toList();
        entries = List.copyOf(JointWeights.layout(config).values());
    }

    /// The loss of a batch, `-Σ w·log p(token)`, and its gradient.
    ///
    /// @param values all weights
    /// @param gradient receives the gradient, in the same order
    float gradient(float[] values, JointBatch batch, float[] gradient) {
        LibTorch.ready();
        try (PointerScope scope = new PointerScope()) {
            TorchWeights weights = weights(values);
            Tensor loss = loss(weights, batch);
            loss.backward();
            weights.readGradient(entries, gradient);
            return loss.item_float();
        }
    }

    /// The loss of a batch alone.
    float loss(float[] values, JointBatch batch) {
        LibTorch.ready();
        try (PointerScope scope = new PointerScope();
                NoGradGuard guard = new NoGradGuard()) {
            return loss(weights(values), batch).item_float();
        }
    }

    private Tensor loss(TorchWeights weights, JointBatch batch) {
        Tensor state = state(weights, batch);
        Tensor loss = torch.zeros(1);
        for (AgentClass agentClass : AgentClass.values()) {
            long[] members = wanted(batch, agentClass);
            if (members.length > 0) {
                loss = loss.add(lossOf(weights, state, batch, agentClass, members));
            }
        }
        return loss;
    }

    /// The scores of one class's tokens for every agent of a batch, `[N, V]`.
    float[] logits(float[] values, JointBatch batch, AgentClass agentClass) {
        LibTorch.ready();
        try (PointerScope scope = new PointerScope()) {
            TorchWeights weights = weights(values);
            long[] everybody = LongStream.range(0, batch.size()).toArray();
            Tensor scores = head(weights, state(weights, batch), batch, agentClass, everybody);
            float[] out = new float[batch.size() * config.tokens(agentClass)];
            Tensors.read(scores, out, 0);
            return out;
        }
    }

    private TorchWeights weights(float[] values) {
        return new TorchWeights(values, entries, config.width());
    }

    /// `[N, D]` what comes out of the layers.
    private Tensor state(TorchWeights weights, JointBatch batch) {
        int n = batch.size();
        int width = config.width();
        Tensor self = constant(batch.self(), n, ViewFeatures.SELF_WIDTH);
        Tensor state = weights.perceptron("self", self); // [N, D]
        TensorVector parts = new TensorVector();
        for (int k = 0; k < JointConfig.SEEN.size(); k++) {
            ContextKind kind = JointConfig.SEEN.get(k);
            int capacity = config.view().capacity(kind);
            Tensor x = constant(batch.rows(k), n * capacity, kind.width());
            String name = WeightLayout.name(kind);
            parts.push_back(weights.norm(name, weights.perceptron(name, x)).view(n, capacity, width));
        }
        parts.push_back(weights.norm("self", state).view(n, 1, width));
        Tensor context = torch.cat(parts, 1); // [N, T, D]
        Tensor turned = context.transpose(1, 2); // [N, D, T]
        Tensor mask = Tensors.constant(mask(batch), n, 1, config.rows());
        Tensor sources =
                Tensors.indices(sources(batch), (long) n * config.view().agents());
        for (int l = 0; l < config.layers(); l++) {
            String layer = "layer" + l;
            state = state.add(look(weights, layer, state, context, turned, mask, sources));
            state = state.add(weights.perceptron(layer + ".feed", weights.norm(layer + ".feed", state)));
        }
        return state;
    }

    private Tensor look(
            TorchWeights weights,
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
        Tensor told = weights.norm(layer + ".other", state).matmul(weights.of(layer + ".other")); // [N, D]
        TensorVector withNobody = new TensorVector(told, torch.zeros(1, width));
        Tensor others = torch.index_select(torch.cat(withNobody, 0), 0, sources).view(n, agents, width);

        Tensor query = weights.norm(layer + ".look", state).matmul(weights.of(layer + ".query"));
        Tensor perHead = query.view(n, heads, headWidth).transpose(0, 1); // [H, N, E]
        Tensor looking = torch.bmm(perHead, weights.of(layer + ".key")).transpose(0, 1); // [N, H, D]
        Tensor scores = torch.bmm(looking, turned); // [N, H, T]
        Tensor more = torch.bmm(looking, others.transpose(1, 2)); // [N, H, agents]
        Tensor first = scores.narrow(2, 0, agents).add(more);
        Tensor rest = scores.narrow(2, agents, config.rows() - agents);
        Scalar scale = new Scalar(1f / (float) Math.sqrt(headWidth));
        Tensor all = torch.cat(new TensorVector(first, rest), 2).mul(scale).add(mask);
        Tensor attention = torch.softmax(all, -1);
        Tensor seen = torch.bmm(attention, context)
                .add(torch.bmm(attention.narrow(2, 0, agents), others))
                .transpose(0, 1); // [H, N, D]
        Tensor values = torch.bmm(seen, weights.of(layer + ".value")).transpose(0, 1); // [N, H, E]
        return weights.dense(layer + ".out", values.reshape(n, width));
    }

    /// `[members, V]`
    private Tensor head(TorchWeights weights, Tensor state, JointBatch batch, AgentClass agentClass, long[] members) {
        Tensor normed = weights.norm("head", state);
        Tensor scores = weights.dense(WeightLayout.head(agentClass), normed);
        Tensor told = weights.dense(JointWeights.inertia(agentClass), normed);
        return scores.sub(misses(told, batch, agentClass, members));
    }

    /// What [Inertia] takes from the scores, `[members, V]`.
    private Tensor misses(Tensor told, JointBatch batch, AgentClass agentClass, long[] members) {
        Inertia inertia = inertias.get(agentClass.ordinal());
        Tensor sum = torch.ones(1);
        for (int d = 0; d < Inertia.DIMENSIONS; d++) {
            float[] drift = new float[members.length];
            for (int i = 0; i < members.length; i++) {
                drift[i] = Inertia.drift(batch.self(), (int) members[i], d);
            }
            Tensor centre = told.narrow(1, d, 1)
                    .mul(new Scalar(Inertia.SHIFT[d]))
                    .add(Tensors.constant(drift, members.length, 1));
            Tensor power = torch.clamp(
                    told.narrow(1, Inertia.DIMENSIONS + d, 1),
                    new ScalarOptional(new Scalar(Inertia.LEAST_POWER)),
                    new ScalarOptional(new Scalar(Inertia.MOST_POWER)));
            Tensor sharpness = torch.exp(power).mul(new Scalar(1 / Inertia.SPREAD[d]));
            Tensor ends = Tensors.constant(inertia.ends(d), 1, config.tokens(agentClass));
            Tensor off = ends.sub(centre).mul(sharpness);
            sum = sum.add(off.mul(off));
        }
        return torch.sqrt(sum).sub(new Scalar(1f));
    }

    private Tensor lossOf(TorchWeights weights, Tensor state, JointBatch batch, AgentClass agentClass, long[] members) {
        int targets = batch.targets();
        long[] tokens = new long[members.length * targets];
        float[] share = new float[tokens.length];
        for (int i = 0; i < members.length; i++) {
            for (int k = 0; k < targets; k++) {
                tokens[i * targets + k] = batch.token((int) members[i], k);
                share[i * targets + k] = batch.weight((int) members[i], k);
            }
        }
        Tensor own = torch.index_select(state, 0, Tensors.indices(members, members.length));
        return TorchWeights.tokenLoss(head(weights, own, batch, agentClass, members), tokens, share, members.length);
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

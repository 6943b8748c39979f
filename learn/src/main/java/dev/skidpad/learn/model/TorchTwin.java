package dev.skidpad.learn.model;

import dev.skidpad.learn.feature.ContextKind;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.torch.LibTorch;
import dev.skidpad.learn.torch.Tensors;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/// The same network as [Network] in LibTorch, for the gradient of a loss by the weights.
///
/// Padding rows are kept out of the attention by adding a large negative number to their scores. Stateless;
/// several threads may use one at once.
public final class TorchTwin {
    private static final float OUT_OF_SIGHT = -1e9f;

    private final WeightLayout layout;
    private final ModelConfig config;

    public TorchTwin(ModelConfig config) {
        this.config = config;
        layout = WeightLayout.of(config);
    }

    /// The loss of a batch and its gradient.
    ///
    /// @param values all weights, in the layout's order
    /// @param gradient receives the gradient, in the same order
    /// @return the loss
    public float gradient(float[] values, ViewBatch batch, float[] gradient) {
        LibTorch.ready();
        try (PointerScope scope = new PointerScope()) {
            TorchWeights weights = weights(values);
            Tensor query = query(weights, batch);
            Tensor loss = torch.zeros(1);
            for (AgentClass agentClass : AgentClass.values()) {
                long[] members = members(batch, agentClass);
                if (members.length > 0) {
                    loss = loss.add(lossOf(weights, query, batch, agentClass, members));
                }
            }
            loss.backward();
            weights.readGradient(layout.entries(), gradient);
            return loss.item_float();
        }
    }

    /// The scores of one class's tokens for every view of a batch, `[B, V]`.
    float[] logits(float[] values, ViewBatch batch, AgentClass agentClass) {
        LibTorch.ready();
        try (PointerScope scope = new PointerScope()) {
            TorchWeights weights = weights(values);
            Tensor scores = head(weights, query(weights, batch), agentClass);
            float[] out = new float[batch.size() * config.tokens(agentClass)];
            Tensors.read(scores, out, 0);
            return out;
        }
    }

    private TorchWeights weights(float[] values) {
        return new TorchWeights(values, layout.entries(), config.width());
    }

    /// `[B, D]` what comes out of the layers.
    private Tensor query(TorchWeights weights, ViewBatch batch) {
        int size = batch.size();
        Tensor self = Tensors.constant(batch.selfRows(), size, ViewFeatures.SELF_WIDTH);
        Tensor query = weights.perceptron("self", self); // [B, D]
        TensorVector parts = new TensorVector(weights.norm("self", query));
        for (ContextKind kind : ContextKind.values()) {
            int count = batch.count(kind);
            if (count > 0) {
                Tensor x = Tensors.constant(batch.joinedRows(kind), count, kind.width());
                String name = WeightLayout.name(kind);
                parts.push_back(weights.norm(name, weights.perceptron(name, x)));
            }
        }
        parts.push_back(torch.zeros(1, config.width())); // padding
        int rows = batch.longestContext();
        Tensor index = Tensors.indices(batch.contextIndex(rows), (long) size * rows);
        Tensor context = torch.index_select(torch.cat(parts, 0), 0, index).view(size, rows, config.width());
        Tensor turned = context.transpose(1, 2); // [B, D, T]
        Tensor mask = Tensors.constant(mask(batch, rows), size, 1, rows);
        for (int l = 0; l < config.layers(); l++) {
            query = query.add(attention(weights, "layer" + l + ".attention", query, context, turned, mask));
            String feed = "layer" + l + ".feed";
            query = query.add(weights.perceptron(feed, weights.norm(feed, query)));
        }
        return query;
    }

    private Tensor attention(
            TorchWeights weights, String name, Tensor query, Tensor context, Tensor turned, Tensor mask) {
        long size = query.size(0);
        int heads = config.heads();
        int headWidth = config.headWidth();
        Tensor n = weights.norm(name, query).matmul(weights.of(name + ".query"));
        Tensor perHead = n.view(size, heads, headWidth).transpose(0, 1); // [H, B, E]
        Tensor looking = torch.bmm(perHead, weights.of(name + ".key")).transpose(0, 1); // [B, H, D]
        Scalar scale = new Scalar(1f / (float) Math.sqrt(headWidth));
        Tensor scores = torch.bmm(looking, turned).mul(scale).add(mask); // [B, H, T]
        Tensor seen = torch.bmm(torch.softmax(scores, -1), context).transpose(0, 1); // [H, B, D]
        Tensor values = torch.bmm(seen, weights.of(name + ".value")).transpose(0, 1); // [B, H, E]
        Tensor joined = values.reshape(size, config.width());
        return weights.dense(name + ".out", joined);
    }

    private Tensor head(TorchWeights weights, Tensor query, AgentClass agentClass) {
        String name = WeightLayout.head(agentClass);
        return weights.dense(name, weights.norm("head", query));
    }

    private Tensor lossOf(TorchWeights weights, Tensor query, ViewBatch batch, AgentClass agentClass, long[] members) {
        int targets = batch.targets();
        long[] tokens = new long[members.length * targets];
        float[] share = new float[tokens.length];
        for (int i = 0; i < members.length; i++) {
            for (int k = 0; k < targets; k++) {
                tokens[i * targets + k] = batch.token((int) members[i], k);
                share[i * targets + k] = batch.weight((int) members[i], k);
            }
        }
        Tensor own = torch.index_select(query, 0, Tensors.indices(members, members.length));
        return TorchWeights.tokenLoss(head(weights, own, agentClass), tokens, share, members.length);
    }

    private static long[] members(ViewBatch batch, AgentClass agentClass) {
        long[] members = new long[batch.size()];
        int count = 0;
        for (int b = 0; b < batch.size(); b++) {
            if (batch.agentClass(b) == agentClass) {
                members[count++] = b;
            }
        }
        return java.util.Arrays.copyOf(members, count);
    }

    /// `[B, T]` zero where there is something to see.
    private static float[] mask(ViewBatch batch, int rows) {
        float[] mask = new float[batch.size() * rows];
        for (int b = 0; b < batch.size(); b++) {
            java.util.Arrays.fill(mask, b * rows + batch.contextRows(b), (b + 1) * rows, OUT_OF_SIGHT);
        }
        return mask;
    }
}

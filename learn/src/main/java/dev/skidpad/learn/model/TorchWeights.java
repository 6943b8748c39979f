package dev.skidpad.learn.model;

import dev.skidpad.learn.model.WeightLayout.Entry;
import dev.skidpad.learn.torch.Tensors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// A network's weights as LibTorch's leaves, and the parts that the twins of all networks are made of. Lives as long as
/// the pointer scope that it was made in.
public final class TorchWeights {
    private final Map<String, Tensor> leaves = new HashMap<>();
    private final int width;

    /// @param values all weights
    /// @param entries where each stands in them
    /// @param width of what is normalised
    public TorchWeights(float[] values, List<Entry> entries, int width) {
        this.width = width;
        for (Entry entry : entries) {
            leaves.put(entry.name(), Tensors.leaf(values, entry.offset(), entry.torchShape()));
        }
    }

    /// The weights of a name.
    public Tensor of(String name) {
        return Objects.requireNonNull(leaves.get(name), name);
    }

    /// Reads what a loss that went backward left at the weights.
    public void readGradient(List<Entry> entries, float[] gradient) {
        for (Entry entry : entries) {
            Tensors.readGradient(of(entry.name()), gradient, entry.offset());
        }
    }

    /// `W·x + b`.
    public Tensor dense(String name, Tensor x) {
        return torch.addmm(of(name + ".bias"), x, of(name));
    }

    /// Two linear layers with a rectifier between them.
    public Tensor perceptron(String name, Tensor x) {
        return dense(name + ".1", torch.relu(dense(name + ".0", x)));
    }

    /// Layer normalisation with its gain and bias.
    public Tensor norm(String name, Tensor x) {
        return torch.layer_norm(
                x,
                new long[] {width},
                Tensors.some(of(name + ".norm.gain")),
                Tensors.some(of(name + ".norm.bias")),
                Normalization.EPSILON,
                false);
    }

    /// `-Σ w·log p(token)` of the members of one class.
    ///
    /// @param scores `[n, V]` of the members' tokens
    /// @param tokens `[n, targets]`
    /// @param weights `[n, targets]`
    public static Tensor tokenLoss(Tensor scores, long[] tokens, float[] weights, int members) {
        int targets = tokens.length / members;
        Tensor chosen = torch.gather(torch.log_softmax(scores, 1), 1, Tensors.indices(tokens, members, targets));
        return chosen.mul(Tensors.constant(weights, members, targets)).sum().neg();
    }
}

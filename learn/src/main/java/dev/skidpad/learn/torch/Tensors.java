package dev.skidpad.learn.torch;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/// Moves numbers between Java arrays and tensors. Tensors made here belong to the innermost open
/// `PointerScope`.
public final class Tensors {
    private Tensors() {}

    /// A constant with the given shape, copied from an array of exactly that many values.
    public static Tensor constant(float[] values, long... shape) {
        return torch.tensor(values).view(shape);
    }

    /// A constant of indices with the given shape, copied from an array of exactly that many values.
    public static Tensor indices(long[] values, long... shape) {
        return torch.tensor(values).view(shape);
    }

    /// A leaf to differentiate by, with the values `[offset, offset + size)` of an array.
    public static Tensor leaf(float[] values, int offset, long... shape) {
        int size = 1;
        for (long extent : shape) {
            size = Math.multiplyExact(size, Math.toIntExact(extent));
        }
        float[] own = new float[size];
        System.arraycopy(values, offset, own, 0, size);
        Tensor leaf = torch.tensor(own).view(shape).detach();
        leaf.requires_grad_(true);
        return leaf;
    }

    /// Copies a tensor's values, in row-major order, into an array.
    public static void read(Tensor tensor, float[] out, int offset) {
        Tensor dense = tensor.detach().contiguous();
        int size = Math.toIntExact(dense.numel());
        new FloatPointer(dense.data_ptr_float()).get(out, offset, size);
    }

    /// Copies a leaf's gradient into an array; a leaf that took no part has a gradient of zeros.
    public static void readGradient(Tensor leaf, float[] out, int offset) {
        Tensor gradient = leaf.grad();
        if (gradient.defined()) {
            read(gradient, out, offset);
        } else {
            java.util.Arrays.fill(out, offset, offset + Math.toIntExact(leaf.numel()), 0f);
        }
    }

    /// An optional that holds a tensor, for operations with optional arguments.
    public static TensorOptional some(Tensor tensor) {
        return new TensorOptional(tensor);
    }
}

package dev.skidpad.core.kernel;

/// The weights of a linear layer in the order in which the kernels read them. Immutable.
///
/// The columns stand in panels of sixteen, `[panels, in, 16]`, so that a block of columns is read from one
/// end to the other; behind them the columns that fill no panel, `[in, out mod 16]`.
public final class DenseLayer {
    static final int PANEL = SixteenLanes.COUNT;

    private final int in;
    private final int out;
    private final float[] panels;
    private final float[] bias; // [out]

    /// A layer from its weights, which are copied.
    ///
    /// @param in width of the input
    /// @param out width of the output
    /// @param weight `[in, out]`
    /// @param bias `[out]`
    /// @throws IllegalArgumentException if weight or bias has another size
    public DenseLayer(int in, int out, float[] weight, float[] bias) {
        ScalarNeuralKernels.checkDense(in, weight, bias, out);
        this.in = in;
        this.out = out;
        this.bias = bias.clone();
        panels = new float[weight.length];
        int at = 0;
        for (int column = 0; column < out; column += PANEL) {
            int width = Math.min(PANEL, out - column);
            for (int i = 0; i < in; i++) {
                System.arraycopy(weight, i * out + column, panels, at, width);
                at += width;
            }
        }
    }

    /// Width of the input.
    public int in() {
        return in;
    }

    /// Width of the output.
    public int out() {
        return out;
    }

    /// How many columns fill whole panels.
    int wholeColumns() {
        return out - out % PANEL;
    }

    /// The panels; the array itself, not to be written.
    float[] panels() {
        return panels;
    }

    /// The bias; the array itself, not to be written.
    float[] bias() {
        return bias;
    }
}

package dev.skidpad.learn.model;

import dev.skidpad.core.kernel.NeuralKernels;

/// Two linear layers with a rectifier between them: `y = W₁·relu(W₀·x + b₀) + b₁`. Immutable.
final class Perceptron {
    private final int in;
    private final int hidden;
    private final int out;
    private final float[] weight0; // [in, hidden]
    private final float[] bias0; // [hidden]
    private final float[] weight1; // [hidden, out]
    private final float[] bias1; // [out]

    Perceptron(Weights weights, String name, int in, int hidden, int out) {
        this.in = in;
        this.hidden = hidden;
        this.out = out;
        weight0 = weights.copy(name + ".0");
        bias0 = weights.copy(name + ".0.bias");
        weight1 = weights.copy(name + ".1");
        bias1 = weights.copy(name + ".1.bias");
    }

    /// @param x `[rows, in]`
    /// @param space `[rows, hidden]` working space
    /// @param y `[rows, out]`, from `yOffset` on
    void run(NeuralKernels kernels, float[] x, int rows, float[] space, float[] y, int yOffset) {
        kernels.dense(x, 0, rows, in, weight0, bias0, hidden, space, 0);
        for (int i = 0; i < rows * hidden; i++) {
            space[i] = space[i] > 0 ? space[i] : 0;
        }
        kernels.dense(space, 0, rows, hidden, weight1, bias1, out, y, yOffset);
    }
}

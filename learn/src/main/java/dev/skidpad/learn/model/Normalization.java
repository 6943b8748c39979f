package dev.skidpad.learn.model;

import dev.skidpad.core.kernel.NeuralKernels;

/// Layer normalisation with its gain and bias. Immutable.
final class Normalization {
    /// Added to the variance; the twin uses the same.
    static final float EPSILON = 1e-5f;

    private final int width;
    private final float[] gain; // [width]
    private final float[] bias; // [width]

    Normalization(Weights weights, String name) {
        gain = weights.copy(name + ".norm.gain");
        bias = weights.copy(name + ".norm.bias");
        width = gain.length;
    }

    /// Works in place.
    void run(NeuralKernels kernels, float[] x, int xOffset, int rows, float[] y, int yOffset) {
        kernels.layerNorm(x, xOffset, rows, width, gain, bias, EPSILON, y, yOffset);
    }
}

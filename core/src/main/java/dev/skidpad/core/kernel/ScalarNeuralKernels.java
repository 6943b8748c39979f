package dev.skidpad.core.kernel;

/// The plain form of the networks' kernels: the reference that their vector twin must match bit for bit.
final class ScalarNeuralKernels implements NeuralKernels {
    @Override
    public void dense(
            float[] x, int xOffset, int rows, int in, float[] weight, float[] bias, int out, float[] y, int yOffset) {
        checkDense(in, weight, bias, out);
        denseRows(x, xOffset, rows, in, weight, bias, out, y, yOffset);
    }

    static void checkDense(int in, float[] weight, float[] bias, int out) {
        if (weight.length != in * out || bias.length != out) {
            throw new IllegalArgumentException("a layer from " + in + " to " + out + " needs " + in * out
                    + " weights and " + out + " biases, but has " + weight.length + " and " + bias.length);
        }
    }

    static void denseRows(
            float[] x, int xOffset, int rows, int in, float[] weight, float[] bias, int out, float[] y, int yOffset) {
        for (int r = 0; r < rows; r++) {
            int yRow = yOffset + r * out;
            System.arraycopy(bias, 0, y, yRow, out);
            for (int i = 0; i < in; i++) {
                float xi = x[xOffset + r * in + i];
                for (int o = 0; o < out; o++) {
                    y[yRow + o] += xi * weight[i * out + o];
                }
            }
        }
    }

    @Override
    public void layerNorm(
            float[] x,
            int xOffset,
            int rows,
            int width,
            float[] gain,
            float[] bias,
            float epsilon,
            float[] y,
            int yOffset) {
        checkLayerNorm(width, gain, bias);
        for (int r = 0; r < rows; r++) {
            int xRow = xOffset + r * width;
            int yRow = yOffset + r * width;
            centre(x, xRow, SixteenLanes.sum(x, xRow, width) / width, y, yRow, width);
            float variance = SixteenLanes.dot(y, yRow, y, yRow, width) / width;
            scale(y, yRow, variance + epsilon, gain, bias);
        }
    }

    static void checkLayerNorm(int width, float[] gain, float[] bias) {
        if (gain.length != width || bias.length != width) {
            throw new IllegalArgumentException("a normalisation of width " + width + " has " + gain.length
                    + " gains and " + bias.length + " biases");
        }
    }

    static void centre(float[] x, int xRow, float mean, float[] y, int yRow, int width) {
        for (int i = 0; i < width; i++) {
            y[yRow + i] = x[xRow + i] - mean;
        }
    }

    static void scale(float[] y, int yRow, float variance, float[] gain, float[] bias) {
        float inverse = 1f / (float) Math.sqrt(variance);
        for (int i = 0; i < gain.length; i++) {
            y[yRow + i] = y[yRow + i] * inverse * gain[i] + bias[i];
        }
    }

    @Override
    public void gelu(float[] x, int xOffset, float[] y, int yOffset, int count) {
        for (int i = 0; i < count; i++) {
            y[yOffset + i] = Exponential.gelu(x[xOffset + i]);
        }
    }

    @Override
    public void silu(float[] x, int xOffset, float[] y, int yOffset, int count) {
        for (int i = 0; i < count; i++) {
            y[yOffset + i] = Exponential.silu(x[xOffset + i]);
        }
    }

    @Override
    public void attention(
            AttentionShape shape,
            float[] query,
            int queryOffset,
            float[] keys,
            int keysOffset,
            float[] values,
            int valuesOffset,
            boolean[] allowed,
            int allowedOffset,
            int count,
            float[] weights,
            float[] y,
            int yOffset) {
        int width = shape.headWidth();
        for (int h = 0; h < shape.heads(); h++) {
            int head = h * width;
            float max = Float.NEGATIVE_INFINITY;
            for (int l = 0; l < count; l++) {
                weights[l] = Float.NEGATIVE_INFINITY;
                if (allowed[allowedOffset + l]) {
                    int key = keysOffset + l * shape.rowStride() + head;
                    weights[l] = shape.scale() * SixteenLanes.dot(query, queryOffset + head, keys, key, width);
                    max = Math.max(max, weights[l]);
                }
            }
            expOfDifference(weights, max, 0, count);
            float inverse = inverseOrZero(SixteenLanes.sum(weights, 0, count));
            addValues(
                    weights,
                    count,
                    values,
                    valuesOffset + head,
                    shape.rowStride(),
                    inverse,
                    y,
                    yOffset + head,
                    0,
                    width);
        }
    }

    /// `weights[l] = e^(weights[l] - max)`; 0 for all if the maximum is infinite, because no key was
    /// allowed.
    static void expOfDifference(float[] weights, float max, int from, int to) {
        float subtracted = max == Float.NEGATIVE_INFINITY ? 0 : max;
        for (int l = from; l < to; l++) {
            weights[l] = Exponential.exp(weights[l] - subtracted);
        }
    }

    static float inverseOrZero(float sum) {
        return sum == 0 ? 0 : 1f / sum;
    }

    /// The columns `from` to `to` of the weighted sum of one head's values. Values of weight 0 are not
    /// looked at.
    static void addValues(
            float[] weights,
            int count,
            float[] values,
            int valuesOffset,
            int rowStride,
            float inverse,
            float[] y,
            int yOffset,
            int from,
            int to) {
        for (int d = from; d < to; d++) {
            float sum = 0;
            for (int l = 0; l < count; l++) {
                if (weights[l] != 0) {
                    sum += weights[l] * values[valuesOffset + l * rowStride + d];
                }
            }
            y[yOffset + d] = sum * inverse;
        }
    }
}

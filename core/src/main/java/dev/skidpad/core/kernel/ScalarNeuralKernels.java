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
    public void dense(
            float[] x, int xOffset, int xStride, int rows, DenseLayer layer, float[] y, int yOffset, int yStride) {
        panelColumns(x, xOffset, xStride, rows, layer, 0, y, yOffset, yStride);
    }

    /// The columns from one on, which begins a panel.
    static void panelColumns(
            float[] x,
            int xOffset,
            int xStride,
            int rows,
            DenseLayer layer,
            int from,
            float[] y,
            int yOffset,
            int yStride) {
        int in = layer.in();
        float[] panels = layer.panels();
        for (int r = 0; r < rows; r++) {
            for (int column = from; column < layer.out(); column += DenseLayer.PANEL) {
                int width = Math.min(DenseLayer.PANEL, layer.out() - column);
                int at = yOffset + r * yStride + column;
                System.arraycopy(layer.bias(), column, y, at, width);
                for (int i = 0; i < in; i++) {
                    float xi = x[xOffset + r * xStride + i];
                    for (int o = 0; o < width; o++) {
                        y[at + o] += xi * panels[column * in + i * width + o];
                    }
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

    private static void centre(float[] x, int xRow, float mean, float[] y, int yRow, int width) {
        for (int i = 0; i < width; i++) {
            y[yRow + i] = x[xRow + i] - mean;
        }
    }

    private static void scale(float[] y, int yRow, float variance, float[] gain, float[] bias) {
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
    public float softWeights(float[] x, int xOffset, float scale, float[] y, int yOffset, int count) {
        float max = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            max = Math.max(max, x[xOffset + i]);
        }
        for (int i = 0; i < count; i++) {
            y[yOffset + i] = Exponential.exp((x[xOffset + i] - max) * scale);
        }
        return SixteenLanes.sum(y, yOffset, count);
    }

    @Override
    public void add(float[] a, int aOffset, float[] b, int bOffset, float[] y, int yOffset, int count) {
        for (int i = 0; i < count; i++) {
            y[yOffset + i] = a[aOffset + i] + b[bOffset + i];
        }
    }

    @Override
    public void rectify(float[] x, int xOffset, int count) {
        for (int i = xOffset; i < xOffset + count; i++) {
            x[i] = Math.max(0, x[i]);
        }
    }

    @Override
    public float sum(float[] x, int xOffset, int count) {
        return SixteenLanes.sum(x, xOffset, count);
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

    @Override
    public void sharedAttention(
            int heads,
            int width,
            float scale,
            float[] query,
            int queryOffset,
            float[] rows,
            int rowsOffset,
            int count,
            float[] weights,
            float[] y,
            int yOffset) {
        for (int h = 0; h < heads; h++) {
            for (int l = 0; l < count; l++) {
                weights[h * count + l] =
                        SixteenLanes.dot(query, queryOffset + h * width, rows, rowsOffset + l * width, width);
            }
            float inverse = 1f / softWeights(weights, h * count, scale, weights, h * count, count);
            for (int l = 0; l < count; l++) {
                weights[h * count + l] *= inverse;
            }
            weightedColumns(weights, h * count, width, rows, rowsOffset, count, y, yOffset + h * width, 0);
        }
    }

    /// The columns from one on of one head's weighted sum of rows.
    static void weightedColumns(
            float[] weights,
            int weightsOffset,
            int width,
            float[] rows,
            int rowsOffset,
            int count,
            float[] y,
            int yOffset,
            int from) {
        for (int d = from; d < width; d++) {
            float sum = 0;
            for (int l = 0; l < count; l++) {
                sum += weights[weightsOffset + l] * rows[rowsOffset + l * width + d];
            }
            y[yOffset + d] = sum;
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

package dev.skidpad.core.kernel;

import static dev.skidpad.core.kernel.VectorMath.LANES;
import static dev.skidpad.core.kernel.VectorMath.SPECIES;

import jdk.incubator.vector.FloatVector;

/// The networks' kernels on the Vector API: lanes are output columns, so that each element is summed as in
/// the plain form. `dense` keeps four rows by two vectors of sums in registers, and reads each weight once
/// for four rows.
final class VectorNeuralKernels implements NeuralKernels {
    private static final int BLOCK_ROWS = 4;

    @Override
    public void dense(
            float[] x, int xOffset, int rows, int in, float[] weight, float[] bias, int out, float[] y, int yOffset) {
        ScalarNeuralKernels.checkDense(in, weight, bias, out);
        int blocked = rows - rows % BLOCK_ROWS;
        int column = 0;
        for (; column + 2 * LANES <= out; column += 2 * LANES) {
            for (int r = 0; r < blocked; r += BLOCK_ROWS) {
                fourByTwo(x, xOffset + r * in, in, weight, bias, out, column, y, yOffset + r * out);
            }
        }
        for (; column + LANES <= out; column += LANES) {
            for (int r = 0; r < blocked; r += BLOCK_ROWS) {
                fourByOne(x, xOffset + r * in, in, weight, bias, out, column, y, yOffset + r * out);
            }
        }
        for (int r = blocked; r < rows; r++) {
            oneRow(x, xOffset + r * in, in, weight, bias, out, y, yOffset + r * out);
        }
        if (column < out) {
            ScalarNeuralKernels.denseColumns(x, xOffset, rows, in, weight, bias, out, y, yOffset, column);
        }
    }

    private static void fourByTwo(
            float[] x, int xRow, int in, float[] weight, float[] bias, int out, int column, float[] y, int yRow) {
        FloatVector left = FloatVector.fromArray(SPECIES, bias, column);
        FloatVector right = FloatVector.fromArray(SPECIES, bias, column + LANES);
        FloatVector a0 = left;
        FloatVector a1 = left;
        FloatVector a2 = left;
        FloatVector a3 = left;
        FloatVector b0 = right;
        FloatVector b1 = right;
        FloatVector b2 = right;
        FloatVector b3 = right;
        for (int i = 0; i < in; i++) {
            FloatVector wa = FloatVector.fromArray(SPECIES, weight, i * out + column);
            FloatVector wb = FloatVector.fromArray(SPECIES, weight, i * out + column + LANES);
            FloatVector x0 = FloatVector.broadcast(SPECIES, x[xRow + i]);
            FloatVector x1 = FloatVector.broadcast(SPECIES, x[xRow + in + i]);
            FloatVector x2 = FloatVector.broadcast(SPECIES, x[xRow + 2 * in + i]);
            FloatVector x3 = FloatVector.broadcast(SPECIES, x[xRow + 3 * in + i]);
            a0 = a0.add(wa.mul(x0));
            b0 = b0.add(wb.mul(x0));
            a1 = a1.add(wa.mul(x1));
            b1 = b1.add(wb.mul(x1));
            a2 = a2.add(wa.mul(x2));
            b2 = b2.add(wb.mul(x2));
            a3 = a3.add(wa.mul(x3));
            b3 = b3.add(wb.mul(x3));
        }
        a0.intoArray(y, yRow + column);
        b0.intoArray(y, yRow + column + LANES);
        a1.intoArray(y, yRow + out + column);
        b1.intoArray(y, yRow + out + column + LANES);
        a2.intoArray(y, yRow + 2 * out + column);
        b2.intoArray(y, yRow + 2 * out + column + LANES);
        a3.intoArray(y, yRow + 3 * out + column);
        b3.intoArray(y, yRow + 3 * out + column + LANES);
    }

    private static void fourByOne(
            float[] x, int xRow, int in, float[] weight, float[] bias, int out, int column, float[] y, int yRow) {
        FloatVector a0 = FloatVector.fromArray(SPECIES, bias, column);
        FloatVector a1 = a0;
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        for (int i = 0; i < in; i++) {
            FloatVector w = FloatVector.fromArray(SPECIES, weight, i * out + column);
            a0 = a0.add(w.mul(x[xRow + i]));
            a1 = a1.add(w.mul(x[xRow + in + i]));
            a2 = a2.add(w.mul(x[xRow + 2 * in + i]));
            a3 = a3.add(w.mul(x[xRow + 3 * in + i]));
        }
        a0.intoArray(y, yRow + column);
        a1.intoArray(y, yRow + out + column);
        a2.intoArray(y, yRow + 2 * out + column);
        a3.intoArray(y, yRow + 3 * out + column);
    }

    /// The whole vectors of one row, four at a time while they last.
    private static void oneRow(
            float[] x, int xRow, int in, float[] weight, float[] bias, int out, float[] y, int yRow) {
        int column = 0;
        for (; column + 4 * LANES <= out; column += 4 * LANES) {
            oneByFour(x, xRow, in, weight, bias, out, column, y, yRow);
        }
        for (; column + LANES <= out; column += LANES) {
            oneByOne(x, xRow, in, weight, bias, out, column, y, yRow);
        }
    }

    private static void oneByFour(
            float[] x, int xRow, int in, float[] weight, float[] bias, int out, int column, float[] y, int yRow) {
        FloatVector a = FloatVector.fromArray(SPECIES, bias, column);
        FloatVector b = FloatVector.fromArray(SPECIES, bias, column + LANES);
        FloatVector c = FloatVector.fromArray(SPECIES, bias, column + 2 * LANES);
        FloatVector d = FloatVector.fromArray(SPECIES, bias, column + 3 * LANES);
        for (int i = 0; i < in; i++) {
            FloatVector xi = FloatVector.broadcast(SPECIES, x[xRow + i]);
            int w = i * out + column;
            a = a.add(FloatVector.fromArray(SPECIES, weight, w).mul(xi));
            b = b.add(FloatVector.fromArray(SPECIES, weight, w + LANES).mul(xi));
            c = c.add(FloatVector.fromArray(SPECIES, weight, w + 2 * LANES).mul(xi));
            d = d.add(FloatVector.fromArray(SPECIES, weight, w + 3 * LANES).mul(xi));
        }
        a.intoArray(y, yRow + column);
        b.intoArray(y, yRow + column + LANES);
        c.intoArray(y, yRow + column + 2 * LANES);
        d.intoArray(y, yRow + column + 3 * LANES);
    }

    private static void oneByOne(
            float[] x, int xRow, int in, float[] weight, float[] bias, int out, int column, float[] y, int yRow) {
        FloatVector sum = FloatVector.fromArray(SPECIES, bias, column);
        for (int i = 0; i < in; i++) {
            sum = sum.add(
                    FloatVector.fromArray(SPECIES, weight, i * out + column).mul(x[xRow + i]));
        }
        sum.intoArray(y, yRow + column);
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
        ScalarNeuralKernels.checkLayerNorm(width, gain, bias);
        for (int r = 0; r < rows; r++) {
            int xRow = xOffset + r * width;
            int yRow = yOffset + r * width;
            ScalarNeuralKernels.centre(x, xRow, VectorLanes.sum(x, xRow, width) / width, y, yRow, width);
            float variance = VectorLanes.dot(y, yRow, y, yRow, width) / width;
            ScalarNeuralKernels.scale(y, yRow, variance + epsilon, gain, bias);
        }
    }

    @Override
    public void gelu(float[] x, int xOffset, float[] y, int yOffset, int count) {
        int i = 0;
        for (; i + LANES <= count; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector cubic = v.mul(v).mul(v).mul(Exponential.GELU_CUBIC);
            FloatVector u = v.add(cubic).mul(Exponential.GELU_SCALE);
            v.div(VectorMath.exp(u.neg()).add(1f)).intoArray(y, yOffset + i);
        }
        for (; i < count; i++) {
            y[yOffset + i] = Exponential.gelu(x[xOffset + i]);
        }
    }

    @Override
    public void silu(float[] x, int xOffset, float[] y, int yOffset, int count) {
        int i = 0;
        for (; i + LANES <= count; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, xOffset + i);
            v.div(VectorMath.exp(v.neg()).add(1f)).intoArray(y, yOffset + i);
        }
        for (; i < count; i++) {
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
                    weights[l] = shape.scale() * VectorLanes.dot(query, queryOffset + head, keys, key, width);
                    max = Math.max(max, weights[l]);
                }
            }
            expOfDifference(weights, max, count);
            float inverse = ScalarNeuralKernels.inverseOrZero(VectorLanes.sum(weights, 0, count));
            addValues(
                    weights, count, values, valuesOffset + head, shape.rowStride(), inverse, y, yOffset + head, width);
        }
    }

    private static void expOfDifference(float[] weights, float max, int count) {
        float subtracted = max == Float.NEGATIVE_INFINITY ? 0 : max;
        int l = 0;
        for (; l + LANES <= count; l += LANES) {
            VectorMath.exp(FloatVector.fromArray(SPECIES, weights, l).sub(subtracted))
                    .intoArray(weights, l);
        }
        ScalarNeuralKernels.expOfDifference(weights, max, l, count);
    }

    private static void addValues(
            float[] weights,
            int count,
            float[] values,
            int valuesOffset,
            int rowStride,
            float inverse,
            float[] y,
            int yOffset,
            int width) {
        int d = 0;
        for (; d + 2 * LANES <= width; d += 2 * LANES) {
            FloatVector a = FloatVector.zero(SPECIES);
            FloatVector b = FloatVector.zero(SPECIES);
            for (int l = 0; l < count; l++) {
                if (weights[l] != 0) {
                    int value = valuesOffset + l * rowStride + d;
                    a = a.add(FloatVector.fromArray(SPECIES, values, value).mul(weights[l]));
                    b = b.add(FloatVector.fromArray(SPECIES, values, value + LANES)
                            .mul(weights[l]));
                }
            }
            a.mul(inverse).intoArray(y, yOffset + d);
            b.mul(inverse).intoArray(y, yOffset + d + LANES);
        }
        for (; d + LANES <= width; d += LANES) {
            FloatVector a = FloatVector.zero(SPECIES);
            for (int l = 0; l < count; l++) {
                if (weights[l] != 0) {
                    int value = valuesOffset + l * rowStride + d;
                    a = a.add(FloatVector.fromArray(SPECIES, values, value).mul(weights[l]));
                }
            }
            a.mul(inverse).intoArray(y, yOffset + d);
        }
        ScalarNeuralKernels.addValues(weights, count, values, valuesOffset, rowStride, inverse, y, yOffset, d, width);
    }
}

package dev.skidpad.core.kernel;

import static dev.skidpad.core.kernel.VectorShape.LANES;
import static dev.skidpad.core.kernel.VectorShape.SPECIES;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;

/// The networks' kernels on the Vector API: lanes are output columns, so that each element is summed as in
/// the plain form. `dense` keeps four rows by two vectors of sums in registers, and reads each weight once
/// for four rows; where the columns do not fill the last vector, that one is moved back and computes some
/// columns again.
final class VectorNeuralKernels implements NeuralKernels {
    private static final int BLOCK_ROWS = 4;

    @Override
    public void dense(
            float[] x, int xOffset, int rows, int in, float[] weight, float[] bias, int out, float[] y, int yOffset) {
        ScalarNeuralKernels.checkDense(in, weight, bias, out);
        if (out < LANES) {
            ScalarNeuralKernels.denseRows(x, xOffset, rows, in, weight, bias, out, y, yOffset);
            return;
        }
        int blocked = rows - rows % BLOCK_ROWS;
        int column = 0;
        for (; column + 2 * LANES <= out; column += 2 * LANES) {
            for (int r = 0; r < blocked; r += BLOCK_ROWS) {
                fourByTwo(x, xOffset + r * in, in, weight, bias, out, column, y, yOffset + r * out);
            }
        }
        for (; column < out; column += LANES) {
            int whole = Math.min(column, out - LANES);
            for (int r = 0; r < blocked; r += BLOCK_ROWS) {
                fourByOne(x, xOffset + r * in, in, weight, bias, out, whole, y, yOffset + r * out);
            }
        }
        for (int r = blocked; r < rows; r++) {
            oneRow(x, xOffset + r * in, in, weight, bias, out, y, yOffset + r * out);
        }
    }

    @Override
    public void dense(
            float[] x, int xOffset, int xStride, int rows, DenseLayer layer, float[] y, int yOffset, int yStride) {
        PanelProduct.dense(x, xOffset, xStride, rows, layer, y, yOffset, yStride);
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

    /// One row, four vectors at a time while they last.
    private static void oneRow(
            float[] x, int xRow, int in, float[] weight, float[] bias, int out, float[] y, int yRow) {
        int column = 0;
        for (; column + 4 * LANES <= out; column += 4 * LANES) {
            oneByFour(x, xRow, in, weight, bias, out, column, y, yRow);
        }
        for (; column < out; column += LANES) {
            oneByOne(x, xRow, in, weight, bias, out, Math.min(column, out - LANES), y, yRow);
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
        VectorNorm.run(x, xOffset, rows, width, gain, bias, epsilon, y, yOffset);
    }

    @Override
    public void gelu(float[] x, int xOffset, float[] y, int yOffset, int count) {
        int done = exponential(Form.GELU, 0, 1, x, xOffset, y, yOffset, count);
        for (int i = done; i < count; i++) {
            y[yOffset + i] = Exponential.gelu(x[xOffset + i]);
        }
    }

    @Override
    public void silu(float[] x, int xOffset, float[] y, int yOffset, int count) {
        int done = exponential(Form.SILU, 0, 1, x, xOffset, y, yOffset, count);
        for (int i = done; i < count; i++) {
            y[yOffset + i] = Exponential.silu(x[xOffset + i]);
        }
    }

    private enum Form {
        GELU,
        SILU,
        /// `e^((x - subtracted) · scale)`
        OF_DIFFERENCE
    }

    /// The twins of three functions around [Exponential#exp], for as many elements as fill whole vectors.
    ///
    /// @return how many those are
    private static int exponential(
            Form form, float subtracted, float scale, float[] x, int xOffset, float[] y, int yOffset, int count) {
        int i = 0;
        for (; i + LANES <= count; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector power = switch (form) {
                case GELU ->
                    v.mul(v)
                            .mul(v)
                            .mul(Exponential.GELU_CUBIC)
                            .add(v)
                            .mul(Exponential.GELU_SCALE)
                            .neg();
                case SILU -> v.neg();
                case OF_DIFFERENCE -> v.sub(subtracted).mul(scale);
            };
            FloatVector clamped = power.max(Exponential.LOWEST).min(Exponential.HIGHEST);
            FloatVector shifted = clamped.mul(Exponential.LOG2_E).add(Exponential.MAGIC);
            FloatVector n = shifted.sub(Exponential.MAGIC);
            FloatVector r = clamped.sub(n.mul(Exponential.LN2_HIGH)).sub(n.mul(Exponential.LN2_LOW));
            FloatVector p = r.mul(Exponential.E4).add(Exponential.E3);
            p = p.mul(r).add(Exponential.E2);
            p = p.mul(r).add(Exponential.E1);
            p = p.mul(r).add(Exponential.E0);
            FloatVector fraction = r.mul(r).mul(p).add(r).add(1f);
            FloatVector twoToN = shifted.reinterpretAsInts()
                    .add(Exponential.EXPONENT_BIAS)
                    .lanewise(LSHL, Exponential.MANTISSA_BITS)
                    .reinterpretAsFloats();
            FloatVector e = fraction.mul(twoToN).blend(0f, power.compare(LT, Exponential.LOWEST));
            FloatVector result = form == Form.OF_DIFFERENCE ? e : v.div(e.add(1f));
            result.intoArray(y, yOffset + i);
        }
        return i;
    }

    @Override
    public float softWeights(float[] x, int xOffset, float scale, float[] y, int yOffset, int count) {
        float max = VectorRows.max(x, xOffset, count);
        int done = exponential(Form.OF_DIFFERENCE, max, scale, x, xOffset, y, yOffset, count);
        for (int i = done; i < count; i++) {
            y[yOffset + i] = Exponential.exp((x[xOffset + i] - max) * scale);
        }
        return VectorLanes.sum(y, yOffset, count);
    }

    @Override
    public void add(float[] a, int aOffset, float[] b, int bOffset, float[] y, int yOffset, int count) {
        VectorRows.add(a, aOffset, b, bOffset, y, yOffset, count);
    }

    @Override
    public void rectify(float[] x, int xOffset, int count) {
        VectorRows.rectify(x, xOffset, count);
    }

    @Override
    public float sum(float[] x, int xOffset, int count) {
        return VectorLanes.sum(x, xOffset, count);
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
        SharedRows.dots(heads, width, query, queryOffset, rows, rowsOffset, count, weights);
        for (int h = 0; h < heads; h++) {
            float inverse = 1f / softWeights(weights, h * count, scale, weights, h * count, count);
            VectorRows.scale(weights, h * count, inverse, count);
        }
        SharedRows.sums(heads, width, weights, rows, rowsOffset, count, y, yOffset);
    }

    private static void expOfDifference(float[] weights, float max, int count) {
        float subtracted = max == Float.NEGATIVE_INFINITY ? 0 : max;
        int done = exponential(Form.OF_DIFFERENCE, subtracted, 1, weights, 0, weights, 0, count);
        ScalarNeuralKernels.expOfDifference(weights, max, done, count);
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
        for (; d + 4 * LANES <= width; d += 4 * LANES) {
            FloatVector s0 = FloatVector.zero(SPECIES);
            FloatVector s1 = s0;
            FloatVector s2 = s0;
            FloatVector s3 = s0;
            for (int l = 0; l < count; l++) {
                if (weights[l] != 0) {
                    int value = valuesOffset + l * rowStride + d;
                    FloatVector w = FloatVector.broadcast(SPECIES, weights[l]);
                    s0 = s0.add(FloatVector.fromArray(SPECIES, values, value).mul(w));
                    s1 = s1.add(FloatVector.fromArray(SPECIES, values, value + LANES)
                            .mul(w));
                    s2 = s2.add(FloatVector.fromArray(SPECIES, values, value + 2 * LANES)
                            .mul(w));
                    s3 = s3.add(FloatVector.fromArray(SPECIES, values, value + 3 * LANES)
                            .mul(w));
                }
            }
            s0.mul(inverse).intoArray(y, yOffset + d);
            s1.mul(inverse).intoArray(y, yOffset + d + LANES);
            s2.mul(inverse).intoArray(y, yOffset + d + 2 * LANES);
            s3.mul(inverse).intoArray(y, yOffset + d + 3 * LANES);
        }
        for (; d + LANES <= width; d += LANES) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int l = 0; l < count; l++) {
                if (weights[l] != 0) {
                    int value = valuesOffset + l * rowStride + d;
                    sum = sum.add(FloatVector.fromArray(SPECIES, values, value).mul(weights[l]));
                }
            }
            sum.mul(inverse).intoArray(y, yOffset + d);
        }
        ScalarNeuralKernels.addValues(weights, count, values, valuesOffset, rowStride, inverse, y, yOffset, d, width);
    }
}

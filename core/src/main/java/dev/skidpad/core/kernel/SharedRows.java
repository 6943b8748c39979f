package dev.skidpad.core.kernel;

import static dev.skidpad.core.kernel.VectorLanes.BY_1;
import static dev.skidpad.core.kernel.VectorLanes.BY_2;
import static dev.skidpad.core.kernel.VectorLanes.BY_4;
import static dev.skidpad.core.kernel.VectorLanes.BY_8;
import static dev.skidpad.core.kernel.VectorShape.LANES;
import static dev.skidpad.core.kernel.VectorShape.SPECIES;

import jdk.incubator.vector.FloatVector;

/// Attention of several heads to the same rows on the Vector API: each part of a row is read once for four
/// heads.
final class SharedRows {
    private static final int HEADS = 4;

    private SharedRows() {}

    /// `weights[h, l] = Σ_d query[h, d] · row[l, d]` over [SixteenLanes].
    static void dots(
            int heads,
            int width,
            float[] query,
            int queryOffset,
            float[] rows,
            int rowsOffset,
            int count,
            float[] out) {
        int h = 0;
        if (LANES == SixteenLanes.COUNT && width % LANES == 0) {
            for (; h + HEADS <= heads; h += HEADS) {
                for (int l = 0; l < count; l++) {
                    fourHeads(
                            width,
                            query,
                            queryOffset + h * width,
                            rows,
                            rowsOffset + l * width,
                            count,
                            out,
                            h * count + l);
                }
            }
        }
        for (; h < heads; h++) {
            for (int l = 0; l < count; l++) {
                out[h * count + l] =
                        VectorLanes.dot(query, queryOffset + h * width, rows, rowsOffset + l * width, width);
            }
        }
    }

    /// The products of four heads with one row, each in one vector of sixteen lanes.
    private static void fourHeads(
            int width, float[] query, int q0, float[] rows, int row, int count, float[] out, int at) {
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        for (int i = 0; i < width; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, rows, row + i);
            a = FloatVector.fromArray(SPECIES, query, q0 + i).mul(x).add(a);
            b = FloatVector.fromArray(SPECIES, query, q0 + width + i).mul(x).add(b);
            c = FloatVector.fromArray(SPECIES, query, q0 + 2 * width + i).mul(x).add(c);
            d = FloatVector.fromArray(SPECIES, query, q0 + 3 * width + i).mul(x).add(d);
        }
        a = a.add(a.rearrange(BY_8));
        b = b.add(b.rearrange(BY_8));
        c = c.add(c.rearrange(BY_8));
        d = d.add(d.rearrange(BY_8));
        a = a.add(a.rearrange(BY_4));
        b = b.add(b.rearrange(BY_4));
        c = c.add(c.rearrange(BY_4));
        d = d.add(d.rearrange(BY_4));
        a = a.add(a.rearrange(BY_2));
        b = b.add(b.rearrange(BY_2));
        c = c.add(c.rearrange(BY_2));
        d = d.add(d.rearrange(BY_2));
        out[at] = a.add(a.rearrange(BY_1)).lane(0);
        out[at + count] = b.add(b.rearrange(BY_1)).lane(0);
        out[at + 2 * count] = c.add(c.rearrange(BY_1)).lane(0);
        out[at + 3 * count] = d.add(d.rearrange(BY_1)).lane(0);
    }

    /// `y[h, d] = Σ_l weights[h, l] · row[l, d]`, in the order of `l`.
    static void sums(
            int heads, int width, float[] weights, float[] rows, int rowsOffset, int count, float[] y, int yOffset) {
        int h = 0;
        for (; h + HEADS <= heads; h += HEADS) {
            int d = 0;
            for (; d + 2 * LANES <= width; d += 2 * LANES) {
                fourByTwo(weights, h * count, rows, rowsOffset + d, count, width, y, yOffset + h * width + d);
            }
            for (; d + LANES <= width; d += LANES) {
                for (int k = h; k < h + HEADS; k++) {
                    oneByOne(weights, k * count, rows, rowsOffset + d, count, width, y, yOffset + k * width + d);
                }
            }
            for (int k = h; k < h + HEADS; k++) {
                ScalarNeuralKernels.weightedColumns(
                        weights, k * count, width, rows, rowsOffset, count, y, yOffset + k * width, d);
            }
        }
        for (; h < heads; h++) {
            int d = 0;
            for (; d + LANES <= width; d += LANES) {
                oneByOne(weights, h * count, rows, rowsOffset + d, count, width, y, yOffset + h * width + d);
            }
            ScalarNeuralKernels.weightedColumns(
                    weights, h * count, width, rows, rowsOffset, count, y, yOffset + h * width, d);
        }
    }

    private static void fourByTwo(
            float[] weights, int w0, float[] rows, int row0, int count, int width, float[] y, int at) {
        FloatVector a0 = FloatVector.zero(SPECIES);
        FloatVector a1 = a0;
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        FloatVector b0 = a0;
        FloatVector b1 = a0;
        FloatVector b2 = a0;
        FloatVector b3 = a0;
        int w1 = w0 + count;
        int w2 = w1 + count;
        int w3 = w2 + count;
        int row = row0;
        for (int l = 0; l < count; l++, row += width) {
            FloatVector x = FloatVector.fromArray(SPECIES, rows, row);
            FloatVector z = FloatVector.fromArray(SPECIES, rows, row + LANES);
            FloatVector u0 = FloatVector.broadcast(SPECIES, weights[w0 + l]);
            a0 = a0.add(x.mul(u0));
            b0 = b0.add(z.mul(u0));
            FloatVector u1 = FloatVector.broadcast(SPECIES, weights[w1 + l]);
            a1 = a1.add(x.mul(u1));
            b1 = b1.add(z.mul(u1));
            FloatVector u2 = FloatVector.broadcast(SPECIES, weights[w2 + l]);
            a2 = a2.add(x.mul(u2));
            b2 = b2.add(z.mul(u2));
            FloatVector u3 = FloatVector.broadcast(SPECIES, weights[w3 + l]);
            a3 = a3.add(x.mul(u3));
            b3 = b3.add(z.mul(u3));
        }
        a0.intoArray(y, at);
        b0.intoArray(y, at + LANES);
        a1.intoArray(y, at + width);
        b1.intoArray(y, at + width + LANES);
        a2.intoArray(y, at + 2 * width);
        b2.intoArray(y, at + 2 * width + LANES);
        a3.intoArray(y, at + 3 * width);
        b3.intoArray(y, at + 3 * width + LANES);
    }

    private static void oneByOne(
            float[] weights, int w, float[] rows, int row0, int count, int width, float[] y, int at) {
        FloatVector sum = FloatVector.zero(SPECIES);
        int row = row0;
        for (int l = 0; l < count; l++, row += width) {
            sum = sum.add(FloatVector.fromArray(SPECIES, rows, row).mul(weights[w + l]));
        }
        sum.intoArray(y, at);
    }
}

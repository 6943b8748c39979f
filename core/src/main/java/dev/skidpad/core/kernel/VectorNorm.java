package dev.skidpad.core.kernel;

import static dev.skidpad.core.kernel.VectorLanes.BY_1;
import static dev.skidpad.core.kernel.VectorLanes.BY_2;
import static dev.skidpad.core.kernel.VectorLanes.BY_4;
import static dev.skidpad.core.kernel.VectorLanes.BY_8;
import static dev.skidpad.core.kernel.VectorShape.LANES;
import static dev.skidpad.core.kernel.VectorShape.SPECIES;

import jdk.incubator.vector.FloatVector;

/// Layer normalisation on the Vector API. Where sixteen lanes make one vector four rows go side by side, for
/// the sums of a single row are one long chain.
final class VectorNorm {
    private static final int ROWS = 4;

    private VectorNorm() {}

    /// The twin of [ScalarNeuralKernels#layerNorm].
    static void run(
            float[] x,
            int xOffset,
            int rows,
            int width,
            float[] gain,
            float[] bias,
            float epsilon,
            float[] y,
            int yOffset) {
        int r = 0;
        if (LANES == SixteenLanes.COUNT && width % LANES == 0) {
            for (; r + ROWS <= rows; r += ROWS) {
                fourRows(x, xOffset + r * width, width, gain, bias, epsilon, y, yOffset + r * width);
            }
        }
        for (; r < rows; r++) {
            int xRow = xOffset + r * width;
            int yRow = yOffset + r * width;
            centre(x, xRow, VectorLanes.sum(x, xRow, width) / width, y, yRow, width);
            float variance = VectorLanes.dot(y, yRow, y, yRow, width) / width;
            normalise(y, yRow, variance + epsilon, gain, bias);
        }
    }

    private static void fourRows(
            float[] x, int x0, int width, float[] gain, float[] bias, float epsilon, float[] y, int y0) {
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        for (int i = 0; i < width; i += LANES) {
            a = a.add(FloatVector.fromArray(SPECIES, x, x0 + i));
            b = b.add(FloatVector.fromArray(SPECIES, x, x0 + width + i));
            c = c.add(FloatVector.fromArray(SPECIES, x, x0 + 2 * width + i));
            d = d.add(FloatVector.fromArray(SPECIES, x, x0 + 3 * width + i));
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
        // Every lane holds the sum of its row now: the sums need not leave the vectors.
        FloatVector meanA = a.add(a.rearrange(BY_1)).div(width);
        FloatVector meanB = b.add(b.rearrange(BY_1)).div(width);
        FloatVector meanC = c.add(c.rearrange(BY_1)).div(width);
        FloatVector meanD = d.add(d.rearrange(BY_1)).div(width);
        a = FloatVector.zero(SPECIES);
        b = a;
        c = a;
        d = a;
        for (int i = 0; i < width; i += LANES) {
            FloatVector p = FloatVector.fromArray(SPECIES, x, x0 + i).sub(meanA);
            FloatVector q = FloatVector.fromArray(SPECIES, x, x0 + width + i).sub(meanB);
            FloatVector r =
                    FloatVector.fromArray(SPECIES, x, x0 + 2 * width + i).sub(meanC);
            FloatVector s =
                    FloatVector.fromArray(SPECIES, x, x0 + 3 * width + i).sub(meanD);
            p.intoArray(y, y0 + i);
            q.intoArray(y, y0 + width + i);
            r.intoArray(y, y0 + 2 * width + i);
            s.intoArray(y, y0 + 3 * width + i);
            a = p.mul(p).add(a);
            b = q.mul(q).add(b);
            c = r.mul(r).add(c);
            d = s.mul(s).add(d);
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
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        FloatVector inverseA =
                one.div(a.add(a.rearrange(BY_1)).div(width).add(epsilon).sqrt());
        FloatVector inverseB =
                one.div(b.add(b.rearrange(BY_1)).div(width).add(epsilon).sqrt());
        FloatVector inverseC =
                one.div(c.add(c.rearrange(BY_1)).div(width).add(epsilon).sqrt());
        FloatVector inverseD =
                one.div(d.add(d.rearrange(BY_1)).div(width).add(epsilon).sqrt());
        for (int i = 0; i < width; i += LANES) {
            FloatVector g = FloatVector.fromArray(SPECIES, gain, i);
            FloatVector shift = FloatVector.fromArray(SPECIES, bias, i);
            int at = y0 + i;
            FloatVector.fromArray(SPECIES, y, at)
                    .mul(inverseA)
                    .mul(g)
                    .add(shift)
                    .intoArray(y, at);
            at += width;
            FloatVector.fromArray(SPECIES, y, at)
                    .mul(inverseB)
                    .mul(g)
                    .add(shift)
                    .intoArray(y, at);
            at += width;
            FloatVector.fromArray(SPECIES, y, at)
                    .mul(inverseC)
                    .mul(g)
                    .add(shift)
                    .intoArray(y, at);
            at += width;
            FloatVector.fromArray(SPECIES, y, at)
                    .mul(inverseD)
                    .mul(g)
                    .add(shift)
                    .intoArray(y, at);
        }
    }

    private static void centre(float[] x, int xRow, float mean, float[] y, int yRow, int width) {
        int i = 0;
        for (; i + LANES <= width; i += LANES) {
            FloatVector.fromArray(SPECIES, x, xRow + i).sub(mean).intoArray(y, yRow + i);
        }
        for (; i < width; i++) {
            y[yRow + i] = x[xRow + i] - mean;
        }
    }

    private static void normalise(float[] y, int yRow, float variance, float[] gain, float[] bias) {
        float inverse = 1f / (float) Math.sqrt(variance);
        int i = 0;
        for (; i + LANES <= gain.length; i += LANES) {
            FloatVector.fromArray(SPECIES, y, yRow + i)
                    .mul(inverse)
                    .mul(FloatVector.fromArray(SPECIES, gain, i))
                    .add(FloatVector.fromArray(SPECIES, bias, i))
                    .intoArray(y, yRow + i);
        }
        for (; i < gain.length; i++) {
            y[yRow + i] = y[yRow + i] * inverse * gain[i] + bias[i];
        }
    }
}

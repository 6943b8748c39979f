package dev.skidpad.core.kernel;

import static dev.skidpad.core.kernel.VectorShape.LANES;
import static dev.skidpad.core.kernel.VectorShape.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/// Rows element by element on the Vector API. The compiler leaves such loops alone where it cannot see that
/// what is written is not what is read next.
final class VectorRows {
    private VectorRows() {}

    static void scale(float[] x, int xOffset, float factor, int count) {
        int i = 0;
        for (; i + LANES <= count; i += LANES) {
            FloatVector.fromArray(SPECIES, x, xOffset + i).mul(factor).intoArray(x, xOffset + i);
        }
        for (; i < count; i++) {
            x[xOffset + i] *= factor;
        }
    }

    static void add(float[] a, int aOffset, float[] b, int bOffset, float[] y, int yOffset, int count) {
        int i = 0;
        for (; i + LANES <= count; i += LANES) {
            FloatVector.fromArray(SPECIES, a, aOffset + i)
                    .add(FloatVector.fromArray(SPECIES, b, bOffset + i))
                    .intoArray(y, yOffset + i);
        }
        for (; i < count; i++) {
            y[yOffset + i] = a[aOffset + i] + b[bOffset + i];
        }
    }

    static void rectify(float[] x, int xOffset, int count) {
        int i = 0;
        for (; i + LANES <= count; i += LANES) {
            FloatVector.fromArray(SPECIES, x, xOffset + i).max(0).intoArray(x, xOffset + i);
        }
        for (; i < count; i++) {
            x[xOffset + i] = Math.max(0, x[xOffset + i]);
        }
    }

    /// The greatest element, which no order changes; negative infinity where there is none.
    static float max(float[] x, int xOffset, int count) {
        int i = 0;
        float max = Float.NEGATIVE_INFINITY;
        if (count >= LANES) {
            FloatVector greatest = FloatVector.fromArray(SPECIES, x, xOffset);
            for (i = LANES; i + LANES <= count; i += LANES) {
                greatest = greatest.max(FloatVector.fromArray(SPECIES, x, xOffset + i));
            }
            max = greatest.reduceLanes(VectorOperators.MAX);
        }
        for (; i < count; i++) {
            max = Math.max(max, x[xOffset + i]);
        }
        return max;
    }
}

package dev.skidpad.core.kernel;

import static dev.skidpad.core.kernel.VectorShape.LANES;
import static dev.skidpad.core.kernel.VectorShape.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;

/// The vector twin of [SixteenLanes]: its lanes in one, two or four vectors.
final class VectorLanes {
    /// Lanes moved on by eight, as folding needs it; and by four, two and one.
    static final VectorShuffle<Float> BY_8 = rotation(8);

    static final VectorShuffle<Float> BY_4 = rotation(4);
    static final VectorShuffle<Float> BY_2 = rotation(2);
    static final VectorShuffle<Float> BY_1 = rotation(1);

    private static final float[] ONES = ones();

    private VectorLanes() {}

    private static VectorShuffle<Float> rotation(int by) {
        return VectorShuffle.fromOp(SPECIES, lane -> (lane + by) % LANES);
    }

    private static float[] ones() {
        float[] ones = new float[SixteenLanes.COUNT];
        Arrays.fill(ones, 1);
        return ones;
    }

    /// The twin of [SixteenLanes#sum], as a product with ones, which changes no bit.
    static float sum(float[] a, int aOffset, int count) {
        return product(a, aOffset, ONES, 0, 0, count);
    }

    /// The twin of [SixteenLanes#dot].
    static float dot(float[] a, int aOffset, float[] b, int bOffset, int count) {
        return product(a, aOffset, b, bOffset, SixteenLanes.COUNT, count);
    }

    /// `Σ a[aOffset + i] · b[...]`, where `b` advances by `bStep` after each sixteen.
    ///
    /// The branches over `LANES` are constants to the compiler. All in one method, see [VectorShape].
    private static float product(float[] a, int aOffset, float[] b, int bOffset, int bStep, int count) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        int u = aOffset;
        int v = bOffset;
        for (; u + SixteenLanes.COUNT <= aOffset + count; u += SixteenLanes.COUNT, v += bStep) {
            s0 = FloatVector.fromArray(SPECIES, a, u)
                    .mul(FloatVector.fromArray(SPECIES, b, v))
                    .add(s0);
            if (LANES < 16) {
                s1 = FloatVector.fromArray(SPECIES, a, u + LANES)
                        .mul(FloatVector.fromArray(SPECIES, b, v + LANES))
                        .add(s1);
            }
            if (LANES < 8) {
                s2 = FloatVector.fromArray(SPECIES, a, u + 2 * LANES)
                        .mul(FloatVector.fromArray(SPECIES, b, v + 2 * LANES))
                        .add(s2);
                s3 = FloatVector.fromArray(SPECIES, a, u + 3 * LANES)
                        .mul(FloatVector.fromArray(SPECIES, b, v + 3 * LANES))
                        .add(s3);
            }
        }
        FloatVector folded =
                LANES == 16 ? s0 : LANES == 8 ? s0.add(s1) : s0.add(s2).add(s1.add(s3));
        if (LANES == 16) {
            folded = folded.add(folded.rearrange(BY_8));
        }
        if (LANES >= 8) {
            folded = folded.add(folded.rearrange(BY_4));
        }
        folded = folded.add(folded.rearrange(BY_2));
        float sum = folded.add(folded.rearrange(BY_1)).lane(0);
        for (; u < aOffset + count; u++, v++) {
            sum += a[u] * b[v];
        }
        return sum;
    }
}

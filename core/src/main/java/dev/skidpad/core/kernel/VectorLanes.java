package dev.skidpad.core.kernel;

import static dev.skidpad.core.kernel.VectorMath.LANES;
import static dev.skidpad.core.kernel.VectorMath.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

/// The vector twin of [SixteenLanes]: its lanes in one, two or four vectors.
final class VectorLanes {
    private static final VectorShuffle<Float> BY_8 = rotation(8);
    private static final VectorShuffle<Float> BY_4 = rotation(4);
    private static final VectorShuffle<Float> BY_2 = rotation(2);
    private static final VectorShuffle<Float> BY_1 = rotation(1);

    private VectorLanes() {}

    private static VectorShuffle<Float> rotation(int by) {
        return VectorShuffle.fromOp(SPECIES, lane -> (lane + by) % LANES);
    }

    static float sum(float[] a, int aOffset, int count) {
        return switch (LANES) {
            case 16 -> folded16(lanesOfSum(a, aOffset, count, 0));
            case 8 -> folded8(lanesOfSum(a, aOffset, count, 0).add(lanesOfSum(a, aOffset, count, 8)));
            default ->
                folded4(lanesOfSum(a, aOffset, count, 0)
                        .add(lanesOfSum(a, aOffset, count, 8))
                        .add(lanesOfSum(a, aOffset, count, 4).add(lanesOfSum(a, aOffset, count, 12))));
        };
    }

    static float dot(float[] a, int aOffset, float[] b, int bOffset, int count) {
        return switch (LANES) {
            case 16 -> folded16(lanesOfDot(a, aOffset, b, bOffset, count, 0));
            case 8 ->
                folded8(lanesOfDot(a, aOffset, b, bOffset, count, 0).add(lanesOfDot(a, aOffset, b, bOffset, count, 8)));
            default ->
                folded4(lanesOfDot(a, aOffset, b, bOffset, count, 0)
                        .add(lanesOfDot(a, aOffset, b, bOffset, count, 8))
                        .add(lanesOfDot(a, aOffset, b, bOffset, count, 4)
                                .add(lanesOfDot(a, aOffset, b, bOffset, count, 12))));
        };
    }

    /// The virtual lanes from `lane` on that fit one vector.
    private static FloatVector lanesOfSum(float[] a, int aOffset, int count, int lane) {
        FloatVector sum = FloatVector.zero(SPECIES);
        int i = lane;
        for (; i + LANES <= count; i += SixteenLanes.COUNT) {
            sum = sum.add(FloatVector.fromArray(SPECIES, a, aOffset + i));
        }
        if (i < count) {
            sum = sum.add(FloatVector.fromArray(SPECIES, a, aOffset + i, SPECIES.indexInRange(i, count)));
        }
        return sum;
    }

    private static FloatVector lanesOfDot(float[] a, int aOffset, float[] b, int bOffset, int count, int lane) {
        FloatVector sum = FloatVector.zero(SPECIES);
        int i = lane;
        for (; i + LANES <= count; i += SixteenLanes.COUNT) {
            sum = sum.add(
                    FloatVector.fromArray(SPECIES, a, aOffset + i).mul(FloatVector.fromArray(SPECIES, b, bOffset + i)));
        }
        if (i < count) {
            VectorMask<Float> rest = SPECIES.indexInRange(i, count);
            sum = sum.add(FloatVector.fromArray(SPECIES, a, aOffset + i, rest)
                    .mul(FloatVector.fromArray(SPECIES, b, bOffset + i, rest)));
        }
        return sum;
    }

    private static float folded16(FloatVector v) {
        return folded8(v.add(v.rearrange(BY_8)));
    }

    private static float folded8(FloatVector v) {
        return folded4(v.add(v.rearrange(BY_4)));
    }

    private static float folded4(FloatVector v) {
        FloatVector two = v.add(v.rearrange(BY_2));
        return two.add(two.rearrange(BY_1)).lane(0);
    }
}

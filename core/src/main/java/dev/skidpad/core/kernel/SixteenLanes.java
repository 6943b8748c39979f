package dev.skidpad.core.kernel;

/// Sums along an array in an order that every vector width can follow: the plain form.
///
/// Element `i` is added to lane `i mod 16`, in ascending order, each lane starting at 0; then the lanes are
/// folded in halves: lane `j` takes lane `j + 8`, then `j + 4`, `j + 2`, `j + 1`, and lane 0 is the sum.
///
/// A vector twin may add zeros behind the last element: a lane that started at +0 is never -0, so they
/// change no bit.
final class SixteenLanes {
    /// The number of virtual lanes.
    static final int COUNT = 16;

    private SixteenLanes() {}

    /// `Σ a[aOffset + i]` for `count` elements.
    static float sum(float[] a, int aOffset, int count) {
        return foldedSum(a, aOffset, count, 0, 1);
    }

    /// `Σ a[aOffset + i] · b[bOffset + i]` for `count` elements.
    static float dot(float[] a, int aOffset, float[] b, int bOffset, int count) {
        return foldedDot(a, aOffset, b, bOffset, count, 0, 1);
    }

    /// What lane `lane` holds once the lanes are folded down to `lanes`.
    private static float foldedSum(float[] a, int aOffset, int count, int lane, int lanes) {
        if (lanes < COUNT) {
            return foldedSum(a, aOffset, count, lane, 2 * lanes)
                    + foldedSum(a, aOffset, count, lane + lanes, 2 * lanes);
        }
        float sum = 0;
        for (int i = lane; i < count; i += COUNT) {
            sum += a[aOffset + i];
        }
        return sum;
    }

    private static float foldedDot(float[] a, int aOffset, float[] b, int bOffset, int count, int lane, int lanes) {
        if (lanes < COUNT) {
            return foldedDot(a, aOffset, b, bOffset, count, lane, 2 * lanes)
                    + foldedDot(a, aOffset, b, bOffset, count, lane + lanes, 2 * lanes);
        }
        float sum = 0;
        for (int i = lane; i < count; i += COUNT) {
            sum += a[aOffset + i] * b[bOffset + i];
        }
        return sum;
    }
}

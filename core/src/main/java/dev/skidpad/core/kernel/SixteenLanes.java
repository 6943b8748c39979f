package dev.skidpad.core.kernel;

/// Sums along an array in an order that every vector width can follow: the plain form.
///
/// Of all whole blocks of sixteen, element `i` is added to lane `i mod 16`, in ascending order, each lane starting at
/// 0. Then the lanes are folded in halves: lane `j` takes lane `j + 8`, then `j + 4`, `j + 2`, `j + 1`, and lane 0 is
/// their sum. Last, the up to fifteen elements behind the last whole block are added to it one by one.
final class SixteenLanes {
    /// The number of virtual lanes.
    static final int COUNT = 16;

    private SixteenLanes() {}

    /// `Σ a[aOffset + i]` for `count` elements.
    static float sum(float[] a, int aOffset, int count) {
        int end = aOffset + count;
        int rest = end - count % COUNT;
        float sum = foldedSum(a, aOffset, rest, 1);
        for (int i = rest; i < end; i++) {
            sum += a[i];
        }
        return sum;
    }

    /// `Σ a[aOffset + i] · b[bOffset + i]` for `count` elements.
    static float dot(float[] a, int aOffset, float[] b, int bOffset, int count) {
        int end = aOffset + count;
        int rest = end - count % COUNT;
        int shift = bOffset - aOffset;
        float sum = foldedDot(a, aOffset, b, shift, rest, 1);
        for (int i = rest; i < end; i++) {
            sum += a[i] * b[i + shift];
        }
        return sum;
    }

    /// What the lane of the element `from` holds once the lanes are folded down to `lanes`.
    private static float foldedSum(float[] a, int from, int end, int lanes) {
        if (lanes < COUNT) {
            return foldedSum(a, from, end, 2 * lanes) + foldedSum(a, from + lanes, end, 2 * lanes);
        }
        float sum = 0;
        for (int i = from; i < end; i += COUNT) {
            sum += a[i];
        }
        return sum;
    }

    private static float foldedDot(float[] a, int from, float[] b, int shift, int end, int lanes) {
        if (lanes < COUNT) {
            return foldedDot(a, from, b, shift, end, 2 * lanes) + foldedDot(a, from + lanes, b, shift, end, 2 * lanes);
        }
        float sum = 0;
        for (int i = from; i < end; i += COUNT) {
            sum += a[i] * b[i + shift];
        }
        return sum;
    }
}

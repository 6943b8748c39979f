package dev.skidpad.core.random;

import java.nio.charset.StandardCharsets;

/// A stream of pseudo-random numbers, the same on every machine and every JDK.
///
/// The generator is SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators",
/// 2014): a Weyl sequence through a 64-bit finaliser. Streams for different purposes or indices are
/// independent for practical purposes, because their states are separated by two rounds of the finaliser.
///
/// One thread owns a stream.
public final class RandomStream {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private long state;

    private RandomStream(long state) {
        this.state = state;
    }

    /// The stream for one purpose of a run.
    ///
    /// @param runSeed the seed the user gave
    /// @param purpose what the numbers are for, such as `"generate"` or `"traffic"`
    /// @param index which of many alike: a scene, a rollout, an epoch
    public static RandomStream of(long runSeed, String purpose, long index) {
        long hash = FNV_OFFSET;
        for (byte b : purpose.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * FNV_PRIME;
        }
        return new RandomStream(mix(mix(runSeed + GOLDEN_GAMMA) ^ mix(hash) ^ mix(mix(index ^ 0x5851F42D4C957F2DL))));
    }

    /// A child stream that does not disturb this one: the same parent state and name give the same child.
    public RandomStream child(String purpose, long index) {
        return of(state, purpose, index);
    }

    /// Uniform over all 64-bit values.
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /// Uniform over `[0, bound)`.
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound " + bound + " must be positive");
        }
        // Lemire's multiply-shift on 32 bits; the bias is below 2^-32 * bound.
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /// Uniform over `[0, 1)` with 24 bits.
    public float nextFloat() {
        return (nextLong() >>> 40) * 0x1p-24f;
    }

    /// Uniform over `[0, 1)` with 53 bits.
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /// Uniform over `[low, high]`: a draw that lies just below `high` may be rounded to it.
    public float uniform(float low, float high) {
        return low + (high - low) * nextFloat();
    }

    /// True with the given probability.
    public boolean chance(double probability) {
        return nextDouble() < probability;
    }

    /// A standard normal draw (Box-Muller, one of the pair; `StrictMath`, so the same bits everywhere).
    public double nextGaussian() {
        double radius = StrictMath.sqrt(-2.0 * StrictMath.log(1.0 - nextDouble()));
        return radius * StrictMath.cos(2.0 * StrictMath.PI * nextDouble());
    }

    /// Shuffles in place (Fisher-Yates).
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            int swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }

    private static long mix(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}

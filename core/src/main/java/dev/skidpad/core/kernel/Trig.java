package dev.skidpad.core.kernel;

/// Our own sine and cosine in float, the same bits everywhere and in every lane of a vector.
///
/// For `|x| <= 10^4` rad the absolute error is at most [#MAX_ERROR]; beyond, it grows with `|x|`.
/// Infinities and NaN give NaN.
///
/// **Range reduction** (Cody and Waite 1980): `k = round(x · 2/π)`, `r = ((x - k·P1) - k·P2) - k·P3` with
/// `P1 + P2 + P3 = π/2`, where `P1` and `P2` have so few bits that the products are exact. The rounding is
/// done by adding and subtracting `1.5 · 2^23`, which leaves `k` in the lowest bits of the sum.
///
/// **Polynomials** on `|r| <= π/4`, fitted for the least largest error, with `z = r²`:
/// `sin r ≈ r + r·z·(S0 + z·(S1 + z·S2))`, `cos r ≈ 1 - z/2 + z²·(C0 + z·(C1 + z·C2))`.
///
/// **Quadrants**: an odd `k` exchanges the two; bit 1 of `k` negates the sine, bit 1 of `k + 1` the cosine.
public final class Trig {
    /// Largest absolute error for `|x| <= 10^4` rad.
    public static final float MAX_ERROR = 1.2e-7f;

    static final float TWO_OVER_PI = 0.63661975f;
    static final float MAGIC = 0x1.8p23f;
    static final float P1 = 0x1.92p+0f;
    static final float P2 = 0x1.fb4p-12f;
    static final float P3 = 0x1.4442d2p-24f;

    static final float S0 = -0.16666655f;
    static final float S1 = 0.008332178f;
    static final float S2 = -0.00019517234f;

    static final float C0 = 0.041666646f;
    static final float C1 = -0.0013887367f;
    static final float C2 = 2.4438377e-5f;

    private Trig() {}

    /// The sine.
    public static float sin(float x) {
        float shifted = x * TWO_OVER_PI + MAGIC;
        int quadrant = Float.floatToRawIntBits(shifted);
        float r = reduced(x, shifted - MAGIC);
        float value = (quadrant & 1) == 0 ? sinNearZero(r) : cosNearZero(r);
        return (quadrant & 2) == 0 ? value : -value;
    }

    /// The cosine.
    public static float cos(float x) {
        float shifted = x * TWO_OVER_PI + MAGIC;
        int quadrant = Float.floatToRawIntBits(shifted);
        float r = reduced(x, shifted - MAGIC);
        float value = (quadrant & 1) == 0 ? cosNearZero(r) : sinNearZero(r);
        return (quadrant + 1 & 2) == 0 ? value : -value;
    }

    private static float reduced(float x, float k) {
        return x - k * P1 - k * P2 - k * P3;
    }

    private static float sinNearZero(float r) {
        float z = r * r;
        return r + r * z * (S0 + z * (S1 + z * S2));
    }

    private static float cosNearZero(float r) {
        float z = r * r;
        return 1 - 0.5f * z + z * z * (C0 + z * (C1 + z * C2));
    }
}

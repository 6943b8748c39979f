package dev.skidpad.core.kernel;

/// Our own exponential in float, and the activations that are built from it.
///
/// `e^x = 2^n · e^r` with `n = round(x / ln 2)` and `r = x - n·ln 2`, `ln 2` in two parts of which the
/// first has so few bits that its product is exact; the rounding is that of [Trig]. On `|r| <= ln(2)/2`
/// `e^r ≈ 1 + r + r²·(E0 + r·(E1 + r·(E2 + r·(E3 + r·E4))))`, fitted for the least largest relative error.
public final class Exponential {
    /// Largest relative error of [#exp] on `[LOWEST, HIGHEST]`.
    public static final float MAX_RELATIVE_ERROR = 2e-7f;

    /// Below this the exponential is 0.
    public static final float LOWEST = -87f;

    /// Above this the exponential stays at its value here, `1.65e38`, rather than become infinite.
    public static final float HIGHEST = 88f;

    static final float LOG2_E = 1.442695f;
    static final float MAGIC = Trig.MAGIC;
    static final float LN2_HIGH = 0x1.63p-1f;
    static final float LN2_LOW = -0x1.bd0106p-13f;
    static final int EXPONENT_BIAS = 127;
    static final int MANTISSA_BITS = 23;

    static final float E0 = 0.49999994f;
    static final float E1 = 0.1666652f;
    static final float E2 = 0.041668393f;
    static final float E3 = 0.008368781f;
    static final float E4 = 0.0013814465f;

    /// `2·√(2/π)` and the cubic coefficient of the tanh form of GELU.
    static final float GELU_SCALE = 1.595769f;

    static final float GELU_CUBIC = 0.044715f;

    private Exponential() {}

    /// `e^x`; 0 below [#LOWEST], constant above [#HIGHEST], NaN for NaN.
    public static float exp(float x) {
        float clamped = Math.min(HIGHEST, Math.max(LOWEST, x));
        float shifted = clamped * LOG2_E + MAGIC;
        float n = shifted - MAGIC;
        float r = clamped - n * LN2_HIGH - n * LN2_LOW;
        float value = 1 + (r + r * r * (E0 + r * (E1 + r * (E2 + r * (E3 + r * E4)))));
        // The low bits of the shifted sum are n; above them stand bits that the shift to the exponent drops.
        float power = Float.intBitsToFloat(Float.floatToRawIntBits(shifted) + EXPONENT_BIAS << MANTISSA_BITS);
        return x < LOWEST ? 0 : value * power;
    }

    /// `x / (1 + e^-x)`, the sigmoid linear unit.
    public static float silu(float x) {
        return x / (1 + exp(-x));
    }

    /// The Gaussian error linear unit in its tanh form (Hendrycks, Gimpel 2016): `x/2 · (1 + tanh(√(2/π)·(x
    /// + 0.044715 x³)))`, computed as `x / (1 + e^-u)` with twice the tanh's argument `u`.
    public static float gelu(float x) {
        float u = GELU_SCALE * (x + GELU_CUBIC * (x * x * x));
        return x / (1 + exp(-u));
    }
}

package dev.skidpad.learn.token;

/// How far apart two ends of motions are: the mean distance between matching corners of a box.
///
/// The box is that of the agent's class, drawn out at both ends by the way travelled. A wrong heading costs
/// little where a motion ends and much half a second later; with the longer box it counts for what it will
/// cost. (With the bare box, motions in tokens drift off a bend by metres within seconds.)
final class BoxDistance {
    private BoxDistance() {}

    /// The mean corner distance in m.
    ///
    /// With `Δx, Δy` between the centres and `Δc, Δs` between the headings' cosines and sines, the corners
    /// at `(±a, ±b)` in the boxes' frames are `(Δx ± aΔc ∓ bΔs, Δy ± aΔs ± bΔc)` apart.
    static float of(float dx, float dy, float dCos, float dSin, float halfLength, float halfWidth) {
        float alongX = halfLength * dCos;
        float alongY = halfLength * dSin;
        float acrossX = -halfWidth * dSin;
        float acrossY = halfWidth * dCos;
        float sum = length(dx + alongX + acrossX, dy + alongY + acrossY);
        sum += length(dx + alongX - acrossX, dy + alongY - acrossY);
        sum += length(dx - alongX + acrossX, dy - alongY + acrossY);
        sum += length(dx - alongX - acrossX, dy - alongY - acrossY);
        return 0.25f * sum;
    }

    /// Half the length in m of the box for a motion that ends at a place.
    static float halfLength(AgentClass agentClass, float x, float y) {
        return 0.5f * agentClass.boxLengthM() + length(x, y);
    }

    private static float length(float x, float y) {
        return (float) Math.sqrt(x * x + y * y);
    }
}

package dev.skidpad.learn.train;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.learn.token.Codebook;

/// Where a driver who has strayed from a record should be after the next half second: on the way back.
///
/// **Across.** Aside from the record by `e` and turned from it by `ψ`, the driver steers back as a
/// critically damped spring would pull, over the way `s` driven along the record:
/// ```
/// e(s) = (e₀ + (ψ₀ + k·e₀)·s)·exp(-k·s)
/// ψ(s) = (ψ₀ - k·(ψ₀ + k·e₀)·s)·exp(-k·s)
/// ```
/// with `1/k` about a second's way.
///
/// **Along.** Faster than the record by `g₀`, the driver comes back by a share of it, within a gentle
/// acceleration or braking; the way of the half second is the record's and `(g₀ + g₁)/2` times its
/// duration.
///
/// A buffer.
final class Recovery {
    private static final float SHORTEST_M = 5f;
    private static final float SECONDS = 1f;
    private static final float SPEED_BACK = 0.6f;
    private static final float MAX_ACCELERATION_MPS2 = 2f;
    private static final float MAX_BRAKING_MPS2 = 3f;

    private float x;
    private float y;
    private float headingRad;

    /// Finds the pose, in the frame of the driver who has strayed.
    ///
    /// @param recordX how far ahead the record leads, m
    /// @param recordY how far to the left, m
    /// @param recordTurn how far it turns, rad
    /// @param speedMps the record's speed, m/s
    /// @param leftM how far to the left of the record the driver is, m
    /// @param turnRad how far turned from it, rad
    /// @param fasterMps how much faster than the record, m/s
    void find(
            float recordX,
            float recordY,
            float recordTurn,
            float speedMps,
            float leftM,
            float turnRad,
            float fasterMps) {
        float way = (float) Math.sqrt(recordX * recordX + recordY * recordY);
        float s = Math.max(0, way + 0.5f * (fasterMps + fasterAfter(fasterMps)) * Codebook.SECONDS);
        float longer = way > 1e-3f ? s / way : 1;
        float endX = way > 1e-3f ? longer * recordX : s;
        float endY = longer * recordY;
        float endTurn = longer * recordTurn;
        float k = 1 / Math.max(SHORTEST_M, SECONDS * speedMps);
        float decay = (float) StrictMath.exp(-k * s);
        float slope = turnRad + k * leftM;
        float e = (leftM + slope * s) * decay;
        float psi = (turnRad - k * slope * s) * decay;
        float aheadX = endX - e * Angles.sin(endTurn);
        float aheadY = endY + e * Angles.cos(endTurn) - leftM;
        float cos = Angles.cos(turnRad);
        float sin = Angles.sin(turnRad);
        x = cos * aheadX + sin * aheadY;
        y = cos * aheadY - sin * aheadX;
        headingRad = Angles.wrap(endTurn + psi - turnRad);
    }

    private static float fasterAfter(float fasterMps) {
        float back = SPEED_BACK * Math.abs(fasterMps);
        float most = (fasterMps < 0 ? MAX_ACCELERATION_MPS2 : MAX_BRAKING_MPS2) * Codebook.SECONDS;
        return fasterMps - Math.copySign(Math.min(back, most), fasterMps);
    }

    float x() {
        return x;
    }

    float y() {
        return y;
    }

    float headingRad() {
        return headingRad;
    }
}

package dev.skidpad.core.driver;

/// The intelligent driver model: how a driver follows the vehicle ahead (Treiber, Hennecke, Helbing 2000).
///
/// ```
/// s* = s0 + max(0, v·T + v·Δv / (2·√(a·b)))        Δv = v - speed of the leader
/// dv/dt = a·(1 - (v/v0)^δ) - a·(s*/s)²
/// ```
///
/// | Paper | Here |
/// |---|---|
/// | `v0` | [#desiredSpeedMps] |
/// | `s0` | [#minGapM] |
/// | `T` | [#headwaySeconds] |
/// | `a`, `b` | [#maxAccelMps2], [#comfortableDecelMps2] |
/// | `δ` | [#exponent] |
///
/// Two limits are ours. The first term never brakes harder than `b`: a driver above the desired speed
/// coasts down to it, where the formula alone brakes with 15 `a` at twice that speed. And the whole stays
/// within what tyres can do, `[-HARDEST_DECEL_MPS2, a]`.
///
/// @param desiredSpeedMps the speed on an empty road
/// @param minGapM bumper to bumper, standing
/// @param headwaySeconds kept behind the leader
/// @param maxAccelMps2 from standstill on an empty road
/// @param comfortableDecelMps2 what is used when there is time
/// @param exponent how late the acceleration fades towards the desired speed; 4 in the paper
public record Idm(
        float desiredSpeedMps,
        float minGapM,
        float headwaySeconds,
        float maxAccelMps2,
        float comfortableDecelMps2,
        int exponent) {
    /// The hardest braking on a dry road, m/s².
    public static final float HARDEST_DECEL_MPS2 = 8f;

    /// Gaps below this count as this: boxes that touch brake as hard as they can.
    private static final float LEAST_GAP_M = 0.1f;

    public Idm {
        requirePositive("desired speed", desiredSpeedMps);
        requirePositive("maximal acceleration", maxAccelMps2);
        requirePositive("comfortable deceleration", comfortableDecelMps2);
        if (!(minGapM >= 0) || !(headwaySeconds >= 0) || !Float.isFinite(minGapM + headwaySeconds)) {
            throw new IllegalArgumentException(
                    "gap " + minGapM + " m and headway " + headwaySeconds + " s must be finite and not negative");
        }
        if (exponent < 1) {
            throw new IllegalArgumentException("exponent " + exponent + " must be at least 1");
        }
    }

    private static void requirePositive(String what, float value) {
        if (!(value > 0) || !Float.isFinite(value)) {
            throw new IllegalArgumentException(what + " " + value + " must be positive and finite");
        }
    }

    /// A calm driver in a city: 1.5 s headway, 2 m gap, 1.5 and 2 m/s².
    public static Idm ordinary(float desiredSpeedMps) {
        return new Idm(desiredSpeedMps, 2f, 1.5f, 1.5f, 2f, 4);
    }

    /// The same driver with another desired speed.
    public Idm withDesiredSpeed(float newDesiredSpeedMps) {
        return new Idm(newDesiredSpeedMps, minGapM, headwaySeconds, maxAccelMps2, comfortableDecelMps2, exponent);
    }

    /// The acceleration in m/s² on an empty road.
    public float freeAccelMps2(float speedMps) {
        return freeAccelMps2(speedMps, desiredSpeedMps);
    }

    /// The acceleration in m/s² on an empty road towards another desired speed.
    public float freeAccelMps2(float speedMps, float towardsMps) {
        float ratio = Math.max(0, speedMps) / towardsMps;
        float power = ratio;
        for (int i = 1; i < exponent; i++) {
            power *= ratio;
        }
        return Math.max(-comfortableDecelMps2, maxAccelMps2 * (1 - power));
    }

    /// The gap in m that the driver wants behind a leader, `s*`.
    public float desiredGapM(float speedMps, float leaderSpeedMps) {
        float approach = speedMps * (speedMps - leaderSpeedMps);
        float comfort = 2 * (float) Math.sqrt(maxAccelMps2 * comfortableDecelMps2);
        return minGapM + Math.max(0, speedMps * headwaySeconds + approach / comfort);
    }

    /// The acceleration in m/s² behind a leader.
    ///
    /// @param speedMps own speed
    /// @param gapM from the own front to the leader's rear; zero or less if they touch
    /// @param leaderSpeedMps the leader's speed along the own path; negative if it comes closer by itself
    public float accelMps2(float speedMps, float gapM, float leaderSpeedMps) {
        return accelMps2(speedMps, desiredSpeedMps, gapM, leaderSpeedMps);
    }

    /// The acceleration in m/s² behind a leader towards another desired speed.
    ///
    /// @param speedMps own speed
    /// @param towardsMps the desired speed
    /// @param gapM from the own front to the leader's rear; zero or less if they touch
    /// @param leaderSpeedMps the leader's speed along the own path; negative if it comes closer by itself
    public float accelMps2(float speedMps, float towardsMps, float gapM, float leaderSpeedMps) {
        float share = desiredGapM(speedMps, leaderSpeedMps) / Math.max(LEAST_GAP_M, gapM);
        return limited(freeAccelMps2(speedMps, towardsMps) - maxAccelMps2 * share * share);
    }

    private float limited(float accelMps2) {
        return Math.max(-HARDEST_DECEL_MPS2, Math.min(maxAccelMps2, accelMps2));
    }
}

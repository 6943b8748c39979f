package dev.skidpad.sim.path;

import dev.skidpad.core.driver.Idm;

/// How a driver answers to somebody ahead: the intelligent driver model, cooled down.
///
/// The model alone brakes hard for any gap that is shorter than it likes, even behind a leader who draws away; people
/// do not. Kesting, Treiber and Helbing (2010) compare it with what is needed if the leader goes on as it does,
/// the constant-acceleration heuristic, here with a leader at constant speed `v_l`:
/// ```
/// a_CAH = -max(0, v - v_l)² / (2·s)
/// a     = a_IDM                                                          if a_IDM >= a_CAH
///         (1 - c)·a_IDM + c·(a_CAH + b·tanh((a_IDM - a_CAH)/b))          otherwise, with c = 0.99
/// ```
/// So a gap that is too short is opened with no more than about `b` beyond what safety asks for.
public final class CarFollowing {
    private static final float COOLNESS = 0.99f;
    private static final float LEAST_GAP_M = 0.1f;

    private CarFollowing() {}

    /// The acceleration in m/s² behind a leader.
    ///
    /// @param gapM from the own front to the leader's rear; zero or less if they touch
    /// @param leaderMps the leader's speed along the own path; negative if it comes closer by itself
    public static float accelMps2(Idm driver, float speedMps, float gapM, float leaderMps) {
        float idm = driver.accelMps2(speedMps, gapM, leaderMps);
        float closing = Math.max(0, speedMps - leaderMps);
        float needed = -closing * closing / (2 * Math.max(LEAST_GAP_M, gapM));
        if (idm >= needed) {
            return idm;
        }
        float b = driver.comfortableDecelMps2();
        float cooled = needed + b * (float) StrictMath.tanh((idm - needed) / b);
        return Math.max(-Idm.HARDEST_DECEL_MPS2, (1 - COOLNESS) * idm + COOLNESS * cooled);
    }
}

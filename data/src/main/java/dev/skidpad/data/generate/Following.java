package dev.skidpad.data.generate;

import dev.skidpad.core.driver.Idm;

/// How drivers brake behind a leader without panic: the intelligent driver model, tempered where it brakes much harder
/// than the situation needs (Kesting, Treiber, Helbing, "Enhanced intelligent driver model", 2010).
///
/// IDM wants the full gap back at once when somebody cuts in. The constant-acceleration heuristic says what would just
/// do if the leader kept its acceleration:
///
/// ```
/// a_CAH = v²·ã_l / (v_l² - 2·s·ã_l)                  if v_l·(v - v_l) <= -2·s·ã_l
///       = ã_l - (v - v_l)²·θ(v - v_l) / (2·s)        otherwise,   ã_l = min(a_l, a)
/// a     = a_IDM                                      if a_IDM >= a_CAH
///       = (1 - c)·a_IDM + c·(a_CAH + b·tanh((a_IDM - a_CAH) / b))
/// ```
///
/// | Paper | Here |
/// |---|---|
/// | `s`, `v`, `v_l`, `a_l` | gap, speed, the leader's speed and acceleration |
/// | `a`, `b` | [Idm#maxAccelMps2], [Idm#comfortableDecelMps2] |
/// | `c` | [#COOLNESS] |
final class Following {
    /// `c`: 0 is IDM, 1 trusts the leader to keep its acceleration. The paper uses 0.99.
    static final double COOLNESS = 0.97;

    /// How far before a line drivers come to rest, m.
    private static final double STOP_GAP_M = 0.7;

    private Following() {}

    /// The acceleration in m/s² behind a leader.
    static double accel(Idm idm, double speedMps, double gapM, double leaderMps, double leaderAccelMps2) {
        double wanted = idm.accelMps2((float) speedMps, (float) gapM, (float) leaderMps);
        return tempered(idm, wanted, heuristic(idm, speedMps, gapM, leaderMps, leaderAccelMps2));
    }

    /// The acceleration in m/s² towards a line to stop at.
    ///
    /// @param gapM from the front to the line
    static double accelToStop(Idm idm, double speedMps, double gapM) {
        double wanted = idm.accelMps2((float) speedMps, (float) (gapM + idm.minGapM() - STOP_GAP_M), 0);
        return tempered(idm, wanted, heuristic(idm, speedMps, gapM, 0, 0));
    }

    private static double heuristic(Idm idm, double v, double gap, double leader, double leaderAccel) {
        double s = Math.max(0.1, gap);
        double al = Math.min(leaderAccel, idm.maxAccelMps2());
        if (leader * (v - leader) <= -2 * s * al && al < 0) {
            return v * v * al / (leader * leader - 2 * s * al);
        }
        double closing = Math.max(0, v - leader);
        return al - closing * closing / (2 * s);
    }

    private static double tempered(Idm idm, double wanted, double heuristic) {
        double needed = Math.max(-Idm.HARDEST_DECEL_MPS2, heuristic);
        if (wanted >= needed) {
            return wanted;
        }
        double b = idm.comfortableDecelMps2();
        double cool = needed + b * StrictMath.tanh((wanted - needed) / b);
        return Math.max(-Idm.HARDEST_DECEL_MPS2, (1 - COOLNESS) * wanted + COOLNESS * cool);
    }
}

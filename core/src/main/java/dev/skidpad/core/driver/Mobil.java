package dev.skidpad.core.driver;

/// MOBIL: when a driver changes the lane (Kesting, Treiber, Helbing 2007).
///
/// Both criteria compare accelerations as a car-following model gives them, before the change and, with a
/// tilde in the paper, after it: of the driver `c`, of the new follower `n` and of the old follower `o`.
///
/// - safety: `ã_n >= -b_safe`
/// - incentive: `(ã_c - a_c) + p·((ã_n - a_n) + (ã_o - a_o)) + bias > Δa_th`
///
/// Where there is no follower, its two accelerations are given as the same value.
///
/// @param politeness `p`, how much the others' loss counts; 0 selfish, 1 altruistic
/// @param thresholdMps2 `Δa_th`, the least advantage worth a change
/// @param safeDecelMps2 `b_safe`, what the new follower may be made to brake with
public record Mobil(float politeness, float thresholdMps2, float safeDecelMps2) {
    public Mobil {
        if (!(politeness >= 0) || !(thresholdMps2 >= 0) || !(safeDecelMps2 > 0)) {
            throw new IllegalArgumentException("politeness " + politeness + " and threshold " + thresholdMps2
                    + " m/s² must not be negative, and safe deceleration " + safeDecelMps2 + " m/s² must be positive");
        }
    }

    /// A moderately polite driver: p 0.3, threshold 0.2 m/s², safe deceleration 3 m/s².
    public static Mobil ordinary() {
        return new Mobil(0.3f, 0.2f, 3f);
    }

    /// Whether the new follower need not brake too hard.
    ///
    /// @param newFollowerAfterMps2 `ã_n`
    public boolean isSafe(float newFollowerAfterMps2) {
        return newFollowerAfterMps2 >= -safeDecelMps2;
    }

    /// The advantage of a change in m/s², the others' loss counted with the politeness.
    ///
    /// @param ownGainMps2 `ã_c - a_c`
    /// @param newFollowerGainMps2 `ã_n - a_n`, usually negative
    /// @param oldFollowerGainMps2 `ã_o - a_o`, usually positive
    public float advantageMps2(float ownGainMps2, float newFollowerGainMps2, float oldFollowerGainMps2) {
        return ownGainMps2 + politeness * (newFollowerGainMps2 + oldFollowerGainMps2);
    }

    /// Whether an advantage is worth a change.
    ///
    /// @param advantageMps2 as [#advantageMps2] gives it
    /// @param biasMps2 what speaks for this side besides: a rule to keep right, a turn ahead
    public boolean isWorthwhile(float advantageMps2, float biasMps2) {
        return advantageMps2 + biasMps2 > thresholdMps2;
    }
}

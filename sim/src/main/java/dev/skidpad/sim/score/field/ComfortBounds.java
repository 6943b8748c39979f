package dev.skidpad.sim.score.field;

/// nuPlan's six bounds of comfort, which several benchmarks share.
final class ComfortBounds {
    private ComfortBounds() {}

    /// Whether all six quantities are within their bounds.
    ///
    /// @param longitudinal m/s²
    /// @param lateral m/s²
    /// @param jerk of the acceleration's length, m/s³
    /// @param longitudinalJerk m/s³
    /// @param yawRate rad/s
    /// @param yawAcceleration rad/s²
    static boolean hold(
            double longitudinal,
            double lateral,
            double jerk,
            double longitudinalJerk,
            double yawRate,
            double yawAcceleration) {
        return longitudinal > -4.05
                && longitudinal < 2.40
                && Math.abs(lateral) < 4.89
                && Math.abs(jerk) < 8.37
                && Math.abs(longitudinalJerk) < 4.13
                && Math.abs(yawRate) < 0.95
                && Math.abs(yawAcceleration) < 1.93;
    }
}

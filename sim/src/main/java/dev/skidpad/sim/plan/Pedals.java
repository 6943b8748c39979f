package dev.skidpad.sim.plan;

/// How quickly a careful driver changes the acceleration: as slowly as passengers like, unless braking has to be hard.
public final class Pedals {
    /// How fast the acceleration grows.
    public static final float JERK_MPS3 = 2.5f;

    /// How fast ordinary braking sets in.
    public static final float BRAKING_JERK_MPS3 = 4f;

    /// Harder braking than this sets in at once.
    public static final float HARD_BRAKING_MPS2 = 4f;

    private Pedals() {}

    /// The acceleration in m/s² of the next step.
    ///
    /// @param beforeMps2 that of the last step
    /// @param wantedMps2 what the driver wants
    public static float next(float beforeMps2, float wantedMps2, float dtSeconds) {
        if (wantedMps2 < -HARD_BRAKING_MPS2) {
            return wantedMps2;
        }
        float gentlest = beforeMps2 - BRAKING_JERK_MPS3 * dtSeconds;
        return Math.max(gentlest, Math.min(beforeMps2 + JERK_MPS3 * dtSeconds, wantedMps2));
    }
}

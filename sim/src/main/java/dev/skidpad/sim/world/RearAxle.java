package dev.skidpad.sim.world;

/// Where the rear axle of a car is, from the size of its box alone.
public final class RearAxle {
    /// Distance from the rear axle to the box centre as a share of the length: 1.461 m of 5.176 m in the
    /// vehicle that the nuPlan metric cases use. Records give box sizes only.
    public static final float SHARE_OF_LENGTH = 0.282f;

    private RearAxle() {}

    /// The distance in m from the rear axle forward to the box centre.
    public static float toCentreM(float lengthM) {
        return SHARE_OF_LENGTH * lengthM;
    }
}

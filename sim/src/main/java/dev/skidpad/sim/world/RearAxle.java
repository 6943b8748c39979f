package dev.skidpad.sim.world;

/// Where the axles of a car are, from the size of its box alone: as in the vehicle of the nuPlan metric cases,
/// which is 5.176 m long. Records give box sizes only.
public final class RearAxle {
    /// Distance from the rear axle to the box centre as a share of the length: 1.461 m of 5.176 m.
    public static final float SHARE_OF_LENGTH = 0.282f;

    /// Distance between the axles as a share of the length: 3.089 m of 5.176 m.
    public static final float WHEELBASE_SHARE_OF_LENGTH = 0.597f;

    private RearAxle() {}

    /// The distance in m from the rear axle forward to the box centre.
    public static float toCentreM(float lengthM) {
        return SHARE_OF_LENGTH * lengthM;
    }

    /// The distance in m from the rear axle to the front axle.
    public static float wheelbaseM(float lengthM) {
        return WHEELBASE_SHARE_OF_LENGTH * lengthM;
    }
}

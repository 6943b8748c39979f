package dev.skidpad.sim.dynamics.model;

/// How much grip a road gives: the peak coefficient of friction `μ` between tyre and road.
///
/// The values are the averages that J. Y. Wong, "Theory of Ground Vehicles" (4th edition, 2008, chapter 1, after
/// Taborek 1957), gives for the peak; ranges there become their middle.
public enum RoadGrip {
    /// Dry asphalt or concrete: 0.8 to 0.9.
    DRY("dry", 0.85f),

    /// Wet asphalt: 0.5 to 0.7.
    WET("wet", 0.6f),

    /// Snow, hard-packed.
    SNOW("snow", 0.2f),

    /// Ice.
    ICE("ice", 0.1f);

    /// The acceleration of gravity.
    public static final float GRAVITY_MPS2 = 9.81f;

    private final String label;
    private final float friction;

    RoadGrip(String label, float friction) {
        this.label = label;
        this.friction = friction;
    }

    /// Its name on the command line and in records.
    public String label() {
        return label;
    }

    /// `μ`.
    public float friction() {
        return friction;
    }

    /// `μ·g`: what no car can exceed in any direction.
    public float maxAccelerationMps2() {
        return friction * GRAVITY_MPS2;
    }
}

package dev.skidpad.sim.vary;

import dev.skidpad.core.scene.AgentType;

/// The thresholds of the rules, one for each kind of agent. A value above its threshold is not plausible.
///
/// They leave room for what records of well observed cars show: positions that jump by a decimetre,
/// headings that wag by two degrees, rear axles that are not quite where the box's length says.
///
/// @param slipRad sideways motion; tyres of a car that is driven normally slip by less
/// @param accelerationMps2 speeding up
/// @param brakingMps2 slowing down, positive: the friction `μ·g` of a dry road with `μ` 0.9
/// @param lateralMps2 speed times yaw rate, positive: the same friction
/// @param curvaturePerM the tightest turn of the rear axle
/// @param speedMps the fastest that such agents go
/// @param reverseMps going backwards, beyond what the record did
/// @param positionM how far a position may be off besides what acceleration explains
/// @param headingRad how far a heading may be off besides what turning explains
/// @param overlapM how deep boxes may go into each other: records overlap by that much
/// @param offRoadM how far a corner may be beyond a road edge
/// @param sizeShare how much a box may change
public record PlausibilityLimits(
        double slipRad,
        double accelerationMps2,
        double brakingMps2,
        double lateralMps2,
        double curvaturePerM,
        double speedMps,
        double reverseMps,
        double positionM,
        double headingRad,
        double overlapM,
        double offRoadM,
        double sizeShare) {
    private static final double DRY_FRICTION_MPS2 = 0.9 * 9.81;
    private static final double ONE_DEGREE = StrictMath.PI / 180;

    private static final PlausibilityLimits CAR = new PlausibilityLimits(
            0.15, 5, DRY_FRICTION_MPS2, DRY_FRICTION_MPS2, 0.25, 60, 0.5, 0.2, 3 * ONE_DEGREE, 0.1, 0.3, 0.02);
    private static final PlausibilityLimits CYCLE = new PlausibilityLimits(
            0.3, 5, DRY_FRICTION_MPS2, DRY_FRICTION_MPS2, 0.7, 20, 0.5, 0.2, 5 * ONE_DEGREE, 0.1, 0.3, 0.02);
    private static final PlausibilityLimits BODY =
            new PlausibilityLimits(StrictMath.PI, 5, 5, 5, 100, 8, 8, 0.2, StrictMath.PI, 0.1, 0.3, 0.02);

    /// The thresholds for a kind of agent. Those that do not apply to it are out of reach.
    public static PlausibilityLimits of(AgentType type) {
        return switch (type) {
            case VEHICLE -> CAR;
            case CYCLIST -> CYCLE;
            case PEDESTRIAN, OTHER -> BODY;
        };
    }
}

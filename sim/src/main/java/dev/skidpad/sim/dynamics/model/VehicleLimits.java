package dev.skidpad.sim.dynamics.model;

/// What a passenger car can do on a dry road. Limits of physics, not of comfort.
///
/// @param maxAccelerationMps2 the most it speeds up; cars stay below 5 m/s²
/// @param maxBrakingMps2 the most it slows down, as a positive number; dry friction gives 8 to 9.8 m/s²
/// @param maxCurvaturePerM the tightest turn; Waymax calls more than 0.3 1/m infeasible
/// @param maxLateralAccelerationMps2 the most `v²·|κ|`; below dry friction, because a car also needs grip
///     to steer back
public record VehicleLimits(
        float maxAccelerationMps2, float maxBrakingMps2, float maxCurvaturePerM, float maxLateralAccelerationMps2) {
    /// The limits of every simulated ego.
    public static final VehicleLimits DRY_ROAD = new VehicleLimits(4f, 8f, 0.3f, 6f);

    public VehicleLimits {
        if (!(maxAccelerationMps2 > 0)
                || !(maxBrakingMps2 > 0)
                || !(maxCurvaturePerM > 0)
                || !(maxLateralAccelerationMps2 > 0)) {
            throw new IllegalArgumentException("limits must be positive: " + maxAccelerationMps2 + ", " + maxBrakingMps2
                    + ", " + maxCurvaturePerM + ", " + maxLateralAccelerationMps2);
        }
    }

    /// The nearest acceleration that the car can do.
    ///
    /// Speeding up while reversing counts as speeding up: the limits follow the direction of travel.
    public float clampAcceleration(float accelerationMps2, float speedMps) {
        float up = speedMps < 0 ? maxBrakingMps2 : maxAccelerationMps2;
        float down = speedMps < 0 ? maxAccelerationMps2 : maxBrakingMps2;
        return Math.max(-down, Math.min(up, accelerationMps2));
    }

    /// The nearest curvature that the car can drive at a speed.
    public float clampCurvature(float curvaturePerM, float speedMps) {
        float most = maxCurvaturePerM(speedMps);
        return Math.max(-most, Math.min(most, curvaturePerM));
    }

    /// The tightest curvature at a speed: `min(κmax, a_lat / v²)`.
    public float maxCurvaturePerM(float speedMps) {
        float squared = speedMps * speedMps;
        return squared * maxCurvaturePerM > maxLateralAccelerationMps2
                ? maxLateralAccelerationMps2 / squared
                : maxCurvaturePerM;
    }
}

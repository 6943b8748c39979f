package dev.skidpad.sim.dynamics.lqr;

/// All that can be tuned in the [LqrTracker] and its [ReferenceProfile].
///
/// @param speedWeight what a squared error of the speed at the horizon costs, per (m/s)²
/// @param accelerationWeight what a squared acceleration costs, per (m/s²)²
/// @param lateralWeight what a squared lateral error at the horizon costs, per m²
/// @param headingWeight what a squared heading error at the horizon costs, per rad²
/// @param steeringWeight what a squared steering angle at the horizon costs, per rad²
/// @param steeringRateWeight what a squared steering rate costs, per (rad/s)²
/// @param dtSeconds the time between two poses of the plan, and the step of the controller
/// @param horizonSteps how many steps the controller looks ahead
/// @param jerkPenalty how smooth the fit of the speed is, per (m/s³·s)²
/// @param curvatureRatePenalty how smooth the fit of the curvature is, per (1/(m·s))²
/// @param initialCurvaturePenalty keeps the curvature of a standing plan defined, per (1/m)²
/// @param stopGain the share of the speed error that braking to a stand takes back, per s
/// @param stopSpeedMps where car and plan are no faster, the car brakes to a stand and does not steer
public record LqrSettings(
        double speedWeight,
        double accelerationWeight,
        double lateralWeight,
        double headingWeight,
        double steeringWeight,
        double steeringRateWeight,
        double dtSeconds,
        int horizonSteps,
        double jerkPenalty,
        double curvatureRatePenalty,
        double initialCurvaturePenalty,
        double stopGain,
        double stopSpeedMps) {
    /// The settings of nuPlan and NAVSIM.
    public static final LqrSettings REFERENCE =
            new LqrSettings(10, 1, 1, 10, 0, 1, 0.1, 10, 1e-4, 1e-2, 1e-10, 0.5, 0.2);

    public LqrSettings {
        if (!(dtSeconds > 0) || horizonSteps < 1) {
            throw new IllegalArgumentException(
                    "a step of " + dtSeconds + " s and a horizon of " + horizonSteps + " steps must be positive");
        }
        if (!(accelerationWeight > 0) || !(steeringRateWeight > 0) || !(initialCurvaturePenalty > 0)) {
            throw new IllegalArgumentException("the weights of acceleration " + accelerationWeight
                    + " and steering rate " + steeringRateWeight + " and the penalty of the initial curvature "
                    + initialCurvaturePenalty + " must be positive, or the inputs are not defined");
        }
    }

    /// The reference settings for plans with another time between their poses.
    public static LqrSettings reference(double dtSeconds) {
        LqrSettings r = REFERENCE;
        return new LqrSettings(
                r.speedWeight,
                r.accelerationWeight,
                r.lateralWeight,
                r.headingWeight,
                r.steeringWeight,
                r.steeringRateWeight,
                dtSeconds,
                r.horizonSteps,
                r.jerkPenalty,
                r.curvatureRatePenalty,
                r.initialCurvaturePenalty,
                r.stopGain,
                r.stopSpeedMps);
    }
}

package dev.skidpad.sim.dynamics.lqr;

import dev.skidpad.core.kernel.Trig;

/// The car of nuPlan and NAVSIM: a kinematic bicycle whose inputs pass a low-pass filter.
///
/// State: the rear axle `(x, y)` in m, the heading `ψ` in rad, the speed `v` in m/s, the acceleration `a` in
/// m/s², the steering angle `δ` in rad. Inputs: an acceleration `a*` and a steering rate `r*` in rad/s. With the
/// wheelbase `L`, time constants of 0.2 s for the acceleration and 0.05 s for the steering, and Euler's rule:
/// ```
/// a⁺ = a + dt/(dt + 0.2)·(a* - a)        δ⁺ = δ + dt/(dt + 0.05)·r*·dt, within ±π/3
/// x⁺ = x + v·cos ψ·dt    y⁺ = y + v·sin ψ·dt    ψ⁺ = ψ + v·tan(δ)/L·dt    v⁺ = v + a⁺·dt
/// ```
/// There is no limit on acceleration, speed or grip: benchmarks leave that to their comfort score.
///
/// A buffer: one episode or scorer owns it. Nothing is allocated after it was made.
public final class SmoothedBicycle {
    /// The largest steering angle, π/3.
    public static final double MAX_STEERING_RAD = StrictMath.PI / 3;

    private static final double ACCELERATION_SECONDS = 0.2;
    private static final double STEERING_SECONDS = 0.05;
    private static final double HALF_TURN = StrictMath.PI;
    private static final double TURN = 2 * StrictMath.PI;

    private final double wheelbaseM;
    private double rearX;
    private double rearY;
    private double headingRad;
    private double speedMps;
    private double accelerationMps2;
    private double steeringRad;

    public SmoothedBicycle(double wheelbaseM) {
        if (!(wheelbaseM > 0)) {
            throw new IllegalArgumentException("a wheelbase of " + wheelbaseM + " m must be positive");
        }
        this.wheelbaseM = wheelbaseM;
    }

    /// Puts the car into a state.
    ///
    /// @param newHeadingRad any winding
    /// @param newSteeringRad at most π/3 to either side
    /// @throws IllegalArgumentException if a value is not finite or the steering angle too large; nothing has
    ///     changed then
    public void set(
            double newRearX,
            double newRearY,
            double newHeadingRad,
            double newSpeedMps,
            double newAccelerationMps2,
            double newSteeringRad) {
        if (!Double.isFinite(newRearX + newRearY + newHeadingRad + newSpeedMps + newAccelerationMps2)
                || !(Math.abs(newSteeringRad) <= MAX_STEERING_RAD)) {
            throw new IllegalArgumentException("the state x " + newRearX + ", y " + newRearY + ", heading "
                    + newHeadingRad + ", speed " + newSpeedMps + ", acceleration " + newAccelerationMps2
                    + ", steering angle " + newSteeringRad + " must be finite and its steering angle within "
                    + MAX_STEERING_RAD);
        }
        rearX = newRearX;
        rearY = newRearY;
        headingRad = wrapped(newHeadingRad);
        speedMps = newSpeedMps;
        accelerationMps2 = newAccelerationMps2;
        steeringRad = newSteeringRad;
    }

    /// Drives one step.
    ///
    /// @throws IllegalArgumentException if an input is not finite; nothing has changed then
    public void step(double wantedAccelerationMps2, double wantedSteeringRateRadps, double dtSeconds) {
        if (!Double.isFinite(wantedAccelerationMps2) || !Double.isFinite(wantedSteeringRateRadps)) {
            throw new IllegalArgumentException("an acceleration of " + wantedAccelerationMps2
                    + " m/s² and a steering rate of " + wantedSteeringRateRadps + " rad/s must be finite");
        }
        double dt = dtSeconds;
        double yawRate = yawRateRadps();
        rearX += speedMps * Trig.cos((float) headingRad) * dt;
        rearY += speedMps * Trig.sin((float) headingRad) * dt;
        headingRad = wrapped(headingRad + yawRate * dt);
        accelerationMps2 += dt / (dt + ACCELERATION_SECONDS) * (wantedAccelerationMps2 - accelerationMps2);
        speedMps += accelerationMps2 * dt;
        double steered = steeringRad + dt / (dt + STEERING_SECONDS) * (wantedSteeringRateRadps * dt);
        steeringRad = Math.max(-MAX_STEERING_RAD, Math.min(MAX_STEERING_RAD, steered));
    }

    private static double wrapped(double angleRad) {
        if (Math.abs(angleRad) <= HALF_TURN) {
            return angleRad;
        }
        return angleRad - Math.floor((angleRad + HALF_TURN) / TURN) * TURN;
    }

    public double rearX() {
        return rearX;
    }

    public double rearY() {
        return rearY;
    }

    /// In `[-π, π]`.
    public double headingRad() {
        return headingRad;
    }

    public double speedMps() {
        return speedMps;
    }

    public double accelerationMps2() {
        return accelerationMps2;
    }

    public double steeringRad() {
        return steeringRad;
    }

    /// `tan(δ)/L`.
    public double curvaturePerM() {
        float delta = (float) steeringRad;
        return (double) Trig.sin(delta) / Trig.cos(delta) / wheelbaseM;
    }

    /// `v·tan(δ)/L`.
    public double yawRateRadps() {
        return speedMps * curvaturePerM();
    }

    public double wheelbaseM() {
        return wheelbaseM;
    }
}

package dev.skidpad.sim.dynamics;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.sim.world.RearAxle;

/// A car without tyre slip, driven by acceleration `a` and curvature `κ` (the tangent of the steering angle over the
/// wheelbase).
///
/// Its state is the pose of the rear axle `(x, y, h)` and the speed `v` along the heading, negative when reversing.
/// With
/// both inputs held for one step `dt`:
/// ```
/// v' = v + a·dt            (held at 0 where braking would reverse it)
/// s  = (v + v')/2 · dt     (the distance; where it comes to a stand, v²/(2|a|))
/// h' = h + κ·s
/// x' = x + s·cos(h + κ·s/2)
/// y' = y + s·sin(h + κ·s/2)
/// ```
/// The chord is taken as long as its arc, which is off by `(κ·s)²/24` of it: less than a millimetre per step within
/// the limits. The box centre lies `d` ahead of the rear axle, at `(x + d·cos h, y + d·sin h)`, and moves with
/// `(v·cos h - d·v·κ·sin h, v·sin h + d·v·κ·cos h)`.
///
/// A buffer: one episode owns it.
public final class KinematicBicycle {
    private final VehicleLimits limits;
    private final float rearToCentreM;
    private float x; // rear axle, m
    private float y; // rear axle, m
    private float headingRad;
    private float cos;
    private float sin;
    private float speedMps;
    private float accelerationMps2;
    private float curvaturePerM;

    /// A car of a length, standing at the origin.
    public KinematicBicycle(float lengthM, VehicleLimits limits) {
        this.limits = limits;
        this.rearToCentreM = RearAxle.toCentreM(lengthM);
        this.cos = 1;
    }

    /// Puts the car where a box centre is, driving straight; only the velocity along the heading counts.
    public void set(float centreX, float centreY, float newHeadingRad, float vx, float vy) {
        headingRad = Angles.wrap(newHeadingRad);
        cos = Angles.cos(headingRad);
        sin = Angles.sin(headingRad);
        x = centreX - rearToCentreM * cos;
        y = centreY - rearToCentreM * sin;
        speedMps = vx * cos + vy * sin;
        accelerationMps2 = 0;
        curvaturePerM = 0;
    }

    /// Drives one step with the nearest inputs that are within the limits.
    public void step(float wantedAccelerationMps2, float wantedCurvaturePerM, float dtSeconds) {
        accelerationMps2 = limits.clampAcceleration(wantedAccelerationMps2, speedMps);
        float newSpeed = speedMps + accelerationMps2 * dtSeconds;
        float distance = 0.5f * (speedMps + newSpeed) * dtSeconds;
        if (speedMps * newSpeed < 0) {
            distance = -0.5f * speedMps * speedMps / accelerationMps2;
            newSpeed = 0;
        }
        float faster = Math.max(Math.abs(speedMps), Math.abs(newSpeed));
        curvaturePerM = limits.clampCurvature(wantedCurvaturePerM, faster);
        float turn = curvaturePerM * distance;
        float middle = headingRad + 0.5f * turn;
        x += distance * Angles.cos(middle);
        y += distance * Angles.sin(middle);
        headingRad = Angles.wrap(headingRad + turn);
        cos = Angles.cos(headingRad);
        sin = Angles.sin(headingRad);
        speedMps = newSpeed;
    }

    public VehicleLimits limits() {
        return limits;
    }

    /// The distance in m from the rear axle forward to the box centre.
    public float rearToCentreM() {
        return rearToCentreM;
    }

    public float rearX() {
        return x;
    }

    public float rearY() {
        return y;
    }

    public float headingRad() {
        return headingRad;
    }

    public float headingCos() {
        return cos;
    }

    public float headingSin() {
        return sin;
    }

    /// Speed along the heading, negative when reversing.
    public float speedMps() {
        return speedMps;
    }

    /// The acceleration of the last step, after the limits.
    public float accelerationMps2() {
        return accelerationMps2;
    }

    /// The curvature of the last step, after the limits.
    public float curvaturePerM() {
        return curvaturePerM;
    }

    public float centreX() {
        return x + rearToCentreM * cos;
    }

    public float centreY() {
        return y + rearToCentreM * sin;
    }

    /// Velocity of the box centre along the scene's x axis.
    public float centreVx() {
        return speedMps * (cos - rearToCentreM * curvaturePerM * sin);
    }

    /// Velocity of the box centre along the scene's y axis.
    public float centreVy() {
        return speedMps * (sin + rearToCentreM * curvaturePerM * cos);
    }
}

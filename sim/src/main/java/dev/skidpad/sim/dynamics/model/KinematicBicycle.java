package dev.skidpad.sim.dynamics.model;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.core.kernel.SimKernels;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.sim.world.RearAxle;

/// A car without tyre slip, driven by acceleration `a` and curvature `κ` (the tangent of the steering angle
/// over the wheelbase), within [VehicleLimits].
///
/// Its state is the box centre, the heading and the speed `v` along it, negative when reversing; it turns
/// about its rear axle, `b` behind the centre. The step is [SimKernels#bicycleStep], which states the
/// equations; it knows no reversing, so a reversing car is given to it as one that drives forward the other
/// way round: heading `ψ + π`, `-v`, `-b`, `-a` and `-κ`. Between forward and reverse the car comes to a
/// stand for the rest of a step.
///
/// A buffer: one episode owns it.
public final class KinematicBicycle implements CarModel {
    private final SimKernels kernels = Kernels.sim();
    private final VehicleLimits limits;
    private final ActionSpace actions;
    private final float rearToCentreM;

    // Columns of one row, as the kernel takes them; in the direction of travel.
    private final float[] x = new float[1];
    private final float[] y = new float[1];
    private final float[] travelRad = new float[1];
    private final float[] travelMps = new float[1];
    private final float[] travelAccelMps2 = new float[1];
    private final float[] travelCurvaturePerM = new float[1];
    private final float[] travelRearToCentreM = new float[1];
    private float direction = 1; // 1 forward, -1 reverse

    private float headingRad;
    private float cos = 1;
    private float sin;
    private float accelerationMps2;
    private float curvaturePerM;

    /// A car of a length, standing at the origin.
    public KinematicBicycle(float lengthM, VehicleLimits limits) {
        this.limits = limits;
        float most = Math.max(limits.maxAccelerationMps2(), limits.maxBrakingMps2());
        actions = ActionSpace.of(
                ActionSpace.Axis.within("acceleration", "m/s²", most),
                ActionSpace.Axis.within("curvature", "1/m", limits.maxCurvaturePerM()));
        this.rearToCentreM = RearAxle.toCentreM(lengthM);
    }

    @Override
    public void set(float centreX, float centreY, float newHeadingRad, float vx, float vy) {
        Inputs.checkPose(centreX, centreY, newHeadingRad, vx, vy);
        x[0] = centreX;
        y[0] = centreY;
        face(Angles.wrap(newHeadingRad));
        float speed = vx * cos + vy * sin;
        engage(speed < 0 ? -1 : 1);
        travelMps[0] = Math.abs(speed);
        accelerationMps2 = 0;
        curvaturePerM = 0;
    }

    /// Drives one step with the nearest inputs that are within the limits.
    @Override
    public void step(float wantedAccelerationMps2, float wantedCurvaturePerM, float dtSeconds) {
        Inputs.checkWanted(wantedAccelerationMps2, wantedCurvaturePerM, dtSeconds);
        if (travelMps[0] == 0) {
            engage(wantedAccelerationMps2 < 0 ? -1 : 1);
        }
        float speed = speedMps();
        accelerationMps2 = limits.clampAcceleration(wantedAccelerationMps2, speed);
        float faster = Math.max(Math.abs(speed), Math.abs(speed + accelerationMps2 * dtSeconds));
        curvaturePerM = limits.clampCurvature(wantedCurvaturePerM, faster);
        travelAccelMps2[0] = direction * accelerationMps2;
        travelCurvaturePerM[0] = direction * curvaturePerM;
        travelRearToCentreM[0] = direction * rearToCentreM;
        kernels.bicycleStep(
                travelAccelMps2, travelCurvaturePerM, travelRearToCentreM, dtSeconds, x, y, travelRad, travelMps, 0, 1);
        face(direction > 0 ? travelRad[0] : Angles.wrap(travelRad[0] + Angles.PI));
    }

    private void engage(int newDirection) {
        direction = newDirection;
        travelRad[0] = newDirection > 0 ? headingRad : Angles.wrap(headingRad + Angles.PI);
    }

    private void face(float newHeadingRad) {
        headingRad = newHeadingRad;
        cos = Trig.cos(newHeadingRad);
        sin = Trig.sin(newHeadingRad);
    }

    @Override
    public ActionSpace actions() {
        return actions;
    }

    @Override
    public void nearest(float wantedAccelerationMps2, float wantedCurvaturePerM, float dtSeconds, float[] action) {
        action[0] = actions.clamp(0, wantedAccelerationMps2);
        action[1] = actions.clamp(1, wantedCurvaturePerM);
    }

    /// Drives one step by an acceleration and a curvature, of which the limits at the present speed may take some.
    @Override
    public void act(float[] action, float dtSeconds) {
        actions.check(action, dtSeconds);
        step(action[0], action[1], dtSeconds);
    }

    @Override
    public int stateSize() {
        return 6;
    }

    @Override
    public void save(double[] state) {
        state[0] = x[0];
        state[1] = y[0];
        state[2] = headingRad;
        state[3] = speedMps();
        state[4] = accelerationMps2;
        state[5] = curvaturePerM;
    }

    @Override
    public void restore(double[] state) {
        x[0] = (float) state[0];
        y[0] = (float) state[1];
        face((float) state[2]);
        engage(state[3] < 0 ? -1 : 1);
        travelMps[0] = (float) Math.abs(state[3]);
        accelerationMps2 = (float) state[4];
        curvaturePerM = (float) state[5];
    }

    public VehicleLimits limits() {
        return limits;
    }

    @Override
    public float rearToCentreM() {
        return rearToCentreM;
    }

    @Override
    public float centreX() {
        return x[0];
    }

    @Override
    public float centreY() {
        return y[0];
    }

    @Override
    public float headingRad() {
        return headingRad;
    }

    @Override
    public float headingCos() {
        return cos;
    }

    @Override
    public float headingSin() {
        return sin;
    }

    @Override
    public float speedMps() {
        return direction * travelMps[0];
    }

    /// The acceleration of the last step, after the limits.
    @Override
    public float accelerationMps2() {
        return accelerationMps2;
    }

    /// The curvature of the last step, after the limits.
    @Override
    public float curvaturePerM() {
        return curvaturePerM;
    }

    /// Velocity of the box centre along the scene's x axis: `v·(cos ψ - b·κ·sin ψ)`.
    @Override
    public float centreVx() {
        return speedMps() * (cos - rearToCentreM * curvaturePerM * sin);
    }

    /// Velocity of the box centre along the scene's y axis: `v·(sin ψ + b·κ·cos ψ)`.
    @Override
    public float centreVy() {
        return speedMps() * (sin + rearToCentreM * curvaturePerM * cos);
    }
}

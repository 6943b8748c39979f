package dev.skidpad.sim.dynamics.model;

import dev.skidpad.core.kernel.Trig;
import dev.skidpad.sim.dynamics.lqr.SmoothedBicycle;
import dev.skidpad.sim.world.RearAxle;

/// The [SmoothedBicycle] of the reference benchmarks as a car to be driven through episodes.
///
/// A wanted curvature `κ` is the steering rate that leads to `δ* = atan(L·κ)` in one step. Together with
/// [LqrFollower] it drives as in nuPlan and NAVSIM.
public final class BenchmarkBicycle implements CarModel {
    private static final ActionSpace ACTIONS = ActionSpace.of(
            ActionSpace.Axis.within("acceleration", "m/s²", Float.POSITIVE_INFINITY),
            ActionSpace.Axis.within("steering rate", "rad/s", Float.POSITIVE_INFINITY));

    private final SmoothedBicycle bicycle;
    private final float rearToCentreM;
    private float cos = 1;
    private float sin;

    /// A car of a length, standing at the origin of its rear axle.
    public BenchmarkBicycle(float lengthM) {
        bicycle = new SmoothedBicycle(RearAxle.wheelbaseM(lengthM));
        rearToCentreM = RearAxle.toCentreM(lengthM);
    }

    @Override
    public void set(float centreX, float centreY, float headingRad, float vx, float vy) {
        Inputs.checkPose(centreX, centreY, headingRad, vx, vy);
        float newCos = Trig.cos(headingRad);
        float newSin = Trig.sin(headingRad);
        bicycle.set(
                centreX - rearToCentreM * newCos,
                centreY - rearToCentreM * newSin,
                headingRad,
                vx * newCos + vy * newSin,
                0,
                0);
        face();
    }

    @Override
    public void step(float wantedAccelerationMps2, float wantedCurvaturePerM, float dtSeconds) {
        Inputs.checkWanted(wantedAccelerationMps2, wantedCurvaturePerM, dtSeconds);
        bicycle.step(wantedAccelerationMps2, rateTo(wantedCurvaturePerM, dtSeconds), dtSeconds);
        face();
    }

    @Override
    public void nearest(float wantedAccelerationMps2, float wantedCurvaturePerM, float dtSeconds, float[] action) {
        action[0] = wantedAccelerationMps2;
        action[1] = (float) rateTo(wantedCurvaturePerM, dtSeconds);
    }

    private double rateTo(float curvaturePerM, float dtSeconds) {
        double steering = StrictMath.atan(bicycle.wheelbaseM() * curvaturePerM);
        return (steering - bicycle.steeringRad()) / dtSeconds;
    }

    @Override
    public ActionSpace actions() {
        return ACTIONS;
    }

    @Override
    public void act(float[] action, float dtSeconds) {
        ACTIONS.check(action, dtSeconds);
        bicycle.step(action[0], action[1], dtSeconds);
        face();
    }

    @Override
    public int stateSize() {
        return 8;
    }

    @Override
    public void save(double[] state) {
        state[0] = bicycle.rearX() + rearToCentreM * cos;
        state[1] = bicycle.rearY() + rearToCentreM * sin;
        state[2] = bicycle.headingRad();
        state[3] = bicycle.speedMps();
        state[4] = bicycle.accelerationMps2();
        state[5] = bicycle.steeringRad();
        // What rounding takes from the rear axle on the way to the centre and back.
        state[6] = bicycle.rearX() - (state[0] - rearToCentreM * cos);
        state[7] = bicycle.rearY() - (state[1] - rearToCentreM * sin);
    }

    @Override
    public void restore(double[] state) {
        double rearX = state[0] - rearToCentreM * Trig.cos((float) state[2]) + state[6];
        double rearY = state[1] - rearToCentreM * Trig.sin((float) state[2]) + state[7];
        double most = SmoothedBicycle.MAX_STEERING_RAD;
        bicycle.set(rearX, rearY, state[2], state[3], state[4], Math.max(-most, Math.min(most, state[5])));
        face();
    }

    private void face() {
        cos = Trig.cos(headingRad());
        sin = Trig.sin(headingRad());
    }

    @Override
    public float rearToCentreM() {
        return rearToCentreM;
    }

    @Override
    public float centreX() {
        return (float) (bicycle.rearX() + rearToCentreM * cos);
    }

    @Override
    public float centreY() {
        return (float) (bicycle.rearY() + rearToCentreM * sin);
    }

    @Override
    public float headingRad() {
        return (float) bicycle.headingRad();
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
        return (float) bicycle.speedMps();
    }

    @Override
    public float accelerationMps2() {
        return (float) bicycle.accelerationMps2();
    }

    @Override
    public float curvaturePerM() {
        return (float) bicycle.curvaturePerM();
    }

    @Override
    public float centreVx() {
        return (float) (bicycle.speedMps() * (cos - rearToCentreM * bicycle.curvaturePerM() * sin));
    }

    @Override
    public float centreVy() {
        return (float) (bicycle.speedMps() * (sin + rearToCentreM * bicycle.curvaturePerM() * cos));
    }
}

package dev.skidpad.sim.dynamics;

import dev.skidpad.core.kernel.Trig;
import dev.skidpad.sim.dynamics.lqr.SmoothedBicycle;
import dev.skidpad.sim.world.RearAxle;

/// The [SmoothedBicycle] of the reference benchmarks as a car to be driven through episodes.
///
/// A wanted curvature `κ` is the steering rate that leads to `δ* = atan(L·κ)` in one step. Together with
/// [LqrFollower] it drives as in nuPlan and NAVSIM.
public final class BenchmarkBicycle implements CarModel {
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
        double wantedSteering = StrictMath.atan(bicycle.wheelbaseM() * wantedCurvaturePerM);
        bicycle.step(wantedAccelerationMps2, (wantedSteering - bicycle.steeringRad()) / dtSeconds, dtSeconds);
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
        return bicycle.headingRad();
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

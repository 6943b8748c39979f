package dev.skidpad.sim.dynamics.model;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Trig;

/// What models have in common whose state is that of the box: centre, heading, speed along it.
abstract class BoxCar implements CarModel {
    private static final float SINC_2 = -1 / 6f;
    private static final float SINC_4 = 1 / 120f;

    final float rearToCentreM;
    float x; // m, box centre
    float y;
    float speedMps;
    float accelerationMps2;
    float curvaturePerM;
    private final float[] action;
    private float headingRad;
    private float cos = 1;
    private float sin;

    BoxCar(float rearToCentreM, int inputs) {
        this.rearToCentreM = rearToCentreM;
        action = new float[inputs];
    }

    @Override
    public void set(float centreX, float centreY, float newHeadingRad, float vx, float vy) {
        Inputs.checkPose(centreX, centreY, newHeadingRad, vx, vy);
        x = centreX;
        y = centreY;
        face(newHeadingRad);
        speedMps = vx * cos + vy * sin;
        accelerationMps2 = 0;
        curvaturePerM = 0;
    }

    @Override
    public final void step(float wantedAccelerationMps2, float wantedCurvaturePerM, float dtSeconds) {
        Inputs.checkWanted(wantedAccelerationMps2, wantedCurvaturePerM, dtSeconds);
        nearest(wantedAccelerationMps2, wantedCurvaturePerM, dtSeconds, action);
        drive(action, dtSeconds);
    }

    @Override
    public final void act(float[] inputs, float dtSeconds) {
        actions().check(inputs, dtSeconds);
        drive(inputs, dtSeconds);
    }

    /// Drives one step by inputs that have been checked.
    abstract void drive(float[] inputs, float dtSeconds);

    /// Turns the box to a heading of any winding.
    final void face(float newHeadingRad) {
        headingRad = Angles.wrap(newHeadingRad);
        cos = Trig.cos(headingRad);
        sin = Trig.sin(headingRad);
    }

    /// Moves the rear axle by `s` along a circle of curvature `κ`, and the box with it:
    /// ```
    /// Δ = s·κ    c = s·sinc(Δ/2)    ψm = ψ + Δ/2
    /// x⁺ = x + c·(cos ψm - b·κ·sin ψm)    y⁺ = y + c·(sin ψm + b·κ·cos ψm)    ψ⁺ = ψ + Δ
    /// ```
    /// with `sinc(h) = sin(h)/h` as `1 - h²/6 + h⁴/120`, as in [dev.skidpad.core.kernel.SimKernels#bicycleStep].
    final void moveOnCircle(float s, float kappa) {
        float turn = s * kappa;
        float half = 0.5f * turn;
        float h2 = half * half;
        float chord = s * (1 + h2 * (SINC_2 + h2 * SINC_4));
        float middleCos = Trig.cos(headingRad + half);
        float middleSin = Trig.sin(headingRad + half);
        float swing = rearToCentreM * kappa;
        x += chord * (middleCos - swing * middleSin);
        y += chord * (middleSin + swing * middleCos);
        face(headingRad + turn);
    }

    @Override
    public int stateSize() {
        return 6;
    }

    @Override
    public void save(double[] state) {
        state[0] = x;
        state[1] = y;
        state[2] = headingRad;
        state[3] = speedMps;
        state[4] = accelerationMps2;
        state[5] = curvaturePerM;
    }

    @Override
    public void restore(double[] state) {
        x = (float) state[0];
        y = (float) state[1];
        face((float) state[2]);
        speedMps = (float) state[3];
        accelerationMps2 = (float) state[4];
        curvaturePerM = (float) state[5];
    }

    @Override
    public final float rearToCentreM() {
        return rearToCentreM;
    }

    @Override
    public final float centreX() {
        return x;
    }

    @Override
    public final float centreY() {
        return y;
    }

    @Override
    public final float headingRad() {
        return headingRad;
    }

    @Override
    public final float headingCos() {
        return cos;
    }

    @Override
    public final float headingSin() {
        return sin;
    }

    @Override
    public final float speedMps() {
        return speedMps;
    }

    @Override
    public final float accelerationMps2() {
        return accelerationMps2;
    }

    @Override
    public final float curvaturePerM() {
        return curvaturePerM;
    }

    /// `v·(cos ψ - b·κ·sin ψ)`.
    @Override
    public float centreVx() {
        return speedMps * (cos - rearToCentreM * curvaturePerM * sin);
    }

    /// `v·(sin ψ + b·κ·cos ψ)`.
    @Override
    public float centreVy() {
        return speedMps * (sin + rearToCentreM * curvaturePerM * cos);
    }
}

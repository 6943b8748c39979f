package dev.skidpad.sim.dynamics.model;

/// The invertible bicycle of the Waymax simulator, with its limits: 6 m/s² and 0.3 1/m.
///
/// State: the box centre `(x, y)`, the heading `ψ`, the speed `v` along it. Inputs: the acceleration `a` and the
/// curvature `κ`.
/// ```
/// s = v·dt + ½·a·dt²    x⁺ = x + s·cos ψ    y⁺ = y + s·sin ψ    ψ⁺ = ψ + κ·s    v⁺ = v + a·dt
/// ```
/// The box centre is the point that does not slip, which makes the step easy to invert and the car turn a little
/// less tightly than it does about its rear axle. There is no grip and no limit of speed; a car whose speed
/// changes its sign reverses.
///
/// Source: C. Gulino et al., "Waymax" (2023). There the speed is the length of the velocity, here it has a sign.
public final class InvertibleBicycle extends BoxCar {
    /// The most acceleration and braking.
    public static final float MAX_ACCELERATION_MPS2 = 6f;

    /// The tightest curve.
    public static final float MAX_CURVATURE_PER_M = 0.3f;

    private static final ActionSpace ACTIONS = ActionSpace.of(
            ActionSpace.Axis.within("acceleration", "m/s²", MAX_ACCELERATION_MPS2),
            ActionSpace.Axis.within("curvature", "1/m", MAX_CURVATURE_PER_M));

    public InvertibleBicycle() {
        super(0, 2);
    }

    @Override
    public ActionSpace actions() {
        return ACTIONS;
    }

    @Override
    public void nearest(float wantedAccelerationMps2, float wantedCurvaturePerM, float dtSeconds, float[] action) {
        action[0] = ACTIONS.clamp(0, wantedAccelerationMps2);
        action[1] = ACTIONS.clamp(1, wantedCurvaturePerM);
    }

    @Override
    void drive(float[] action, float dt) {
        float a = action[0];
        float kappa = action[1];
        float s = speedMps * dt + 0.5f * a * dt * dt;
        x += s * headingCos();
        y += s * headingSin();
        face(headingRad() + kappa * s);
        speedMps += a * dt;
        accelerationMps2 = a;
        curvaturePerM = kappa;
    }
}

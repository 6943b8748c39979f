package dev.skidpad.sim.dynamics.model;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.sim.world.RearAxle;

/// A car that is moved by displacements in its own frame, with the limits of the Waymax simulator: 6 m and half a
/// turn a step.
///
/// State: the box centre `(x, y)`, the heading `ψ` and the velocity of the last step. Inputs: `dx` forward, `dy`
/// to the left, `dψ`.
/// ```
/// x⁺ = x + dx·cos ψ - dy·sin ψ    y⁺ = y + dx·sin ψ + dy·cos ψ    ψ⁺ = ψ + dψ
/// ```
/// The velocity is the displacement over the step. Nothing keeps it from sliding sideways or jumping: it is a
/// measure of how much of a result is owed to a model's limits. What a driver wants is done as the displacement of
/// a kinematic bicycle that turns about its rear axle.
///
/// Source: C. Gulino et al., "Waymax" (2023), its local deltas.
public final class PoseDeltaCar extends BoxCar {
    /// The most that the box moves forward or to a side in one step.
    public static final float MAX_DISPLACEMENT_M = 6f;

    private static final ActionSpace ACTIONS = ActionSpace.of(
            ActionSpace.Axis.within("forward displacement", "m", MAX_DISPLACEMENT_M),
            ActionSpace.Axis.within("displacement to the left", "m", MAX_DISPLACEMENT_M),
            ActionSpace.Axis.within("turn", "rad", Angles.PI));

    private float vx;
    private float vy;

    /// A car of a length, standing at the origin.
    public PoseDeltaCar(float lengthM) {
        super(RearAxle.toCentreM(lengthM), 3);
    }

    @Override
    public void set(float centreX, float centreY, float newHeadingRad, float newVx, float newVy) {
        super.set(centreX, centreY, newHeadingRad, newVx, newVy);
        vx = newVx;
        vy = newVy;
    }

    @Override
    public ActionSpace actions() {
        return ACTIONS;
    }

    @Override
    void drive(float[] action, float dtSeconds) {
        float forward = action[0];
        float left = action[1];
        float dx = forward * headingCos() - left * headingSin();
        float dy = forward * headingSin() + left * headingCos();
        x += dx;
        y += dy;
        face(headingRad() + action[2]);
        vx = dx / dtSeconds;
        vy = dy / dtSeconds;
        float speed = vx * headingCos() + vy * headingSin();
        accelerationMps2 = (speed - speedMps) / dtSeconds;
        curvaturePerM = forward == 0 ? 0 : action[2] / forward;
        speedMps = speed;
    }

    @Override
    public void nearest(float wantedAccelerationMps2, float wantedCurvaturePerM, float dtSeconds, float[] action) {
        float s = (speedMps + 0.5f * wantedAccelerationMps2 * dtSeconds) * dtSeconds;
        float turn = ACTIONS.clamp(2, s * wantedCurvaturePerM);
        float cos = Trig.cos(turn);
        float sin = Trig.sin(turn);
        float kappa = wantedCurvaturePerM;
        boolean straight = Math.abs(turn) < 1e-3f;
        float rearForward = straight ? s : sin / kappa;
        float rearLeft = straight ? 0.5f * s * turn : (1 - cos) / kappa;
        action[0] = ACTIONS.clamp(0, rearForward + rearToCentreM * (cos - 1));
        action[1] = ACTIONS.clamp(1, rearLeft + rearToCentreM * sin);
        action[2] = turn;
    }

    @Override
    public int stateSize() {
        return super.stateSize() + 2;
    }

    @Override
    public void save(double[] state) {
        super.save(state);
        state[6] = vx;
        state[7] = vy;
    }

    @Override
    public void restore(double[] state) {
        super.restore(state);
        vx = (float) state[6];
        vy = (float) state[7];
    }

    @Override
    public float centreVx() {
        return vx;
    }

    @Override
    public float centreVy() {
        return vy;
    }
}

package dev.skidpad.sim.dynamics.model;

import dev.skidpad.sim.world.RearAxle;

/// A kinematic bicycle whose accelerations change no faster than its limits of jerk.
///
/// State: the box centre, the heading `ψ`, the speed `v` of the rear axle, the longitudinal acceleration `a` and
/// the lateral acceleration `g`, positive to the left. Inputs: the longitudinal jerk `j` and the lateral jerk `k`.
/// ```
/// a⁺ = a + j·dt, within -8 to 4 m/s²             g⁺ = g + k·dt, within ±6 m/s²
/// v⁺ = v + ½(a + a⁺)·dt                          s = v·dt + (2a + a⁺)·dt²/6
/// κ = g⁺ / max(½(v + v⁺), 1 m/s)², within ±0.3 1/m
/// ```
/// and the rear axle moves by `s` on a circle of curvature `κ`. Below 1 m/s the lateral state stands for the
/// curvature, so that a slow car can still be steered. Where the curvature ends at its limit, `g` is what belongs
/// to it. A car whose speed would change its sign stands for the rest of the step, without acceleration.
///
/// Limits: `j` within -15 to 10 m/s³, `k` within ±10 m/s³. The least longitudinal jerk is that of the action set of
/// PufferDrive's jerk model (2025), whose states these are; the others are wider than its ±4 m/s³ and than the
/// comfort bounds of nuPlan (8.37 and 4.13 m/s³), because people drive beyond them.
public final class JerkCar extends BoxCar {
    private static final ActionSpace ACTIONS = ActionSpace.of(
            new ActionSpace.Axis("longitudinal jerk", "m/s³", -15, 10),
            ActionSpace.Axis.within("lateral jerk", "m/s³", 10));

    private static final VehicleLimits LIMITS = VehicleLimits.DRY_ROAD;
    private static final float SLOW_MPS = 1f;

    private float lateralMps2;

    /// A car of a length, standing at the origin.
    public JerkCar(float lengthM) {
        super(RearAxle.toCentreM(lengthM), 2);
    }

    @Override
    public void set(float centreX, float centreY, float newHeadingRad, float vx, float vy) {
        super.set(centreX, centreY, newHeadingRad, vx, vy);
        lateralMps2 = 0;
    }

    @Override
    public ActionSpace actions() {
        return ACTIONS;
    }

    @Override
    public void nearest(float wantedAccelerationMps2, float wantedCurvaturePerM, float dtSeconds, float[] action) {
        float jerk = ACTIONS.clamp(0, (wantedAccelerationMps2 - accelerationMps2) / dtSeconds);
        float next = speedMps + accelerationMps2 * dtSeconds + 0.5f * jerk * dtSeconds * dtSeconds;
        float wantedLateral = wantedCurvaturePerM * squaredSpeed(0.5f * (speedMps + next));
        action[0] = jerk;
        action[1] = ACTIONS.clamp(1, (wantedLateral - lateralMps2) / dtSeconds);
    }

    @Override
    void drive(float[] action, float dt) {
        float v = speedMps;
        float a = accelerationMps2;
        float aNext = LIMITS.clampAcceleration(a + action[0] * dt, v);
        float mean = 0.5f * (a + aNext);
        float vNext = v + mean * dt;
        float s = v * dt + (2 * a + aNext) * dt * dt / 6;
        if (v * vNext < 0) {
            s = -0.5f * v * v / mean;
            vNext = 0;
            aNext = 0;
        }
        float most = LIMITS.maxLateralAccelerationMps2();
        float lateral = Math.max(-most, Math.min(most, lateralMps2 + action[1] * dt));
        float squared = squaredSpeed(0.5f * (v + vNext));
        float kappa = lateral / squared;
        if (Math.abs(kappa) > LIMITS.maxCurvaturePerM()) {
            kappa = Math.copySign(LIMITS.maxCurvaturePerM(), kappa);
            lateral = kappa * squared;
        }
        moveOnCircle(s, kappa);
        speedMps = vNext;
        accelerationMps2 = aNext;
        lateralMps2 = lateral;
        curvaturePerM = kappa;
    }

    private static float squaredSpeed(float speedMps) {
        float slowest = Math.max(Math.abs(speedMps), SLOW_MPS);
        return slowest * slowest;
    }

    /// The lateral state `g`: the lateral acceleration of the rear axle at 1 m/s and above.
    public float lateralMps2() {
        return lateralMps2;
    }

    @Override
    public int stateSize() {
        return super.stateSize() + 1;
    }

    @Override
    public void save(double[] state) {
        super.save(state);
        state[6] = lateralMps2;
    }

    @Override
    public void restore(double[] state) {
        super.restore(state);
        lateralMps2 = (float) state[6];
    }
}

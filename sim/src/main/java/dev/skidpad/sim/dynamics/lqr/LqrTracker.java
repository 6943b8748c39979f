package dev.skidpad.sim.dynamics.lqr;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Trig;

/// The tracker of nuPlan and NAVSIM: from a car's state and a plan, an acceleration and a steering rate.
///
/// Two linear-quadratic problems, each with one input held over the horizon of `N` steps. **Longitudinal**, with
/// the fitted speed `v_ref` of the plan at the horizon:
/// ```
/// v_N = v + N·dt·a          minimise Qv·(v_N - v_ref)² + Ra·a²
/// ```
/// **Lateral**, with the lateral error `e`, the heading error `θ`, the steering angle `δ`, the speeds `v_i = v +
/// i·dt·a`, the fitted curvatures `κ_i` and the wheelbase `L`:
/// ```
/// e_{i+1} = e_i + v_i·θ_i·dt    θ_{i+1} = θ_i + v_i·(δ_i/L - κ_i)·dt    δ_{i+1} = δ_i + r·dt
/// minimise Qe·e_N² + Qθ·θ_N² + Qδ·δ_N² + Rr·r²
/// ```
/// Errors are those of the rear axle against the pose of the plan at this step, positive to its left. Where both
/// car and plan are slower than the stop speed, `a = -g·(v - v_ref)` and `r = 0`. It knows no reversing.
///
/// Source: C. Caesar et al., "nuPlan" (2021), its open development kit; Dauner et al., "NAVSIM" (2024). Weights
/// and their units: [LqrSettings]. The inputs have no limits of their own.
///
/// A buffer: one episode or scorer owns it. Nothing is allocated after it was made.
public final class LqrTracker {
    private final LqrSettings settings;
    private final double wheelbaseM;
    private final ReferenceProfile profile;
    private final double[] x; // [poses] m, rear axle
    private final double[] y; // [poses] m
    private final float[] headingRad; // [poses]
    private int poses;
    private double accelerationMps2;
    private double steeringRateRadps;

    /// A tracker for plans of at most `maxPoses` poses, the present one among them.
    public LqrTracker(LqrSettings settings, double wheelbaseM, int maxPoses) {
        if (!(wheelbaseM > 0) || maxPoses < 2) {
            throw new IllegalArgumentException(
                    "a wheelbase of " + wheelbaseM + " m must be positive, and " + maxPoses + " poses at least 2");
        }
        this.settings = settings;
        this.wheelbaseM = wheelbaseM;
        profile = new ReferenceProfile(settings, maxPoses);
        x = new double[maxPoses];
        y = new double[maxPoses];
        headingRad = new float[maxPoses];
    }

    /// Begins a new plan with the pose that belongs to step 0.
    public void begin(double rearX, double rearY, float heading) {
        poses = 0;
        add(rearX, rearY, heading);
    }

    /// Adds the pose of the next step.
    ///
    /// @throws IndexOutOfBoundsException if the plan is full
    public void add(double rearX, double rearY, float heading) {
        x[poses] = rearX;
        y[poses] = rearY;
        headingRad[poses] = heading;
        poses++;
    }

    /// Fits speeds and curvatures to the poses; to be called once after the last was added.
    ///
    /// @throws IllegalStateException if there are fewer than two poses
    public void fit() {
        if (poses < 2) {
            throw new IllegalStateException("a plan of " + poses + " poses cannot be followed; add 2 or more");
        }
        profile.fit(x, y, headingRad, poses);
    }

    /// Chooses the inputs for a step.
    ///
    /// @param step which pose of the plan belongs to now, from 0
    /// @param rearX m, of the car
    /// @param rearY m, of the car
    /// @param heading rad, of the car, any winding
    /// @param speedMps of the rear axle along the heading
    /// @param steeringRad the steering angle δ
    public void track(int step, double rearX, double rearY, float heading, double speedMps, double steeringRad) {
        double referenceMps = profile.speedMps(step + settings.horizonSteps());
        if (referenceMps <= settings.stopSpeedMps() && speedMps <= settings.stopSpeedMps()) {
            accelerationMps2 = -settings.stopGain() * (speedMps - referenceMps);
            steeringRateRadps = 0;
            return;
        }
        double reach = settings.horizonSteps() * settings.dtSeconds();
        double weight = settings.speedWeight();
        accelerationMps2 =
                -weight * reach * (speedMps - referenceMps) / (weight * reach * reach + settings.accelerationWeight());
        int pose = Math.min(step, poses - 1);
        double dx = rearX - x[pose];
        double dy = rearY - y[pose];
        double lateralM = dy * Trig.cos(headingRad[pose]) - dx * Trig.sin(headingRad[pose]);
        double turnRad = Angles.difference(headingRad[pose], heading);
        steer(step, lateralM, turnRad, speedMps, steeringRad);
    }

    private void steer(int step, double lateralM, double turnRad, double speedMps, double steeringRad) {
        double dt = settings.dtSeconds();
        double e = lateralM; // the errors at the horizon without an input
        double theta = turnRad;
        double eb = 0; // and what a steering rate of 1 adds to them
        double thetaB = 0;
        double deltaB = 0;
        for (int i = 0; i < settings.horizonSteps(); i++) {
            double metres = (speedMps + i * dt * accelerationMps2) * dt;
            e += metres * theta;
            theta += metres * (steeringRad / wheelbaseM - profile.curvaturePerM(step + i));
            eb += metres * thetaB;
            thetaB += metres / wheelbaseM * deltaB;
            deltaB += dt;
        }
        double thetaN = Angles.wrap((float) theta);
        double above = settings.lateralWeight() * eb * e
                + settings.headingWeight() * thetaB * thetaN
                + settings.steeringWeight() * deltaB * steeringRad;
        double below = settings.lateralWeight() * eb * eb
                + settings.headingWeight() * thetaB * thetaB
                + settings.steeringWeight() * deltaB * deltaB
                + settings.steeringRateWeight();
        steeringRateRadps = -above / below;
    }

    /// The acceleration chosen last.
    public double accelerationMps2() {
        return accelerationMps2;
    }

    /// The steering rate chosen last.
    public double steeringRateRadps() {
        return steeringRateRadps;
    }

    public LqrSettings settings() {
        return settings;
    }
}

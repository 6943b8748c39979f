package dev.skidpad.sim.score.commonroad;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.world.RearAxle;

/// The inputs and states of a drive, frame by frame. Immutable.
///
/// Derivatives are central differences, at the ends those of the parabola through three samples. The curvature is
/// the rate of the heading over the speed; below 0.2 m/s it stays what it was, and the steering angle with it:
/// `δ = atan(κ · wheelbase)`.
final class Driven {
    private static final double SLOW_MPS = 0.2;

    final double[] speedMps; // [F] along the heading
    final double[] accelerationMps2; // [F]
    final double[] jerkMps3; // [F]
    final double[] curvaturePerM; // [F]
    final double[] lateralMps2; // [F] v²κ
    final double[] lateralJerkMps3; // [F]
    final double[] steeringRad; // [F]
    final double[] steeringRadps; // [F]

    /// @param ego of at least three frames
    Driven(EgoMotion ego) {
        int n = ego.frames();
        double dt = ego.dtSeconds();
        double wheelbase = RearAxle.wheelbaseM(2 * ego.halfLengthM());
        speedMps = new double[n];
        double[] heading = new double[n];
        for (int f = 0; f < n; f++) {
            speedMps[f] = ego.speedMps(f);
            heading[f] = f == 0
                    ? ego.headingRad(0)
                    : heading[f - 1] + Angles.difference(ego.headingRad(f - 1), ego.headingRad(f));
        }
        accelerationMps2 = derivative(speedMps, dt);
        jerkMps3 = derivative(accelerationMps2, dt);
        double[] yawRate = derivative(heading, dt);
        curvaturePerM = new double[n];
        lateralMps2 = new double[n];
        steeringRad = new double[n];
        for (int f = 0; f < n; f++) {
            boolean slow = Math.abs(speedMps[f]) < SLOW_MPS;
            curvaturePerM[f] = !slow ? yawRate[f] / speedMps[f] : f == 0 ? 0 : curvaturePerM[f - 1];
            lateralMps2[f] = speedMps[f] * speedMps[f] * curvaturePerM[f];
            steeringRad[f] = StrictMath.atan(curvaturePerM[f] * wheelbase);
        }
        lateralJerkMps3 = derivative(lateralMps2, dt);
        steeringRadps = derivative(steeringRad, dt);
    }

    private static double[] derivative(double[] samples, double dt) {
        int n = samples.length;
        double[] out = new double[n];
        out[0] = (-3 * samples[0] + 4 * samples[1] - samples[2]) / (2 * dt);
        for (int i = 1; i < n - 1; i++) {
            out[i] = (samples[i + 1] - samples[i - 1]) / (2 * dt);
        }
        out[n - 1] = (3 * samples[n - 1] - 4 * samples[n - 2] + samples[n - 3]) / (2 * dt);
        return out;
    }
}

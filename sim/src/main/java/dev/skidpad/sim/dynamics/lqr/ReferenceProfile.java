package dev.skidpad.sim.dynamics.lqr;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Trig;

/// Speeds and curvatures that belong to a sequence of rear-axle poses, by regularised least squares.
///
/// From poses `(x_i, y_i, ψ_i)`, `i = 0..n`, with `s_i` the displacement from pose `i` along `ψ_i`, the speeds
/// are those that minimise
/// ```
/// Σ (s_i - v_i·dt)² + λ_j·Σ (a_{i+1} - a_i)²         a_i = (v_{i+1} - v_i)/dt
/// ```
/// and the curvatures those that minimise
/// ```
/// Σ (Δψ_i - v_i·κ_i·dt)² + λ_κ·Σ ((κ_{i+1} - κ_i)/dt)² + λ_0·κ_0²
/// ```
/// which is what nuPlan's tracker fits. There the unknowns are the first value and the derivatives, which makes
/// the normal equations dense; here they are the values, which makes them banded, with the same solution.
///
/// A buffer: one tracker owns it.
final class ReferenceProfile {
    private final LqrSettings settings;
    private final BandedSolver solver;
    private final double[] speedMps; // [n]
    private final double[] curvaturePerM; // [n]
    private final double[] turnRad; // [n]
    private int length;

    ReferenceProfile(LqrSettings settings, int maxPoses) {
        this.settings = settings;
        solver = new BandedSolver(maxPoses - 1);
        speedMps = new double[maxPoses - 1];
        curvaturePerM = new double[maxPoses - 1];
        turnRad = new double[maxPoses - 1];
    }

    /// Fits the poses; there must be two at least.
    ///
    /// @param x `[poses]` m, rear axle
    /// @param y `[poses]` m, rear axle
    /// @param headingRad `[poses]` any winding
    void fit(double[] x, double[] y, float[] headingRad, int poses) {
        length = poses - 1;
        fitSpeed(x, y, headingRad);
        fitCurvature(headingRad);
    }

    private void fitSpeed(double[] x, double[] y, float[] headingRad) {
        double dt = settings.dtSeconds();
        for (int i = 0; i < length; i++) {
            double along = (x[i + 1] - x[i]) * Trig.cos(headingRad[i]) + (y[i + 1] - y[i]) * Trig.sin(headingRad[i]);
            solver.diagonal[i] = dt * dt;
            solver.next[i] = 0;
            solver.second[i] = 0;
            solver.right[i] = dt * along;
        }
        double q = settings.jerkPenalty() / (dt * dt);
        for (int i = 0; i + 2 < length; i++) {
            solver.diagonal[i] += q;
            solver.diagonal[i + 1] += 4 * q;
            solver.diagonal[i + 2] += q;
            solver.next[i] -= 2 * q;
            solver.next[i + 1] -= 2 * q;
            solver.second[i] += q;
        }
        solver.solve(length);
        System.arraycopy(solver.right, 0, speedMps, 0, length);
    }

    private void fitCurvature(float[] headingRad) {
        double dt = settings.dtSeconds();
        for (int i = 0; i < length; i++) {
            turnRad[i] = Angles.difference(headingRad[i], headingRad[i + 1]);
            double metres = speedMps[i] * dt;
            solver.diagonal[i] = metres * metres;
            solver.next[i] = 0;
            solver.second[i] = 0;
            solver.right[i] = metres * turnRad[i];
        }
        solver.diagonal[0] += settings.initialCurvaturePenalty();
        double q = settings.curvatureRatePenalty() / (dt * dt);
        for (int i = 0; i + 1 < length; i++) {
            solver.diagonal[i] += q;
            solver.diagonal[i + 1] += q;
            solver.next[i] -= q;
        }
        solver.solve(length);
        System.arraycopy(solver.right, 0, curvaturePerM, 0, length);
    }

    /// The speed from pose `step` to the next; beyond the last it stays as it is there.
    double speedMps(int step) {
        return speedMps[Math.min(step, length - 1)];
    }

    /// The curvature from pose `step` to the next; beyond the last it stays as it is there.
    double curvaturePerM(int step) {
        return curvaturePerM[Math.min(step, length - 1)];
    }
}

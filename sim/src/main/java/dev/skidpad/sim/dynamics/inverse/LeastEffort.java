package dev.skidpad.sim.dynamics.inverse;

import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.model.ActionSpace;
import dev.skidpad.sim.dynamics.model.CarModel;

/// Finds the inputs of a model that come by given poses with the least effort: the iterative linear-quadratic
/// regulator with limits on the inputs.
///
/// Over the inputs `u_t` within their limits, with the states `x_{t+1} = f(x_t, u_t)` of the model, it minimises
/// ```
/// J = ½ Σ ((px - x̂)² + (py - ŷ)²)/σp² + (ψ - ψ̂)²/σψ² + ½ Σ (u_t/s)²
/// ```
/// where `σp` is 2 cm, `σψ` 0.2 rad, and `s` what counts as much of an input. Each iteration linearises the model by
/// central differences, solves backwards for a step and its feedback (Li and Todorov 2004), keeps inputs at their
/// limits that want to leave them (Tassa et al. 2014), and searches along the step.
///
/// A buffer: one search owns it.
final class LeastEffort {
    private static final double POSITION_SIGMA_M = 0.02;
    private static final double HEADING_SIGMA_RAD = 0.2;
    private static final int ITERATIONS = 40;
    private static final double ENOUGH = 1e-3; // relative improvement below which it ends
    private static final double FIRST_DAMPING = 1e-3;
    private static final double MOST_DAMPING = 1e6;
    private static final double STATE_STEP = 1e-2;
    private static final double INPUT_STEP = 1e-2; // of s
    private static final int TURNED = 2; // index of the heading in a state

    private final CarModel car;
    private final ActionSpace space;
    private final Reference reference;
    private final float dtSeconds;
    private final int n; // numbers of a state
    private final int m; // numbers of an action
    private final double[] scale; // [m] s
    private final double[][] states; // [T + 1, n]
    private final double[][] tried; // [T + 1, n]
    private final double[][] a; // [T, n·n] ∂f/∂x
    private final double[][] b; // [T, n·m] ∂f/∂u
    private final double[][] feed; // [T, m] the step
    private final double[][] gain; // [T, m·n] its feedback
    private final Backward backward;
    private final double[] low;
    private final double[] high;
    private final double[] plus;
    private final double[] minus;

    LeastEffort(CarModel car, Reference reference, float dtSeconds) {
        this.car = car;
        this.reference = reference;
        this.dtSeconds = dtSeconds;
        space = car.actions();
        n = car.stateSize();
        m = space.size();
        scale = new double[m];
        low = new double[m];
        high = new double[m];
        for (int j = 0; j < m; j++) {
            low[j] = space.axes().get(j).low();
            high[j] = space.axes().get(j).high();
            double limit = Math.max(-low[j], high[j]);
            scale[j] = Double.isInfinite(limit) ? 1 : 0.5 * limit;
        }
        int steps = reference.steps;
        states = new double[steps + 1][n];
        tried = new double[steps + 1][n];
        a = new double[steps][n * n];
        b = new double[steps][n * m];
        feed = new double[steps][m];
        gain = new double[steps][m * n];
        backward = new Backward(n, m);
        plus = new double[n];
        minus = new double[n];
    }

    /// The best inputs that it finds from a first guess.
    float[][] improve(Track track, float[][] guess) {
        int t0 = reference.firstStep;
        car.set(0, 0, track.headingRad(t0), track.vx(t0), track.vy(t0));
        car.save(states[0]);
        float[][] actions = guess;
        double cost = roll(actions, actions, 0, states);
        double damping = FIRST_DAMPING;
        for (int iteration = 0; iteration < ITERATIONS && damping < MOST_DAMPING; iteration++) {
            linearise(actions);
            solve(actions, damping);
            float[][] better = new float[actions.length][m];
            double before = cost;
            for (double share = 1; share > 0.02 && cost == before; share *= 0.5) {
                double found = roll(actions, better, share, tried);
                if (found < before) {
                    cost = found;
                }
            }
            if (cost == before) {
                damping *= 30;
                continue;
            }
            actions = better;
            for (int t = 0; t <= reference.steps; t++) {
                System.arraycopy(tried[t], 0, states[t], 0, n);
            }
            damping = Math.max(1e-6, damping / 10);
            if (before - cost < ENOUGH * before) {
                break;
            }
        }
        return actions;
    }

    /// Drives the inputs changed by a share of the step; gives what it costs.
    private double roll(float[][] actions, float[][] changed, double share, double[][] out) {
        System.arraycopy(states[0], 0, out[0], 0, n);
        car.restore(out[0]);
        double cost = 0;
        for (int t = 0; t < reference.steps; t++) {
            for (int j = 0; j < m; j++) {
                double u = actions[t][j] + (share == 0 ? 0 : share * feed[t][j] + feedback(t, j, out[t]));
                changed[t][j] = space.clamp(j, (float) u);
                cost += 0.5 * changed[t][j] * changed[t][j] / (scale[j] * scale[j]);
            }
            car.act(changed[t], dtSeconds);
            car.save(out[t + 1]);
            cost += stateCost(t + 1, out[t + 1]);
        }
        return cost;
    }

    private double feedback(int t, int j, double[] state) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += gain[t][j * n + i] * difference(state, states[t], i);
        }
        return sum;
    }

    private static double difference(double[] state, double[] from, int i) {
        double d = state[i] - from[i];
        return i == TURNED ? wrapped(d) : d;
    }

    private static double wrapped(double angleRad) {
        double turns = Math.floor((angleRad + StrictMath.PI) / (2 * StrictMath.PI));
        return angleRad - turns * (2 * StrictMath.PI);
    }

    private double stateCost(int t, double[] state) {
        if (!reference.valid[t]) {
            return 0;
        }
        double dx = (state[0] - reference.x[t]) / POSITION_SIGMA_M;
        double dy = (state[1] - reference.y[t]) / POSITION_SIGMA_M;
        double turn = wrapped(state[TURNED] - reference.headingRad[t]) / HEADING_SIGMA_RAD;
        return 0.5 * (dx * dx + dy * dy + turn * turn);
    }

    /// Central differences of the model. It does not matter to it where it is, so positions are moved to the origin
    /// first, where floats are finest.
    private void linearise(float[][] actions) {
        double[] at = new double[n];
        float[] input = new float[m];
        for (int t = 0; t < reference.steps; t++) {
            System.arraycopy(states[t], 0, at, 0, n);
            at[0] = 0;
            at[1] = 0;
            for (int i = 0; i < n; i++) {
                if (i < TURNED) {
                    for (int k = 0; k < n; k++) {
                        a[t][k * n + i] = k == i ? 1 : 0;
                    }
                    continue;
                }
                double value = at[i];
                at[i] = value + STATE_STEP;
                run(at, actions[t], plus);
                at[i] = value - STATE_STEP;
                run(at, actions[t], minus);
                at[i] = value;
                for (int k = 0; k < n; k++) {
                    a[t][k * n + i] = difference(plus, minus, k) / (2 * STATE_STEP);
                }
            }
            for (int j = 0; j < m; j++) {
                System.arraycopy(actions[t], 0, input, 0, m);
                float up = space.clamp(j, (float) (actions[t][j] + INPUT_STEP * scale[j]));
                float down = space.clamp(j, (float) (actions[t][j] - INPUT_STEP * scale[j]));
                input[j] = up;
                run(at, input, plus);
                input[j] = down;
                run(at, input, minus);
                for (int k = 0; k < n; k++) {
                    b[t][k * m + j] = difference(plus, minus, k) / (up - down);
                }
            }
        }
    }

    private void run(double[] from, float[] input, double[] out) {
        car.restore(from);
        car.act(input, dtSeconds);
        car.save(out);
    }

    private void solve(float[][] actions, double damping) {
        backward.begin();
        for (int t = reference.steps - 1; t >= 0; t--) {
            if (reference.valid[t + 1]) {
                double[] state = states[t + 1];
                double position = 1 / (POSITION_SIGMA_M * POSITION_SIGMA_M);
                double turn = 1 / (HEADING_SIGMA_RAD * HEADING_SIGMA_RAD);
                backward.add(0, position, state[0] - reference.x[t + 1]);
                backward.add(1, position, state[1] - reference.y[t + 1]);
                backward.add(TURNED, turn, wrapped(state[TURNED] - reference.headingRad[t + 1]));
            }
            backward.step(a[t], b[t], actions[t], scale, low, high, damping, feed[t], gain[t]);
        }
    }
}

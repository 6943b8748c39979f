package dev.skidpad.learn.joint;

import dev.skidpad.core.kernel.Exponential;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Codebook;
import java.util.Arrays;

/// Spreads the wanted probability over the tokens near to where an agent went, so that their mean is where it went.
///
/// Of all weights with that mean, these are nearest to `b_k = exp(-d_k² / 2·SPREAD²)`: the weights
/// `b_k·exp(λ·u_k) / Σ` with the tokens' offsets `u_k`, for the `λ` that Newton's method finds. Where the place lies
/// outside of all tokens near by, a small penalty on `λ` keeps the mean at their border. A buffer.
final class SoftTargets {
    /// Over how many tokens it is spread.
    static final int COUNT = 8;

    private static final float SPREAD_M = 0.1f;
    private static final float UNIT_M = 0.1f;
    private static final float PENALTY = 0.02f;
    private static final int ROUNDS = 8;
    private static final float LONGEST_STEP = 2f;

    private final int[] tokens = new int[COUNT];
    private final float[] distances = new float[COUNT];
    private final float[] base = new float[COUNT]; // exponents
    private final float[] weights = new float[COUNT];
    private final float[] u = new float[COUNT * 3]; // offsets in units
    private final float[] lambda = new float[3];
    private final float[] mean = new float[3];
    private final float[] system = new float[12]; // [3, 4]

    /// Finds the tokens and their weights.
    ///
    /// @return the distance of the nearest token, m
    float find(Codebook codebook, float x, float y, float headingRad) {
        codebook.nearest(x, y, headingRad, tokens, distances);
        AgentClass agentClass = codebook.agentClass();
        float lever = 0.5f * agentClass.boxLengthM() + (float) Math.sqrt(x * x + y * y);
        int last = Codebook.STEPS - 1;
        for (int k = 0; k < COUNT; k++) {
            u[3 * k] = (codebook.x(tokens[k], last) - x) / UNIT_M;
            u[3 * k + 1] = (codebook.y(tokens[k], last) - y) / UNIT_M;
            u[3 * k + 2] = (codebook.headingRad(tokens[k], last) - headingRad) * lever / UNIT_M;
            float d = distances[k];
            float nearest = distances[0];
            base[k] = -(d * d - nearest * nearest) / (2 * SPREAD_M * SPREAD_M);
        }
        tilt();
        return distances[0];
    }

    int token(int k) {
        return tokens[k];
    }

    /// The wanted probability of a token; all sum up to one.
    float weight(int k) {
        return weights[k];
    }

    private void tilt() {
        Arrays.fill(lambda, 0);
        weigh();
        for (int round = 0; round < ROUNDS; round++) {
            step();
            weigh();
        }
    }

    // One step of Newton's method on log Σ b_k·exp(λ·u_k) + PENALTY/2·|λ|².
    private void step() {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                float covariance = i == j ? PENALTY : 0;
                for (int k = 0; k < COUNT; k++) {
                    covariance += weights[k] * (u[3 * k + i] - mean[i]) * (u[3 * k + j] - mean[j]);
                }
                system[4 * i + j] = covariance;
            }
            system[4 * i + 3] = -(mean[i] + PENALTY * lambda[i]);
        }
        solve();
        float longest = 0;
        for (int i = 0; i < 3; i++) {
            longest = Math.max(longest, Math.abs(system[4 * i + 3]));
        }
        float scale = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
        for (int i = 0; i < 3; i++) {
            lambda[i] += scale * system[4 * i + 3];
        }
    }

    // Elimination; the matrix is symmetric and positive, so no pivot is needed.
    private void solve() {
        for (int p = 0; p < 3; p++) {
            float pivot = system[4 * p + p];
            for (int j = p; j < 4; j++) {
                system[4 * p + j] /= pivot;
            }
            for (int i = 0; i < 3; i++) {
                float factor = system[4 * i + p];
                for (int j = p; i != p && j < 4; j++) {
                    system[4 * i + j] -= factor * system[4 * p + j];
                }
            }
        }
    }

    private void weigh() {
        float highest = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < COUNT; k++) {
            weights[k] = base[k] + lambda[0] * u[3 * k] + lambda[1] * u[3 * k + 1] + lambda[2] * u[3 * k + 2];
            highest = Math.max(highest, weights[k]);
        }
        float sum = 0;
        for (int k = 0; k < COUNT; k++) {
            weights[k] = Exponential.exp(weights[k] - highest);
            sum += weights[k];
        }
        Arrays.fill(mean, 0);
        for (int k = 0; k < COUNT; k++) {
            weights[k] /= sum;
            for (int i = 0; i < 3; i++) {
                mean[i] += weights[k] * u[3 * k + i];
            }
        }
    }
}

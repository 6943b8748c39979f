package dev.skidpad.learn.train;

import dev.skidpad.learn.model.WeightLayout;
import java.util.List;

/// One step of AdamW (Loshchilov and Hutter 2019). With the gradient `g`, the learning rate `η` and the
/// decay `λ`, for the step `t` counted from 1:
/// ```
/// m = β₁·m + (1 - β₁)·g
/// v = β₂·v + (1 - β₂)·g²
/// w = w - η·λ·w - η·(m / (1 - β₁ᵗ)) / (√(v / (1 - β₂ᵗ)) + ε)
/// ```
/// The decay is left out for biases and gains.
public final class AdamW {
    static final float BETA1 = 0.9f;
    static final float BETA2 = 0.98f;
    static final float EPSILON = 1e-8f;

    private AdamW() {}

    static void step(TrainingState state, float[] gradient, double rate, double decay) {
        step(
                state.layout().entries(),
                state.values(),
                state.mean(),
                state.square(),
                state.step(),
                gradient,
                rate,
                decay);
        state.advance();
    }

    /// One step on plain arrays.
    ///
    /// @param entries the arrays that the weights consist of
    /// @param w the weights
    /// @param m the mean of the gradient
    /// @param v the mean of the gradient's squares
    /// @param stepsDone how many steps came before
    public static void step(
            List<WeightLayout.Entry> entries,
            float[] w,
            float[] m,
            float[] v,
            int stepsDone,
            float[] gradient,
            double rate,
            double decay) {
        int t = stepsDone + 1;
        float correct1 = (float) (1 / (1 - StrictMath.pow(BETA1, t)));
        float correct2 = (float) (1 / (1 - StrictMath.pow(BETA2, t)));
        float eta = (float) rate;
        for (WeightLayout.Entry entry : entries) {
            float keep = entry.decays() ? (float) (1 - rate * decay) : 1;
            int from = entry.offset();
            step(from, from + entry.size(), w, m, v, gradient, keep, eta, correct1, correct2);
        }
    }

    // A plain loop over arrays, which the compiler turns into vectors.
    private static void step(
            int from,
            int to,
            float[] w,
            float[] m,
            float[] v,
            float[] gradient,
            float keep,
            float eta,
            float correct1,
            float correct2) {
        for (int i = from; i < to; i++) {
            float g = gradient[i];
            m[i] = BETA1 * m[i] + (1 - BETA1) * g;
            v[i] = BETA2 * v[i] + (1 - BETA2) * g * g;
            float size = (float) Math.sqrt(v[i] * correct2) + EPSILON;
            w[i] = keep * w[i] - eta * (m[i] * correct1) / size;
        }
    }

    /// The length of a gradient.
    public static double norm(float[] gradient) {
        double sum = 0;
        for (float g : gradient) {
            sum += (double) g * g;
        }
        return Math.sqrt(sum);
    }

    /// Shortens a gradient to a length if it is longer.
    public static void clip(float[] gradient, double norm, double longest) {
        if (norm > longest) {
            float share = (float) (longest / norm);
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= share;
            }
        }
    }
}

package dev.skidpad.learn.joint;

import dev.skidpad.core.kernel.Exponential;
import java.util.Arrays;

/// Draws tokens by uniform numbers: the token at which the cumulative probability exceeds the number. A
/// buffer.
final class TokenDraw {
    private final Sampling sampling;
    private final float[] probabilities; // [V] not normalised
    private final float[] sorted; // [V]

    TokenDraw(Sampling sampling, int mostTokens) {
        this.sampling = sampling;
        probabilities = new float[mostTokens];
        sorted = new float[mostTokens];
    }

    /// Draws a token.
    ///
    /// @param logits scores of which the first `tokens` count
    /// @param uniform from 0 to below 1
    int draw(float[] logits, int tokens, float uniform) {
        float max = Float.NEGATIVE_INFINITY;
        for (int v = 0; v < tokens; v++) {
            max = Math.max(max, logits[v]);
        }
        float sum = 0;
        for (int v = 0; v < tokens; v++) {
            probabilities[v] = Exponential.exp((logits[v] - max) / sampling.temperature());
            sum += probabilities[v];
        }
        if (sampling.topShare() < 1) {
            sum = keepTop(tokens, sum);
        }
        float wanted = uniform * sum;
        float cumulative = 0;
        int last = 0;
        for (int v = 0; v < tokens; v++) {
            if (probabilities[v] > 0) {
                cumulative += probabilities[v];
                last = v;
                if (cumulative > wanted) {
                    return v;
                }
            }
        }
        return last;
    }

    /// Drops the unlikeliest tokens; returns what is left of the sum.
    private float keepTop(int tokens, float sum) {
        System.arraycopy(probabilities, 0, sorted, 0, tokens);
        Arrays.sort(sorted, 0, tokens);
        float kept = 0;
        int at = tokens;
        while (at > 0 && kept < sampling.topShare() * sum) {
            kept += sorted[--at];
        }
        float least = sorted[at];
        float left = 0;
        for (int v = 0; v < tokens; v++) {
            if (probabilities[v] < least) {
                probabilities[v] = 0;
            }
            left += probabilities[v];
        }
        return left;
    }
}

package dev.skidpad.learn.joint;

import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.core.kernel.NeuralKernels;
import java.util.Arrays;

/// Draws tokens by uniform numbers: the token at which the cumulative probability exceeds the number. A
/// buffer.
final class TokenDraw {
    /// Probabilities are first summed up by so many: a draw looks into one such block alone.
    private static final int BLOCK = 64;

    private final NeuralKernels kernels = Kernels.neural();
    private final Sampling sampling;
    private final float[] probabilities; // [V] not normalised
    private final float[] blocks; // [V / BLOCK] sums
    private final float[] sorted; // [V]

    TokenDraw(Sampling sampling, int mostTokens) {
        this.sampling = sampling;
        probabilities = new float[mostTokens];
        blocks = new float[(mostTokens + BLOCK - 1) / BLOCK];
        sorted = new float[mostTokens];
    }

    /// Draws a token.
    ///
    /// @param logits scores, of which `tokens` count from `offset` on
    /// @param uniform from 0 to below 1
    int draw(float[] logits, int offset, int tokens, float uniform) {
        float sum = kernels.softWeights(logits, offset, 1 / sampling.temperature(), probabilities, 0, tokens);
        if (sampling.topShare() < 1) {
            keepTop(tokens, sum);
        }
        int count = (tokens + BLOCK - 1) / BLOCK;
        float all = 0;
        for (int b = 0; b < count; b++) {
            blocks[b] = kernels.sum(probabilities, b * BLOCK, Math.min(BLOCK, tokens - b * BLOCK));
            all += blocks[b];
        }
        float wanted = uniform * all;
        float before = 0;
        int last = 0; // the last one that can be drawn, where rounding leaves none
        for (int b = 0; b < count; b++) {
            if (before + blocks[b] > wanted) {
                int token = within(b, Math.min(tokens, (b + 1) * BLOCK), wanted - before);
                if (token >= 0) {
                    return token;
                }
            }
            before += blocks[b];
            last = blocks[b] > 0 ? b : last;
        }
        return lastWithin(last, Math.min(tokens, (last + 1) * BLOCK));
    }

    /// The probability of a token in the last draw, not normalised.
    float weight(int token) {
        return probabilities[token];
    }

    /// The token of a block at which its cumulative probability exceeds a number; -1 as "none".
    private int within(int block, int end, float wanted) {
        float cumulative = 0;
        for (int v = block * BLOCK; v < end; v++) {
            cumulative += probabilities[v];
            if (cumulative > wanted && probabilities[v] > 0) {
                return v;
            }
        }
        return -1;
    }

    private int lastWithin(int block, int end) {
        int v = end - 1;
        while (v > block * BLOCK && !(probabilities[v] > 0)) {
            v--;
        }
        return v;
    }

    /// Drops the unlikeliest tokens.
    private void keepTop(int tokens, float sum) {
        System.arraycopy(probabilities, 0, sorted, 0, tokens);
        Arrays.sort(sorted, 0, tokens);
        float kept = 0;
        int at = tokens;
        while (at > 0 && kept < sampling.topShare() * sum) {
            kept += sorted[--at];
        }
        float least = sorted[at];
        for (int v = 0; v < tokens; v++) {
            if (probabilities[v] < least) {
                probabilities[v] = 0;
            }
        }
    }
}

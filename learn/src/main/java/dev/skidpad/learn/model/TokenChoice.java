package dev.skidpad.learn.model;

import dev.skidpad.core.kernel.Exponential;

/// Chooses a token by the scores that a network gave. Stateless and bit-exact.
public final class TokenChoice {
    private TokenChoice() {}

    /// The token with the highest score; of equal ones the first.
    public static int best(float[] logits, int tokens) {
        int best = 0;
        for (int v = 1; v < tokens; v++) {
            best = logits[v] > logits[best] ? v : best;
        }
        return best;
    }

    /// The token at which the summed probabilities reach a uniform number. With similar scores the same
    /// number gives the same or a neighbouring token, because codebooks are sorted.
    ///
    /// @param temperature what scores are divided by, positive
    /// @param uniform in `[0, 1)`
    public static int sample(float[] logits, int tokens, float temperature, float uniform) {
        float max = logits[best(logits, tokens)];
        float sum = 0;
        for (int v = 0; v < tokens; v++) {
            sum += Exponential.exp((logits[v] - max) / temperature);
        }
        float wanted = uniform * sum;
        float reached = 0;
        int last = 0;
        for (int v = 0; v < tokens; v++) {
            float weight = Exponential.exp((logits[v] - max) / temperature);
            reached += weight;
            if (weight > 0) {
                last = v;
            }
            if (reached > wanted) {
                return v;
            }
        }
        return last;
    }

    /// The logarithm of a token's probability at temperature 1.
    public static float logProbability(float[] logits, int tokens, int token) {
        float max = logits[best(logits, tokens)];
        double sum = 0;
        for (int v = 0; v < tokens; v++) {
            sum += Exponential.exp(logits[v] - max);
        }
        return (float) (logits[token] - max - StrictMath.log(sum));
    }

    /// The entropy in nats of the probabilities at temperature 1.
    public static float entropy(float[] logits, int tokens) {
        float max = logits[best(logits, tokens)];
        double sum = 0;
        double weighted = 0;
        for (int v = 0; v < tokens; v++) {
            double weight = Exponential.exp(logits[v] - max);
            sum += weight;
            weighted += weight * (logits[v] - max);
        }
        return (float) (StrictMath.log(sum) - weighted / sum);
    }
}

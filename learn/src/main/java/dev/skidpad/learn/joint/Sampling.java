package dev.skidpad.learn.joint;

/// How tokens are drawn from their probabilities.
///
/// @param temperature what scores are divided by, positive; below 1 everybody does more of what is
///     usual
/// @param topShare only the likeliest tokens that together have this share of the probability are drawn
///     from; 1 for all
public record Sampling(float temperature, float topShare) {
    public Sampling {
        if (!(temperature > 0) || !(topShare > 0 && topShare <= 1)) {
            throw new IllegalArgumentException("temperature " + temperature + " must be positive and the top share "
                    + topShare + " above 0 and at most 1");
        }
    }

    /// The model's own probabilities.
    public static Sampling plain() {
        return new Sampling(1, 1);
    }
}

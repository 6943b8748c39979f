package dev.skidpad.learn.train;

/// How weights are changed: AdamW (Loshchilov and Hutter 2019) with a warm-up, a cosine to the end and a
/// bound on the gradient.
///
/// @param batch how many examples a step looks at
/// @param steps how many steps are taken
/// @param learningRate the largest, reached after the warm-up
/// @param warmUpSteps over how many steps the rate rises from zero
/// @param finalShare what share of the largest rate is left at the last step
/// @param weightDecay how strongly matrices are pulled to zero
/// @param clipNorm the largest length of a gradient; a longer one is shortened to it
public record OptimizerConfig(
        int batch,
        int steps,
        double learningRate,
        int warmUpSteps,
        double finalShare,
        double weightDecay,
        double clipNorm) {
    public OptimizerConfig {
        if (batch < 2 || batch % 2 != 0 || steps < 1 || warmUpSteps < 0) {
            throw new IllegalArgumentException("a training needs an even batch and a step or more: batch " + batch
                    + ", steps " + steps + ", warm-up " + warmUpSteps);
        }
        if (!(learningRate > 0) || !(clipNorm > 0) || !(weightDecay >= 0) || !(finalShare >= 0 && finalShare <= 1)) {
            throw new IllegalArgumentException("learning rate " + learningRate + " and clip norm " + clipNorm
                    + " must be positive, weight decay " + weightDecay + " not negative, final share " + finalShare
                    + " between 0 and 1");
        }
    }

    /// The learning rate of a step, counted from 0.
    public double rateAt(int step) {
        if (step < warmUpSteps) {
            return learningRate * (step + 1) / warmUpSteps;
        }
        double done = steps <= warmUpSteps ? 1 : (double) (step - warmUpSteps) / (steps - warmUpSteps);
        double cosine = 0.5 * (1 + StrictMath.cos(StrictMath.PI * Math.min(1, done)));
        return learningRate * (finalShare + (1 - finalShare) * cosine);
    }

    /// The same with another number of steps, the warm-up kept in proportion.
    public OptimizerConfig withSteps(int newSteps) {
        int newWarmUp = (int) ((long) warmUpSteps * newSteps / steps);
        return new OptimizerConfig(batch, newSteps, learningRate, newWarmUp, finalShare, weightDecay, clipNorm);
    }
}

package dev.skidpad.learn.imitate;

import dev.skidpad.learn.train.Nudge;
import dev.skidpad.learn.train.OptimizerConfig;

/// How a policy is trained by imitation.
///
/// Metrics of its progress: `loss`, the cross-entropy in nats; `gradientNorm`, before clipping;
/// `learningRate`.
///
/// @param optimizer batch, steps and rates
/// @param egoStride every how many steps of a record the ego gives an example
/// @param otherStride the same for each other vehicle that drives, which is learned from as if it were the
///     ego and its own recorded path its route; 0 to learn from the ego alone
/// @param nudge how examples are nudged off the record
/// @param neighbours over how many of the nearest tokens the wanted probability is spread
/// @param spreadM how far they may be apart, m: the wanted weight falls as `exp(-d² / 2·spread²)`
public record ImitationConfig(
        OptimizerConfig optimizer, int egoStride, int otherStride, Nudge nudge, int neighbours, double spreadM) {
    public ImitationConfig {
        if (egoStride < 1 || otherStride < 0 || neighbours < 1) {
            throw new IllegalArgumentException("strides " + egoStride + " and " + otherStride + " and neighbours "
                    + neighbours + " must be positive (the second stride may be 0)");
        }
        if (!(spreadM > 0)) {
            throw new IllegalArgumentException("spread " + spreadM + " m must be positive");
        }
    }

    /// About 45 s on two cores.
    public static ImitationConfig demo() {
        return new ImitationConfig(
                new OptimizerConfig(128, 2000, 2e-3, 100, 0.05, 0.01, 1),
                2,
                6,
                new Nudge(0.6, 0.4, 0.05, 0.25, 0.1),
                5,
                0.08);
    }

    /// About 8 s on two cores.
    public static ImitationConfig quick() {
        return demo().withSteps(350);
    }

    /// For a policy that has learned before: half of the steps, at a third of the rate.
    public ImitationConfig trainingOn() {
        OptimizerConfig o = optimizer;
        return with(new OptimizerConfig(
                o.batch(),
                Math.max(1, o.steps() / 2),
                o.learningRate() / 3,
                Math.max(1, o.warmUpSteps() / 2),
                o.finalShare(),
                o.weightDecay(),
                o.clipNorm()));
    }

    /// The same with another number of steps.
    public ImitationConfig withSteps(int steps) {
        return with(optimizer.withSteps(steps));
    }

    /// The same with another optimiser.
    public ImitationConfig with(OptimizerConfig newOptimizer) {
        return new ImitationConfig(newOptimizer, egoStride, otherStride, nudge, neighbours, spreadM);
    }
}

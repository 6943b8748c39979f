package dev.skidpad.learn.world;

import dev.skidpad.learn.train.Nudge;
import dev.skidpad.learn.train.OptimizerConfig;

/// How a world model is trained.
///
/// Metrics of its progress: `loss`, the cross-entropy in nats; `gradientNorm`, before clipping;
/// `learningRate`.
///
/// @param optimizer batch, steps and rates
/// @param stride every how many steps of a record each agent gives an example
/// @param maxExamples at most so many, spread evenly over all that there are
/// @param nudge how examples are nudged off the record
/// @param neighbours over how many of the nearest tokens the wanted probability is spread
/// @param spreadM how far they may be apart, m
public record WorldModelConfig(
        OptimizerConfig optimizer, int stride, int maxExamples, Nudge nudge, int neighbours, double spreadM) {
    public WorldModelConfig {
        if (stride < 1 || maxExamples < 1 || neighbours < 1) {
            throw new IllegalArgumentException("stride " + stride + ", examples " + maxExamples + " and neighbours "
                    + neighbours + " must be positive");
        }
        if (!(spreadM > 0)) {
            throw new IllegalArgumentException("spread " + spreadM + " m must be positive");
        }
    }

    /// About 45 s on two cores.
    public static WorldModelConfig demo() {
        return new WorldModelConfig(
                new OptimizerConfig(128, 1800, 2e-3, 100, 0.05, 0.01, 1),
                5,
                150_000,
                new Nudge(0.4, 0.15, 0.02, 0.08, 0),
                4,
                0.06);
    }

    /// About 8 s on two cores.
    public static WorldModelConfig quick() {
        return demo().withSteps(320);
    }

    /// The same with another number of steps.
    public WorldModelConfig withSteps(int steps) {
        return with(optimizer.withSteps(steps));
    }

    /// The same with another optimiser.
    public WorldModelConfig with(OptimizerConfig newOptimizer) {
        return new WorldModelConfig(newOptimizer, stride, maxExamples, nudge, neighbours, spreadM);
    }
}

package dev.skidpad.learn.refine;

import dev.skidpad.learn.train.OptimizerConfig;

/// How a policy is refined.
///
/// Metrics of its progress: `reward`, the mean over all episodes of the iteration; `failed`, the share that
/// collided by
/// their own fault or left the road; `kl`, the mean of `log π(a) - log π₀(a)` over the decisions, an estimate
/// of the
/// divergence from the imitated policy in nats; `entropy` of the decisions in nats; `spread`, the mean over
/// the groups
/// of the largest difference of rewards, which is what there is to learn from; `validation`, the mean total
/// score on
/// the validation scenes, with `validationFailed`, both driving the likeliest tokens, where they were
/// measured.
///
/// @param optimizer steps are iterations; the batch is the most decisions that go into one gradient
/// @param groups how many scenes an iteration drives in
/// @param rollouts how many episodes each group has
/// @param temperature what the scores are divided by when tokens are drawn
/// @param klWeight `β`: what a nat of divergence from the imitated policy costs, in units of the reward
/// @param hardShare which share of the groups drives in hard scenes, where there are any
/// @param validateEvery after how many iterations the policy is measured on the validation scenes
/// @param creditSeconds how long before a failure decisions are blamed for it in full; earlier ones less and
///     less
public record RefinementConfig(
        OptimizerConfig optimizer,
        int groups,
        int rollouts,
        float temperature,
        double klWeight,
        double hardShare,
        int validateEvery,
        double creditSeconds) {
    public RefinementConfig {
        if (groups < 1 || rollouts < 2 || validateEvery < 1) {
            throw new IllegalArgumentException("refinement needs a group or more of two episodes or more: groups "
                    + groups + ", rollouts " + rollouts + ", validation every " + validateEvery);
        }
        if (!(temperature > 0) || !(klWeight >= 0) || !(hardShare >= 0 && hardShare <= 1) || !(creditSeconds > 0)) {
            throw new IllegalArgumentException("temperature " + temperature + " and credit " + creditSeconds
                    + " s must be positive, the weight of the divergence " + klWeight + " not negative, the hard share "
                    + hardShare + " between 0 and 1");
        }
    }

    /// About 100 s on two cores.
    public static RefinementConfig demo() {
        return new RefinementConfig(new OptimizerConfig(2048, 120, 3e-4, 3, 0.2, 0, 1), 24, 8, 1f, 0.02, 0.5, 10, 3);
    }

    /// About 8 s on two cores.
    public static RefinementConfig quick() {
        RefinementConfig demo = demo();
        return new RefinementConfig(
                demo.optimizer.withSteps(6), 12, 6, demo.temperature, demo.klWeight, demo.hardShare, 6, 3);
    }

    /// A second or two: two iterations on a handful of episodes.
    public static RefinementConfig tiny() {
        RefinementConfig quick = quick();
        return new RefinementConfig(
                quick.optimizer.withSteps(2), 2, 2, quick.temperature, quick.klWeight, quick.hardShare, 2, 3);
    }

    /// About 15 minutes on two cores.
    public static RefinementConfig full() {
        RefinementConfig demo = demo();
        return new RefinementConfig(
                demo.optimizer.withSteps(300),
                32,
                demo.rollouts,
                demo.temperature,
                demo.klWeight,
                demo.hardShare,
                20,
                demo.creditSeconds);
    }
}

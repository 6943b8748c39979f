package dev.skidpad.learn.joint;

import dev.skidpad.learn.train.OptimizerConfig;

/// How a joint world model is trained.
///
/// @param optimizer its batch counts moments of scenes, each with everybody in it
/// @param mostAgents no batch has more agents; moments that do not fit are left out
/// @param counterfactualShare how often a moment is drawn from a counterfactual scene
/// @param closedLoopShare how often a moment is one to which the model itself has led, near the record;
///     0 for plain imitation
/// @param saveEverySteps after how many steps the state is kept
/// @param reportEverySteps after how many steps the listener is told
public record JointTrainingConfig(
        OptimizerConfig optimizer,
        int mostAgents,
        double counterfactualShare,
        double closedLoopShare,
        int saveEverySteps,
        int reportEverySteps) {
    public JointTrainingConfig {
        if (!(counterfactualShare >= 0 && counterfactualShare <= 1)) {
            throw new IllegalArgumentException(
                    "the counterfactual share " + counterfactualShare + " is not between 0 and 1");
        }
        if (!(closedLoopShare >= 0 && closedLoopShare <= 1)) {
            throw new IllegalArgumentException("the closed-loop share " + closedLoopShare + " is not between 0 and 1");
        }
        if (mostAgents < 1 || saveEverySteps < 1 || reportEverySteps < 1) {
            throw new IllegalArgumentException("a training needs room for an agent and steps between reports: "
                    + mostAgents + ", " + saveEverySteps + ", " + reportEverySteps);
        }
    }

    /// Plain imitation.
    ///
    /// @param steps how many steps
    public static JointTrainingConfig standard(int steps, double counterfactualShare) {
        OptimizerConfig optimizer =
                new OptimizerConfig(16, steps, 1.5e-3, Math.max(1, Math.min(200, steps / 10)), 0.02, 0.02, 1);
        return new JointTrainingConfig(optimizer, 320, counterfactualShare, 0, 200, 25);
    }

    /// Fine-tuning in closed loop of a model that is trained already: a lower learning rate.
    ///
    /// @param steps how many steps
    public static JointTrainingConfig closedLoop(int steps, double counterfactualShare) {
        OptimizerConfig optimizer =
                new OptimizerConfig(16, steps, 2e-4, Math.max(1, Math.min(50, steps / 10)), 0.02, 0.02, 1);
        return new JointTrainingConfig(optimizer, 320, counterfactualShare, 0.75, 200, 25);
    }
}

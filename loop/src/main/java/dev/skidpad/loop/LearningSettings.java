package dev.skidpad.loop;

import dev.skidpad.learn.imitate.ImitationConfig;
import dev.skidpad.learn.refine.RefinementConfig;
import dev.skidpad.learn.token.VocabularyConfig;
import dev.skidpad.learn.world.WorldModelConfig;

/// How much each kind of learning gets for a budget.
///
/// @param vocabulary the motion tokens
/// @param imitation of the policy that the turn starts from
/// @param world the world model's training
/// @param refinement of the policy
/// @param examinedFailures of how many failures it is asked why
/// @param variedScenes how many training scenes are varied at most
/// @param validationScenes how many training scenes are kept to choose the best iteration by
/// @param dreamChecks on how many held-out scenes the world model's foresight is measured
record LearningSettings(
        VocabularyConfig vocabulary,
        ImitationConfig imitation,
        WorldModelConfig world,
        RefinementConfig refinement,
        int examinedFailures,
        int variedScenes,
        int validationScenes,
        int dreamChecks) {
    static LearningSettings of(LoopConfig.Budget budget) {
        return switch (budget) {
            case TINY ->
                new LearningSettings(
                        VocabularyConfig.quick(),
                        ImitationConfig.quick().withSteps(20),
                        WorldModelConfig.quick().withSteps(20),
                        RefinementConfig.tiny(),
                        4,
                        6,
                        4,
                        2);
            case QUICK ->
                new LearningSettings(
                        VocabularyConfig.quick(),
                        ImitationConfig.quick(),
                        WorldModelConfig.quick(),
                        RefinementConfig.quick(),
                        24,
                        30,
                        20,
                        10);
            case DEMO ->
                new LearningSettings(
                        VocabularyConfig.demo(),
                        ImitationConfig.demo(),
                        WorldModelConfig.demo(),
                        RefinementConfig.demo(),
                        80,
                        200,
                        80,
                        40);
            case FULL ->
                new LearningSettings(
                        VocabularyConfig.demo(),
                        ImitationConfig.demo().withSteps(4000),
                        WorldModelConfig.demo().withSteps(4000),
                        RefinementConfig.full(),
                        150,
                        600,
                        150,
                        100);
        };
    }
}

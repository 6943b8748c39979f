package dev.skidpad.loop.phantom;

import dev.skidpad.core.BadInputException;

/// How the experiment is made.
///
/// @param seed where every random number comes from
/// @param seeds how many policies are trained in each arm
/// @param trainingScenes for each policy
/// @param heldOutScenes that all policies are judged on
/// @param share of the scenes in which a phantom is tried, 0 to 1
/// @param trainingSteps of the imitation
/// @param minBrakingMps2 the weakest braking of a phantom
/// @param maxBrakingMps2 the strongest
/// @param phantomMps2 braking without a cause that counts as a phantom brake of a policy
public record PhantomSettings(
        long seed,
        int seeds,
        int trainingScenes,
        int heldOutScenes,
        double share,
        int trainingSteps,
        float minBrakingMps2,
        float maxBrakingMps2,
        double phantomMps2) {
    public PhantomSettings {
        if (seeds < 1 || trainingScenes < 1 || heldOutScenes < 1 || trainingSteps < 1) {
            throw new BadInputException(
                    "phantom experiment",
                    "needs seeds, scenes and steps, not " + seeds + " seeds, " + trainingScenes + " and "
                            + heldOutScenes + " scenes, " + trainingSteps + " steps",
                    "Give 1 or more of each");
        }
        if (!(share > 0 && share <= 1)) {
            throw new BadInputException(
                    "phantom experiment", "cannot put phantoms into a share " + share, "Give a number in (0, 1]");
        }
    }

    /// What the figures in the documentation were made with.
    public static PhantomSettings standard(long seed) {
        return new PhantomSettings(seed, 3, 300, 300, 0.75, 700, 4, 8, 3);
    }
}

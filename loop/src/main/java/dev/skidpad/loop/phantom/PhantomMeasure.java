package dev.skidpad.loop.phantom;

import java.util.Locale;
import java.util.OptionalDouble;

/// What is compared between the arms.
public enum PhantomMeasure {
    /// The share of episodes with a phantom brake: what the experiment is about.
    PHANTOM_EPISODES,
    /// Phantom brakes per kilometre.
    PHANTOM_BRAKES_PER_KM,
    /// Mean progress.
    PROGRESS,
    /// Mean total score.
    TOTAL,
    /// The share of episodes that fail.
    FAILURES;

    /// The name in tables.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// What a scene adds to the measure; empty where it cannot be told.
    OptionalDouble part(ArmFigures.OfScene scene) {
        return switch (this) {
            case PHANTOM_EPISODES -> OptionalDouble.of(scene.phantomBrakes() > 0 ? 1 : 0);
            case PHANTOM_BRAKES_PER_KM -> OptionalDouble.of(scene.phantomBrakes());
            case PROGRESS -> scene.progress();
            case TOTAL -> scene.total();
            case FAILURES -> OptionalDouble.of(scene.failure() ? 1 : 0);
        };
    }

    /// What the sum of the parts is divided by: scenes, or kilometres.
    double weight(ArmFigures.OfScene scene) {
        return switch (this) {
            case PHANTOM_BRAKES_PER_KM -> scene.drivenM() / 1000;
            case PHANTOM_EPISODES, PROGRESS, TOTAL, FAILURES -> part(scene).isPresent() ? 1 : 0;
        };
    }
}

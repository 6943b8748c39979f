package dev.skidpad.learn.dream;

import dev.skidpad.core.scene.Scenario;

/// A step of a scenario at which somebody asks what will come. What the tracks have after it is not
/// known.
///
/// @param scenario the scene, whose tracks up to the step are what happened
/// @param step at which the ego is there
public record Moment(Scenario scenario, int step) {
    public Moment {
        if (!scenario.ego().valid(step)) {
            throw new IllegalArgumentException(
                    "scenario " + scenario.id() + ": the ego " + scenario.ego().id() + " is not there at step " + step);
        }
    }

    /// Whether the ego's record goes on for some steps without a gap.
    public boolean lasts(int steps) {
        if (step + steps >= scenario.steps()) {
            return false;
        }
        for (int t = step + 1; t <= step + steps; t++) {
            if (!scenario.ego().valid(t)) {
                return false;
            }
        }
        return true;
    }

    /// The scenario's now.
    public static Moment now(Scenario scenario) {
        return new Moment(scenario, scenario.nowStep());
    }
}

package dev.skidpad.sim.episode;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.Traffic;

/// What to simulate.
///
/// @param scenario what is driven
/// @param startStep the scenario step at which the planner takes over; the record before it is history
/// @param steps how many steps to drive, at most up to the last step of the record
/// @param planner what drives the ego
/// @param traffic how the others move
/// @param plannerSeed what the planner's random numbers come from
/// @param trafficSeed what the traffic's random numbers come from: with the same seed, traffic draws the
///     same numbers whatever the planner does
public record EpisodeSpec(
        Scenario scenario,
        int startStep,
        int steps,
        Planner planner,
        Traffic traffic,
        long plannerSeed,
        long trafficSeed) {
    public EpisodeSpec {
        if (!scenario.ego().valid(startStep)) {
            throw new IllegalArgumentException("scenario " + scenario.id() + ": the ego "
                    + scenario.ego().id() + " is not valid at the start, step " + startStep);
        }
        if (steps < 1 || startStep + steps > scenario.steps() - 1) {
            throw new IllegalArgumentException("scenario " + scenario.id() + ": from step " + startStep
                    + " one can drive 1 to " + (scenario.steps() - 1 - startStep) + " steps, not " + steps);
        }
    }

    /// From the scenario's now to the end of its record.
    public static EpisodeSpec whole(
            Scenario scenario, Planner planner, Traffic traffic, long plannerSeed, long trafficSeed) {
        return new EpisodeSpec(
                scenario, scenario.nowStep(), scenario.futureSteps(), planner, traffic, plannerSeed, trafficSeed);
    }
}

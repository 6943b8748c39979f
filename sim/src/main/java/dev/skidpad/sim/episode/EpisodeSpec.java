package dev.skidpad.sim.episode;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.dynamics.Vehicle;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.Traffic;

/// What to simulate.
///
/// @param scenario what is driven
/// @param startStep the scenario step at which the planner takes over; the record before it is history
/// @param steps how many steps to drive, at most up to the last step of the record
/// @param planner what drives the ego
/// @param traffic how the others move
/// @param vehicle what the planner drives
/// @param perception what the planner sees through
/// @param plannerSeed what the planner's random numbers come from
/// @param trafficSeed what the random numbers of the traffic and of the perception come from: with the same
///     seed, they draw the same numbers whatever the planner does
public record EpisodeSpec(
        Scenario scenario,
        int startStep,
        int steps,
        Planner planner,
        Traffic traffic,
        Vehicle vehicle,
        Perception perception,
        long plannerSeed,
        long trafficSeed) {
    public EpisodeSpec {
        if (!scenario.ego().valid(startStep)) {
            throw new IllegalArgumentException("scenario " + scenario.id() + ": the ego "
                    + scenario.ego().id() + " is not valid at the start, step " + startStep);
        }
        if (steps < 1 || steps > scenario.steps() - 1 - startStep) {
            throw new IllegalArgumentException("scenario " + scenario.id() + ": from step " + startStep
                    + " one can drive 1 to " + (scenario.steps() - 1 - startStep) + " steps, not " + steps);
        }
    }

    /// With the default vehicle and perfect perception.
    public EpisodeSpec(
            Scenario scenario,
            int startStep,
            int steps,
            Planner planner,
            Traffic traffic,
            long plannerSeed,
            long trafficSeed) {
        this(
                scenario,
                startStep,
                steps,
                planner,
                traffic,
                Vehicle.DEFAULT,
                Perception.PERFECT,
                plannerSeed,
                trafficSeed);
    }

    /// From the scenario's now to the end of its record, with the default vehicle and perfect perception.
    public static EpisodeSpec whole(
            Scenario scenario, Planner planner, Traffic traffic, long plannerSeed, long trafficSeed) {
        return new EpisodeSpec(
                scenario, scenario.nowStep(), scenario.futureSteps(), planner, traffic, plannerSeed, trafficSeed);
    }

    /// The same with another vehicle.
    public EpisodeSpec with(Vehicle other) {
        return new EpisodeSpec(
                scenario, startStep, steps, planner, traffic, other, perception, plannerSeed, trafficSeed);
    }

    /// The same seen through another perception.
    public EpisodeSpec with(Perception other) {
        return new EpisodeSpec(scenario, startStep, steps, planner, traffic, vehicle, other, plannerSeed, trafficSeed);
    }

    /// What the record of the episode says about how it was driven.
    Conditions conditions() {
        return new Conditions(
                planner.name(), traffic.name(), vehicle.name(), perception.name(), plannerSeed, trafficSeed);
    }
}

package dev.skidpad.eval.run;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.eval.suite.SuiteScenarios;
import dev.skidpad.sim.dynamics.Vehicle;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.perceive.Perceptions;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.Traffic;

/// Drives the entries of a suite: each under its own conditions, with its own random numbers, whoever
/// drives. Safe for use by several threads at once.
///
/// @param scenarios of the suite
/// @param traffic how the others move
public record EpisodeMaker(SuiteScenarios scenarios, Traffic traffic) {
    /// Lets a planner drive a scenario.
    ///
    /// @param scenario the one that the entry names
    public Outcome drive(SuiteEntry entry, Scenario scenario, Planner planner) {
        return Simulator.run(spec(entry, scenario, planner));
    }

    /// What is simulated when a planner drives a scenario.
    public EpisodeSpec spec(SuiteEntry entry, Scenario scenario, Planner planner) {
        return EpisodeSpec.whole(scenario, planner, traffic, seed(entry, "suite/planner"), seed(entry, "suite/traffic"))
                .with(Vehicle.named(entry.conditions().vehicle()))
                .with(Perceptions.of(entry.conditions().perception()));
    }

    private static long seed(SuiteEntry entry, String purpose) {
        return RandomStream.of(entry.seed(), purpose, 0).nextLong();
    }
}

package dev.skidpad.eval;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.dynamics.Vehicle;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Verdict;
import dev.skidpad.sim.traffic.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// The conditions under which planners are compared: scenarios, traffic, vehicle, perception, seed.
///
/// Every planner that one evaluation drives meets the same scenarios with the same random numbers. These hang on the
/// scenario's id, not on its position, so a scenario that is added or left out changes no other.
///
/// @param scenarios what is driven, each from its `nowStep` to its end
/// @param traffic how the others move
/// @param vehicle what the planners drive
/// @param perception what they see through
/// @param seed the run's seed
public record Evaluation(List<Scenario> scenarios, Traffic traffic, Vehicle vehicle, Perception perception, long seed) {
    public Evaluation {
        scenarios = List.copyOf(scenarios);
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("an evaluation needs at least one scenario");
        }
    }

    /// With the default vehicle and perfect perception.
    public Evaluation(List<Scenario> scenarios, Traffic traffic, long seed) {
        this(scenarios, traffic, Vehicle.DEFAULT, Perception.PERFECT, seed);
    }

    /// The same seen through another perception.
    public Evaluation with(Perception other) {
        return new Evaluation(scenarios, traffic, vehicle, other, seed);
    }

    /// Drives a planner through all scenarios and scores every episode.
    ///
    /// @param threads how many to use; the result does not depend on it
    /// @param finished told after each episode how many are done, by one thread at a time
    public Evaluated drive(Planner planner, int threads, IntConsumer finished) {
        List<EpisodeSpec> specs = new ArrayList<>(scenarios.size());
        for (Scenario scenario : scenarios) {
            specs.add(EpisodeSpec.whole(
                            scenario,
                            planner,
                            traffic,
                            seedFor("evaluate/planner/", scenario),
                            seedFor("evaluate/traffic/", scenario))
                    .with(vehicle)
                    .with(perception));
        }
        List<Outcome> outcomes = Simulator.runAll(specs, threads, finished);
        List<Verdict> verdicts = outcomes.stream().map(EpisodeScorer::score).toList();
        return new Evaluated(outcomes, verdicts);
    }

    private long seedFor(String purpose, Scenario scenario) {
        return RandomStream.of(seed, purpose + scenario.id(), 0).nextLong();
    }
}

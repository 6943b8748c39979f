package dev.skidpad.learn.world;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.Planner;
import java.util.ArrayList;
import java.util.List;

/// Dreams: what a plan or a policy would lead to, simulated with a world model's traffic.
///
/// The ego is whatever planner is given: one that replays a plan forces it upon the dream, a policy drives
/// in it.
public final class Dreams {
    private Dreams() {}

    /// Dreams a scenario from a step to the end of its record.
    ///
    /// @param startStep from where on everything is dreamt
    /// @param planner what drives the ego
    /// @param count how many dreams; 16 or more to speak of shares
    /// @param seed where the others' intentions come from: the same seed gives the same intentions to every
    ///     planner
    /// @param threads how many work at once; the result does not depend on it
    public static List<Outcome> dream(
            LearnedTraffic world,
            Scenario scenario,
            int startStep,
            Planner planner,
            int count,
            long seed,
            int threads) {
        List<EpisodeSpec> specs = new ArrayList<>(count);
        int steps = scenario.steps() - 1 - startStep;
        for (int dream = 0; dream < count; dream++) {
            long plannerSeed = RandomStream.of(seed, "dream-planner", dream).nextLong();
            specs.add(
                    new EpisodeSpec(scenario, startStep, steps, planner, world, plannerSeed, trafficSeed(seed, dream)));
        }
        return Simulator.runAll(specs, threads, done -> {});
    }

    /// The traffic seed of a dream.
    public static long trafficSeed(long seed, int dream) {
        return RandomStream.of(seed, "dream-traffic", dream).nextLong();
    }
}

package dev.skidpad.sim.perceive;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.world.WorldView;

/// Sees the world, lights included, as it was some steps ago.
///
/// What the planner knows of earlier steps begins that much later: nothing from before the record is made up.
///
/// @param steps how many
/// @param stale what is late
public record Latency(int steps, Stale stale) implements Perception {
    /// The longest, two seconds at 0.1 s.
    static final int MAX_STEPS = 20;

    /// What comes late.
    public enum Stale {
        /// The others: the ego knows its own motion at once.
        OTHERS,
        /// The others and the ego, which plans from where it was.
        ALL
    }

    public Latency {
        Names.check("latency", "steps", steps, 1, MAX_STEPS);
    }

    @Override
    public String name() {
        return "latency=" + steps + (stale == Stale.ALL ? ":all" : "");
    }

    @Override
    public Session start(WorldView truth, RandomStream random) {
        return new FaultSession(truth, Latency::seeAll, new SeenWorld(truth, steps, stale == Stale.ALL ? steps : 0));
    }

    private static void seeAll(WorldView source, int stepsAgo, SeenWorld seen) {
        for (int a = 0; a < source.agentCount(); a++) {
            if (source.active(a, stepsAgo)) {
                seen.see(a, stepsAgo);
            }
        }
    }
}

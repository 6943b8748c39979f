package dev.skidpad.sim.perceive;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.world.WorldView;

/// Loses agents now and then, the more of them the farther they are.
///
/// Each agent is seen or lost, a Markov chain: at a distance `d` it is lost in the share `q = p·d / 50 m` of all
/// steps, at most 0.9, for `τ` seconds on average. With `r = dt/τ` it is found again with the probability `r` in each
/// step, and lost with `r·q / (1 - q)`.
///
/// @param share `p`, the share of steps in which an agent at 50 m is lost
/// @param seconds `τ`, how long for
public record Dropped(float share, float seconds) implements Perception {
    /// How long agents are lost where nothing else is said.
    static final float USUAL_SECONDS = 0.5f;

    private static final float REFERENCE_M = 50f;
    private static final float MAX_SHARE = 0.9f;

    public Dropped {
        Names.check("dropped", "share", share, 0, 1);
        Names.check("dropped", "seconds", seconds, 0.1f, 10);
    }

    @Override
    public String name() {
        return Names.of("dropped", share, seconds);
    }

    @Override
    public Session start(WorldView truth, RandomStream random) {
        return new FaultSession(truth, new Losses(truth, random));
    }

    private final class Losses implements Fault {
        private final RandomStream random;
        private final float found; // r
        private final boolean[] lost; // [A]
        private boolean begun;

        Losses(WorldView truth, RandomStream random) {
            this.random = random;
            found = Math.min(1, truth.scenario().dtSeconds() / seconds);
            lost = new boolean[truth.agentCount()];
        }

        @Override
        public void observe(WorldView source, int stepsAgo, SeenWorld seen) {
            for (int a = 0; a < lost.length; a++) {
                float drawn = random.nextFloat();
                float q = Math.min(MAX_SHARE, share * Sight.distanceM(source, a, stepsAgo) / REFERENCE_M);
                if (!begun) {
                    lost[a] = drawn < q;
                } else {
                    lost[a] = lost[a] ? drawn >= found : drawn < found * q / (1 - q);
                }
                if (source.active(a, stepsAgo) && (a == source.egoIndex() || !lost[a])) {
                    seen.see(a, stepsAgo);
                }
            }
            begun = true;
        }
    }
}

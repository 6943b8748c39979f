package dev.skidpad.sim.perceive;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.world.WorldView;

/// Sees now and then something in the ego's way that is not there: it stands on the route, 8 to 40 m ahead, for 0.3
/// to 1.5 s.
///
/// A ghost takes the place of an agent of the scene that is away at the time, and vanishes when that one comes. A
/// scene whose agents are there throughout has no ghosts.
///
/// @param perMinute how many appear
public record Ghosts(float perMinute) implements Perception {
    private static final float NEAREST_M = 8f;
    private static final float FARTHEST_M = 40f;
    private static final float SHORTEST_SECONDS = 0.3f;
    private static final float LONGEST_SECONDS = 1.5f;

    public Ghosts {
        Names.check("ghosts", "rate", perMinute, 0, 600);
    }

    @Override
    public String name() {
        return Names.of("ghosts", perMinute);
    }

    @Override
    public Session start(WorldView truth, RandomStream random) {
        return new FaultSession(truth, new Haunting(truth, random));
    }

    private final class Haunting implements Fault {
        private final RandomStream random;
        private final Polyline route;
        private final float dtSeconds;
        private final Polyline.Projection projection = new Polyline.Projection();
        private final Polyline.Sample place = new Polyline.Sample();
        private int ghost = -1; // an agent, or -1 as "none"
        private float secondsLeft;

        Haunting(WorldView truth, RandomStream random) {
            this.random = random;
            route = truth.scenario().route();
            dtSeconds = truth.scenario().dtSeconds();
        }

        @Override
        public void observe(WorldView source, int stepsAgo, SeenWorld seen) {
            boolean appears = random.chance(perMinute * dtSeconds / 60);
            int first = random.nextInt(source.agentCount());
            float ahead = random.uniform(NEAREST_M, FARTHEST_M);
            float seconds = random.uniform(SHORTEST_SECONDS, LONGEST_SECONDS);
            secondsLeft -= dtSeconds;
            if (ghost >= 0) {
                ghost = secondsLeft <= 0 || source.active(ghost, stepsAgo) ? -1 : ghost;
            } else if (appears && stepsAgo == 0) {
                ghost = away(source, first);
                secondsLeft = seconds;
                route.project(source.x(source.egoIndex()), source.y(source.egoIndex()), projection);
                route.sample(projection.s() + ahead, place);
            }
            for (int a = 0; a < source.agentCount(); a++) {
                if (source.active(a, stepsAgo)) {
                    seen.see(a, stepsAgo);
                } else if (a == ghost) {
                    seen.see(a, place.x(), place.y(), place.headingRad(), 0, 0);
                }
            }
        }

        /// An agent that is away now, the first from a given one on; -1 if there is none.
        private static int away(WorldView source, int first) {
            int count = source.agentCount();
            for (int i = 0; i < count; i++) {
                int agent = (first + i) % count;
                if (!source.active(agent)) {
                    return agent;
                }
            }
            return -1;
        }
    }
}

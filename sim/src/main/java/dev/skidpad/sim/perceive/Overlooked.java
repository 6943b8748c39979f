package dev.skidpad.sim.perceive;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.world.WorldView;

/// Misses for a while the one thing that matters: the nearest agent that stands in the ego's way, the first that
/// there is in that time. When it moves it is seen.
///
/// The ego's way is its route, as wide as the ego and 0.3 m to either side, for 80 m.
///
/// @param fromSeconds after the start
/// @param toSeconds after the start
public record Overlooked(float fromSeconds, float toSeconds) implements Perception {
    private static final float AHEAD_M = 80f;
    private static final float MARGIN_M = 0.3f;

    public Overlooked {
        Names.checkTimes("overlooked", fromSeconds, toSeconds);
    }

    @Override
    public String name() {
        return Names.of("overlooked", fromSeconds, toSeconds);
    }

    @Override
    public Session start(WorldView truth, RandomStream random) {
        return new FaultSession(truth, new Blindness(truth));
    }

    private final class Blindness implements Fault {
        private final int startStep;
        private final Polyline route;
        private final Polyline.Projection projection = new Polyline.Projection();
        private int overlooked = -1; // an agent, or -1 as "none yet"

        Blindness(WorldView truth) {
            startStep = truth.step();
            route = truth.scenario().route();
        }

        @Override
        public void observe(WorldView source, int stepsAgo, SeenWorld seen) {
            float seconds = Sight.seconds(source, startStep, stepsAgo);
            boolean blind = seconds >= fromSeconds && seconds < toSeconds;
            if (blind && overlooked < 0) {
                overlooked = nearestInTheWay(source, stepsAgo);
            }
            for (int a = 0; a < source.agentCount(); a++) {
                boolean lost = blind && a == overlooked && Sight.stands(source, a, stepsAgo);
                if (source.active(a, stepsAgo) && !lost) {
                    seen.see(a, stepsAgo);
                }
            }
        }

        private int nearestInTheWay(WorldView source, int stepsAgo) {
            int ego = source.egoIndex();
            route.project(source.x(ego, stepsAgo), source.y(ego, stepsAgo), projection);
            float egoS = projection.s();
            float nearestS = egoS + AHEAD_M;
            int nearest = -1;
            for (int a = 0; a < source.agentCount(); a++) {
                if (a == ego
                        || !source.active(a, stepsAgo)
                        || !Sight.stands(source, a, stepsAgo)
                        || Sight.distanceM(source, a, stepsAgo) > AHEAD_M) {
                    continue;
                }
                route.project(source.x(a, stepsAgo), source.y(a, stepsAgo), egoS, egoS + AHEAD_M, projection);
                if (projection.s() > egoS && projection.s() < nearestS && isInTheWay(source, a, stepsAgo)) {
                    nearestS = projection.s();
                    nearest = a;
                }
            }
            return nearest;
        }

        private boolean isInTheWay(WorldView source, int agent, int stepsAgo) {
            float turn = Angles.difference(projection.headingRad(), source.headingRad(agent, stepsAgo));
            float reach = 0.5f
                    * (Math.abs(Trig.sin(turn)) * source.lengthM(agent)
                            + Math.abs(Trig.cos(turn)) * source.widthM(agent));
            float half = 0.5f * source.widthM(source.egoIndex()) + MARGIN_M;
            return Math.abs(projection.lateralM()) < half + reach;
        }
    }
}

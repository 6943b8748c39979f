package dev.skidpad.sim.perceive;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.WorldBatch;
import dev.skidpad.sim.world.WorldView;
import java.util.List;

/// A scene that goes on as it was recorded, and is looked at through a perception.
final class Watched {
    private final Scenario scenario;
    private final WorldBatch world;
    private final Perception.Session session;
    final WorldView truth;
    final WorldView seen;

    Watched(Scenario scenario, Perception perception) {
        this(scenario, perception, 1);
    }

    Watched(Scenario scenario, Perception perception, long seed) {
        this.scenario = scenario;
        world = WorldBatch.of(List.of(scenario), new int[] {scenario.nowStep()});
        truth = world.view(0);
        session = perception.start(truth, RandomStream.of(seed, "perception", 0));
        seen = session.view();
    }

    /// Goes on by some steps.
    Watched step(int steps) {
        for (int i = 0; i < steps; i++) {
            int next = truth.step() + 1;
            for (int a = 0; a < scenario.agentCount(); a++) {
                place(a, scenario.tracks().get(a), next);
            }
            world.step();
            session.advance();
        }
        return this;
    }

    private void place(int agent, Track track, int step) {
        if (agent == scenario.egoIndex()) {
            world.placeEgo(0, track.x(step), track.y(step), track.headingRad(step), track.vx(step), track.vy(step));
        } else if (track.valid(step)) {
            world.next(0)
                    .place(agent, track.x(step), track.y(step), track.headingRad(step), track.vx(step), track.vy(step));
        }
    }

    /// Back to the start, without telling the perception.
    void rewind() {
        world.reset();
    }
}

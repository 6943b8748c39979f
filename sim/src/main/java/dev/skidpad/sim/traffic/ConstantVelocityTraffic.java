package dev.skidpad.sim.traffic;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.world.StateWriter;
import dev.skidpad.sim.world.WorldView;

/// Everyone goes on as they are, straight on at constant speed, whatever is in the way.
///
/// An agent enters where and with the velocity that its record first has it, as soon as its place is free, and
/// stays to the end of the episode.
public final class ConstantVelocityTraffic implements Traffic {
    @Override
    public String name() {
        return "constant-velocity";
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        return start(view, AgentSet.others(view), random);
    }

    @Override
    public Session start(WorldView view, AgentSet moved, RandomStream random) {
        return next -> {
            for (int a = 0; a < view.agentCount(); a++) {
                if (moved.has(a)) {
                    advance(view, a, next);
                }
            }
        };
    }

    private static void advance(WorldView view, int agent, StateWriter next) {
        if (!view.active(agent)) {
            LogTraffic.replay(view, agent, next);
            return;
        }
        float dt = view.scenario().dtSeconds();
        float vx = view.vx(agent);
        float vy = view.vy(agent);
        next.place(agent, view.x(agent) + vx * dt, view.y(agent) + vy * dt, view.headingRad(agent), vx, vy);
    }
}

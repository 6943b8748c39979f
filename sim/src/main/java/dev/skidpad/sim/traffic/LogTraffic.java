package dev.skidpad.sim.traffic;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.StateWriter;
import dev.skidpad.sim.world.WorldView;

/// Everyone moves as recorded, whatever the ego does.
///
/// An agent is there exactly when its record is valid, with one exception: it does not appear on top of the ego. One
/// that would enter where the ego is waits until its recorded pose is free.
public final class LogTraffic implements Traffic {
    @Override
    public String name() {
        return "log";
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        return next -> {
            for (int a = 0; a < view.agentCount(); a++) {
                if (a != view.egoIndex()) {
                    replay(view, a, next);
                }
            }
        };
    }

    /// Moves one agent to its recorded state at the next step, if it has one and may enter there.
    static void replay(WorldView view, int agent, StateWriter next) {
        Track track = view.scenario().tracks().get(agent);
        int step = view.step() + 1;
        if (!track.valid(step)) {
            return;
        }
        if (!view.active(agent)
                && !EntryRule.mayEnter(view, agent, track.x(step), track.y(step), track.headingRad(step))) {
            return;
        }
        next.place(agent, track.x(step), track.y(step), track.headingRad(step), track.vx(step), track.vy(step));
    }
}

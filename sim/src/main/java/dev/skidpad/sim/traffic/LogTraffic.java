package dev.skidpad.sim.traffic;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.StateWriter;
import dev.skidpad.sim.world.WorldView;

/// Everyone moves as recorded, whatever the others do.
///
/// An agent is there exactly when its record is valid, with one exception: it does not appear on top of the
/// ego, nor of an agent that another model moves. One that would waits until its recorded pose is free.
public final class LogTraffic implements Traffic {
    @Override
    public String name() {
        return "log";
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
                    replay(view, a, next);
                }
            }
        };
    }

    /// Whether an agent that is not there may come in where its record has it at the next step.
    public static boolean mayEnter(WorldView view, int agent, int nextStep) {
        return view.scenario().tracks().get(agent).valid(nextStep) && EntryRule.mayEnter(view, agent, nextStep);
    }

    /// Moves one agent to its recorded state at the next step, if it has one and may enter there.
    public static void replay(WorldView view, int agent, StateWriter next) {
        Track track = view.scenario().tracks().get(agent);
        int step = view.step() + 1;
        if (track.valid(step) && (view.active(agent) || EntryRule.mayEnter(view, agent, step))) {
            next.place(agent, track.x(step), track.y(step), track.headingRad(step), track.vx(step), track.vy(step));
        }
    }
}

package dev.skidpad.sim.perceive;

import dev.skidpad.sim.world.WorldView;

/// What faults ask of a frame.
final class Sight {
    /// Slower than this an agent stands, m/s.
    static final float STANDING_MPS = 0.5f;

    private Sight() {}

    static float distanceM(WorldView view, int agent, int stepsAgo) {
        float dx = view.x(agent, stepsAgo) - view.x(view.egoIndex(), stepsAgo);
        float dy = view.y(agent, stepsAgo) - view.y(view.egoIndex(), stepsAgo);
        return (float) Math.sqrt(dx * dx + dy * dy);
    }

    static boolean stands(WorldView view, int agent, int stepsAgo) {
        float vx = view.vx(agent, stepsAgo);
        float vy = view.vy(agent, stepsAgo);
        return vx * vx + vy * vy < STANDING_MPS * STANDING_MPS;
    }

    /// Seconds from the start of the episode to a frame; negative before it.
    static float seconds(WorldView view, int startStep, int stepsAgo) {
        return (view.step() - stepsAgo - startStep) * view.scenario().dtSeconds();
    }
}

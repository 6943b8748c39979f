package dev.skidpad.sim.traffic;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.sim.world.WorldView;

/// Whether an agent that is not there may appear at a pose: never on top of the ego.
final class EntryRule {
    /// Free space in m that the ego keeps around it besides the way it goes in one step.
    private static final float CLEARANCE_M = 0.5f;

    private EntryRule() {}

    /// Whether the agent's box at a pose is clear of the ego.
    static boolean mayEnter(WorldView view, int agent, float x, float y, float headingRad) {
        int ego = view.egoIndex();
        float way = Math.abs(view.speedMps(ego)) * view.scenario().dtSeconds();
        return !OrientedBox.overlap(
                x,
                y,
                Angles.cos(headingRad),
                Angles.sin(headingRad),
                0.5f * view.lengthM(agent),
                0.5f * view.widthM(agent),
                view.x(ego),
                view.y(ego),
                view.headingCos(ego),
                view.headingSin(ego),
                0.5f * view.lengthM(ego) + CLEARANCE_M + way,
                0.5f * view.widthM(ego) + CLEARANCE_M);
    }
}

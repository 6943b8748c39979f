package dev.skidpad.sim.traffic;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.WorldView;

/// Whether an agent that is not there may appear where its record has it: never on top of the ego, nor of
/// an agent that has left its record.
final class EntryRule {
    /// Free space in m around the ego, besides the way it goes in one step.
    private static final float CLEARANCE_M = 0.5f;

    private EntryRule() {}

    /// Whether the agent's recorded pose at a step is free now.
    ///
    /// @param deviating `[A]` who besides the ego is not where the record has them
    static boolean mayEnter(WorldView view, int agent, int step, boolean[] deviating) {
        for (int other = 0; other < view.agentCount(); other++) {
            boolean ego = other == view.egoIndex();
            if (other != agent && view.active(other) && (ego || deviating[other])) {
                float clearance = ego ? CLEARANCE_M + wayM(view, other) : 0;
                if (touches(view, agent, step, other, clearance)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static float wayM(WorldView view, int agent) {
        return Math.abs(view.speedMps(agent)) * view.scenario().dtSeconds();
    }

    private static boolean touches(WorldView view, int agent, int step, int other, float clearance) {
        Track track = view.scenario().tracks().get(agent);
        return OrientedBox.overlap(
                track.x(step),
                track.y(step),
                Trig.cos(track.headingRad(step)),
                Trig.sin(track.headingRad(step)),
                0.5f * track.lengthM(),
                0.5f * track.widthM(),
                view.x(other),
                view.y(other),
                view.headingCos(other),
                view.headingSin(other),
                0.5f * view.lengthM(other) + clearance,
                0.5f * view.widthM(other) + clearance);
    }
}

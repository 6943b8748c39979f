package dev.skidpad.sim.traffic;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.WorldView;

/// Whether an agent that is not there may appear where its record has it: never on top of the ego, nor of
/// an agent that is not where its own record has it.
final class EntryRule {
    /// Free space in m around the ego, besides the way it goes in one step.
    private static final float CLEARANCE_M = 0.5f;

    /// An agent within this of its recorded place is where its record has it.
    private static final float RECORDED_M = 0.05f;

    private EntryRule() {}

    /// Whether the agent's recorded pose at a step is free now.
    static boolean mayEnter(WorldView view, int agent, int step) {
        for (int other = 0; other < view.agentCount(); other++) {
            if (other == agent || !view.active(other)) {
                continue;
            }
            boolean ego = other == view.egoIndex();
            if (ego || !isRecorded(view, other)) {
                float clearance = ego ? CLEARANCE_M + wayM(view, other) : 0;
                if (touches(view, agent, step, other, clearance)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Whether an agent is where its record has it now.
    private static boolean isRecorded(WorldView view, int agent) {
        Track track = view.scenario().tracks().get(agent);
        int step = view.step();
        return track.valid(step)
                && Math.abs(view.x(agent) - track.x(step)) < RECORDED_M
                && Math.abs(view.y(agent) - track.y(step)) < RECORDED_M;
    }

    private static float wayM(WorldView view, int agent) {
        return Math.abs(view.speedMps(agent)) * view.scenario().dtSeconds();
    }

    private static boolean touches(WorldView view, int agent, int step, int other, float clearance) {
        Track track = view.scenario().tracks().get(agent);
        float reach = track.lengthM() + view.lengthM(other) + clearance;
        if (Math.abs(track.x(step) - view.x(other)) > reach || Math.abs(track.y(step) - view.y(other)) > reach) {
            return false;
        }
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

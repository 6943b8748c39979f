package dev.skidpad.sim.traffic;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.WorldView;

/// Whether an agent that is not there may appear where its record has it: never on top of the ego, nor of
/// an agent that is not where its own record has it, nor so close before such a one that it had to brake hard.
final class EntryRule {
    /// Free space in m around the ego, besides the way it goes in one step.
    private static final float CLEARANCE_M = 0.5f;

    /// An agent within this of its recorded place is where its record has it.
    private static final float RECORDED_M = 0.05f;

    /// How hard somebody behind may have to brake for one that enters.
    private static final float BRAKING_MPS2 = 4f;

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
                float braking = ego ? 0 : brakingM(view, agent, step, other);
                if (touches(view, agent, step, other, clearance, braking)) {
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

    /// How far another goes while it slows down to the speed of the one that enters.
    private static float brakingM(WorldView view, int agent, int step, int other) {
        Track track = view.scenario().tracks().get(agent);
        float along = track.vx(step) * view.headingCos(other) + track.vy(step) * view.headingSin(other);
        float closing = Math.max(0, view.speedMps(other) - along);
        return closing * closing / (2 * BRAKING_MPS2);
    }

    private static boolean touches(WorldView view, int agent, int step, int other, float clearance, float aheadM) {
        Track track = view.scenario().tracks().get(agent);
        float reach = track.lengthM() + view.lengthM(other) + clearance + aheadM;
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
                view.x(other) + 0.5f * aheadM * view.headingCos(other),
                view.y(other) + 0.5f * aheadM * view.headingSin(other),
                view.headingCos(other),
                view.headingSin(other),
                0.5f * (view.lengthM(other) + aheadM) + clearance,
                0.5f * view.widthM(other) + clearance);
    }
}

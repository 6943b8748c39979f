package dev.skidpad.sim.plausible;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.StopSign;
import dev.skidpad.core.scene.Track;

/// Whether there is anything that a vehicle could brake for: somebody near its straight way ahead within
/// the next two seconds, a light that is not green, a stop sign, or a bend of its own way.
///
/// The widest reading of a cause: what is no cause by this is none by any.
public final class BrakingCause {
    private static final double AHEAD_S = 4;
    private static final double AHEAD_M = 15;
    private static final double BESIDE_M = 6;
    private static final double SIGN_BESIDE_M = 12; // how far to a side signs and lights may stand
    private static final double TURN_RAD = 0.3;
    private static final double SOON_S = 2;
    private static final double JUST_NOW_S = 0.5; // what was reacted to was there that long before

    private final Scenario scenario;
    private final int soonSteps;
    private final int beforeSteps;

    public BrakingCause(Scenario scenario) {
        this.scenario = scenario;
        soonSteps = (int) Math.round(SOON_S / scenario.dtSeconds());
        beforeSteps = Math.max(1, (int) Math.round(JUST_NOW_S / scenario.dtSeconds()));
    }

    /// Whether there is a cause for an agent that is there at a step.
    public boolean isThere(int agent, int step) {
        Track track = scenario.tracks().get(agent);
        for (Signal signal : scenario.signals()) {
            boolean green = signal.at(step) == SignalState.GO;
            if (!green && isAhead(track, step, signal.stopX(), signal.stopY(), SIGN_BESIDE_M)) {
                return true;
            }
        }
        for (StopSign sign : scenario.map().stopSigns()) {
            if (isAhead(track, step, sign.x(), sign.y(), SIGN_BESIDE_M)) {
                return true;
            }
        }
        return turns(track, step) || isSomebodyAhead(agent, step);
    }

    /// Whether one agent is, was just now, or will soon be what another one that is there at a step
    /// could brake for.
    public boolean isCausedBy(int other, int agent, int step) {
        Track track = scenario.tracks().get(agent);
        Track cause = scenario.tracks().get(other);
        for (int k = Math.max(0, step - beforeSteps); other != agent && k <= step + soonSteps; k += beforeSteps) {
            if (cause.valid(k) && isAhead(track, step, cause.x(k), cause.y(k), BESIDE_M)) {
                return true;
            }
        }
        return false;
    }

    private boolean turns(Track track, int t) {
        for (int k = t; k <= t + soonSteps; k++) {
            if (track.valid(k) && Math.abs(Angles.difference(track.headingRad(t), track.headingRad(k))) > TURN_RAD) {
                return true;
            }
        }
        return false;
    }

    private boolean isSomebodyAhead(int agent, int t) {
        for (int b = 0; b < scenario.agentCount(); b++) {
            if (isCausedBy(b, agent, t)) {
                return true;
            }
        }
        return false;
    }

    // Before it braked it was faster: that speed says how far ahead it looked.
    private boolean isAhead(Track track, int t, double x, double y, double besideM) {
        double reach = AHEAD_M + AHEAD_S * track.speedMps(Math.max(0, t - beforeSteps));
        double c = Angles.cos(track.headingRad(t));
        double s = Angles.sin(track.headingRad(t));
        double dx = x - track.x(t);
        double dy = y - track.y(t);
        double along = dx * c + dy * s;
        return along > 0 && along < reach && Math.abs(dy * c - dx * s) < besideM;
    }
}

package dev.skidpad.sim.plausible;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.StopSign;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.vary.PlausibilityRule;

/// Effects without causes: a vehicle brakes hard, and within the next seconds nobody is near its way,
/// no light but a green one and no stop sign is ahead, and the way does not bend.
final class CauseRule implements SceneRule {
    private static final double AHEAD_S = 4;
    private static final double AHEAD_M = 15;
    private static final double BESIDE_M = 6;
    private static final double SIGN_BESIDE_M = 12; // how far to a side signs and lights may stand
    private static final double TURN_RAD = 0.3;

    private final Scenario scenario;
    private final SceneLimits limits;
    private final AgentMotion motion;

    CauseRule(Scenario scenario, SceneLimits limits, AgentMotion motion) {
        this.scenario = scenario;
        this.limits = limits;
        this.motion = motion;
    }

    @Override
    public void judge(int agent, Severities out) {
        Track track = scenario.tracks().get(agent);
        if (track.type() != AgentType.VEHICLE) {
            return;
        }
        double threshold = limits.of(track.type(), PlausibilityRule.CAUSELESS_BRAKING);
        for (int t = 0; t < track.steps(); t++) {
            if (track.valid(t) && motion.hasBends(t) && motion.forwardMps(t) > 0) {
                double braking = Math.max(0, -motion.accelerationMps2(t));
                if (braking <= threshold || !hasCause(agent, t)) {
                    out.note(PlausibilityRule.CAUSELESS_BRAKING, t, braking, threshold);
                }
            }
        }
    }

    private boolean hasCause(int agent, int t) {
        Track track = scenario.tracks().get(agent);
        double reach = AHEAD_M + AHEAD_S * track.speedMps(Math.max(0, t - 5));
        double c = Angles.cos(track.headingRad(t));
        double s = Angles.sin(track.headingRad(t));
        for (Signal signal : scenario.signals()) {
            boolean green = signal.at(t) == SignalState.GO;
            if (!green && ahead(track, t, signal.stopX(), signal.stopY(), c, s, reach, SIGN_BESIDE_M)) {
                return true;
            }
        }
        for (StopSign sign : scenario.map().stopSigns()) {
            if (ahead(track, t, sign.x(), sign.y(), c, s, reach, SIGN_BESIDE_M)) {
                return true;
            }
        }
        return turns(track, t) || somebodyAhead(agent, t, c, s, reach);
    }

    private boolean turns(Track track, int t) {
        int soon = t + Math.round(2 / scenario.dtSeconds());
        for (int k = t; k <= soon; k++) {
            if (track.valid(k) && Math.abs(Angles.difference(track.headingRad(t), track.headingRad(k))) > TURN_RAD) {
                return true;
            }
        }
        return false;
    }

    private boolean somebodyAhead(int agent, int t, double c, double s, double reach) {
        Track track = scenario.tracks().get(agent);
        int soon = t + Math.round(2 / scenario.dtSeconds());
        for (int b = 0; b < scenario.agentCount(); b++) {
            Track other = scenario.tracks().get(b);
            for (int k = Math.max(0, t - 5); b != agent && k <= soon; k += 5) {
                if (other.valid(k) && ahead(track, t, other.x(k), other.y(k), c, s, reach, BESIDE_M)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean ahead(
            Track track, int t, double x, double y, double c, double s, double reach, double besideM) {
        double dx = x - track.x(t);
        double dy = y - track.y(t);
        double along = dx * c + dy * s;
        return along > 0 && along < reach && Math.abs(dy * c - dx * s) < besideM;
    }
}

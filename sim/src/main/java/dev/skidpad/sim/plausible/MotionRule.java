package dev.skidpad.sim.plausible;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.vary.PlausibilityRule;

/// How an agent moves by itself: sideways, in jumps, too hard, too tightly, too fast.
final class MotionRule implements SceneRule {
    private static final double SLOW_MPS = 2;

    private final Scenario scenario;
    private final SceneLimits limits;
    private final AgentMotion motion;

    MotionRule(Scenario scenario, SceneLimits limits, AgentMotion motion) {
        this.scenario = scenario;
        this.limits = limits;
        this.motion = motion;
    }

    @Override
    public void judge(int agent, Severities out) {
        Track track = scenario.tracks().get(agent);
        boolean steered = track.type() == AgentType.VEHICLE || track.type() == AgentType.CYCLIST;
        for (int t = 0; t < track.steps(); t++) {
            if (!track.valid(t)) {
                continue;
            }
            double room = SceneLimits.rangeFactor(scenario, agent, t);
            if (motion.hasRates(t)) {
                note(out, PlausibilityRule.TELEPORT, track, t, motion.jumpM(t), room);
                note(out, PlausibilityRule.SPEED, track, t, motion.speedMps(t), 1);
                if (steered) {
                    steering(track, t, room, out);
                }
            }
            if (motion.hasBends(t)) {
                forces(track, t, room, steered, out);
            }
        }
    }

    private void steering(Track track, int t, double room, Severities out) {
        double forward = Math.abs(motion.forwardMps(t));
        if (motion.speedMps(t) < SLOW_MPS) {
            return;
        }
        double slip = StrictMath.atan(Math.abs(motion.sidewaysMps(t)) / Math.max(forward, SLOW_MPS));
        note(out, PlausibilityRule.SIDE_SLIP, track, t, slip, room);
        double canTurn = limits.of(track.type(), PlausibilityRule.CURVATURE)
                * Math.max(forward, SLOW_MPS)
                * scenario.dtSeconds();
        double beyond = Math.max(0, motion.turnRad(t) - canTurn);
        double step = Math.max(motion.headingJumpRad(t), beyond) / SceneLimits.HEADING_STEP_RAD;
        note(out, PlausibilityRule.HEADING_STEP, track, t, step, room);
    }

    private void forces(Track track, int t, double room, boolean steered, Severities out) {
        double acceleration = motion.accelerationMps2(t);
        note(out, PlausibilityRule.ACCELERATION, track, t, Math.max(0, acceleration), room);
        note(out, PlausibilityRule.BRAKING, track, t, Math.max(0, -acceleration), room);
        if (steered) {
            double lateral = Math.abs(motion.lateralMps2(t));
            double speed = Math.max(Math.abs(motion.forwardMps(t)), SLOW_MPS);
            note(out, PlausibilityRule.LATERAL_ACCELERATION, track, t, lateral, room);
            note(out, PlausibilityRule.CURVATURE, track, t, lateral / (speed * speed), room);
        }
    }

    private void note(Severities out, PlausibilityRule rule, Track track, int t, double value, double room) {
        out.note(rule, t, value, room * limits.of(track.type(), rule));
    }
}

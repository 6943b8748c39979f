package dev.skidpad.sim.plausible;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.vary.PlausibilityRule;

/// How an agent moves by itself: sideways, in jumps, too hard, too tightly, too fast.
final class MotionRule implements SceneRule {
    private static final double SLOW_MPS = 2;
    private static final double SLIPS_MPS = 1.5; // slower boxes wag, and a drawn slip is wagging
    private static final double LONGEST_GAP_S = 2;

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
            if (!track.valid(t - 1)) {
                acrossGap(track, t, room, out);
            }
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

    // Over a gap of Δ seconds, speeding up and slowing down by at most A in between, nobody comes farther off the mean
    // of the two velocities than A·Δ²/4, and Δ times what the velocities themselves are off.
    private void acrossGap(Track track, int t, double room, Severities out) {
        int before = track.lastValid(t - 1);
        double gap = (t - before) * scenario.dtSeconds();
        if (before < 0 || gap > LONGEST_GAP_S) {
            return;
        }
        double dx = track.x(t) - track.x(before) - 0.5 * gap * (track.vx(t) + track.vx(before));
        double dy = track.y(t) - track.y(before) - 0.5 * gap * (track.vy(t) + track.vy(before));
        double force = limits.of(track.type(), PlausibilityRule.BRAKING);
        double off = Math.sqrt(dx * dx + dy * dy) - force * gap * gap / 4 - SceneLimits.VELOCITY_NOISE_MPS * gap;
        note(out, PlausibilityRule.TELEPORT, track, t, Math.max(0, off), room);
    }

    private void steering(Track track, int t, double room, Severities out) {
        double forward = Math.abs(motion.forwardMps(t));
        double speed = motion.speedMps(t);
        if (speed < SLIPS_MPS) {
            return;
        }
        double slip = StrictMath.atan(Math.abs(motion.sidewaysMps(t)) / Math.max(forward, SLOW_MPS));
        note(out, PlausibilityRule.SIDE_SLIP, track, t, slip, room);
        if (speed < SLOW_MPS) {
            return;
        }
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

package dev.skidpad.sim.plausible;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.vary.PlausibilityRule;

/// Effects without causes: a vehicle brakes hard, and there is no [BrakingCause].
final class CauseRule implements SceneRule {
    private final Scenario scenario;
    private final SceneLimits limits;
    private final AgentMotion motion;
    private final BrakingCause cause;

    CauseRule(Scenario scenario, SceneLimits limits, AgentMotion motion) {
        this.scenario = scenario;
        this.limits = limits;
        this.motion = motion;
        cause = new BrakingCause(scenario);
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
                if (braking <= threshold || !cause.isThere(agent, t)) {
                    out.note(PlausibilityRule.CAUSELESS_BRAKING, t, braking, threshold);
                }
            }
        }
    }
}

package dev.skidpad.sim.plausible;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.vary.PlausibilityRule;

/// Vanishing and appearing in plain view: an agent that was followed for a while is missing although the
/// recording car looks at where it was and at where it would be half a second on, or before.
final class SightRule implements SceneRule {
    private static final double FOLLOWED_S = 1;
    private static final double AWAY_S = 0.5;

    private final Scenario scenario;
    private final SceneLimits limits;
    private final PlainView view;
    private final int followedSteps;
    private final int awaySteps;

    SightRule(Scenario scenario, SceneLimits limits) {
        this.scenario = scenario;
        this.limits = limits;
        view = new PlainView(scenario);
        followedSteps = (int) Math.round(FOLLOWED_S / scenario.dtSeconds());
        awaySteps = Math.max(1, (int) Math.round(AWAY_S / scenario.dtSeconds()));
    }

    @Override
    public void judge(int agent, Severities out) {
        Track track = scenario.tracks().get(agent);
        for (int t = 0; t < track.steps(); t++) {
            if (track.valid(t) && !track.valid(t + 1)) {
                note(PlausibilityRule.VANISHING, agent, t, 1, out);
            }
            if (track.valid(t) && !track.valid(t - 1)) {
                note(PlausibilityRule.APPEARING, agent, t, -1, out);
            }
        }
    }

    // Direction 1: what comes after a step; -1: what came before it.
    private void note(PlausibilityRule rule, int agent, int t, int direction, Severities out) {
        Track track = scenario.tracks().get(agent);
        int missing = 0;
        for (int k = t + direction; k >= 0 && k < track.steps() && !track.valid(k); k += direction) {
            missing++;
        }
        for (int k = 0; k < followedSteps; k++) {
            if (!track.valid(t - direction * k)) {
                return;
            }
        }
        int then = t + direction * awaySteps;
        if (missing < awaySteps || !view.sees(agent, t)) {
            return;
        }
        double away = direction * awaySteps * scenario.dtSeconds();
        if (view.sees(agent, then, track.x(t) + away * track.vx(t), track.y(t) + away * track.vy(t))) {
            out.note(rule, t, missing, limits.of(track.type(), rule));
        }
    }
}

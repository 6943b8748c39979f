package dev.skidpad.sim.plausible;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.vary.PlausibilityRule;

/// Vanishing and appearing in plain view: an agent that was followed for a while is missing although the
/// recording car looks at where it was and at where it would be half a second on, or before. One that is
/// there for less than that while counts if both its ends are in plain view: it flashes up.
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
        int missing = unseenlyGone(agent, t, direction);
        if (missing < awaySteps) {
            return;
        }
        Track track = scenario.tracks().get(agent);
        int other = t;
        while (track.valid(other - direction)) {
            other -= direction;
        }
        boolean followed = Math.abs(t - other) + 1 >= followedSteps;
        if (followed || unseenlyGone(agent, other, -direction) >= awaySteps) {
            out.note(rule, t, missing, limits.of(track.type(), rule));
        }
    }

    // For how many steps an agent is missing after or before one at which it is there, although it would be seen;
    // 0 where it would not.
    private int unseenlyGone(int agent, int t, int direction) {
        Track track = scenario.tracks().get(agent);
        int missing = 0;
        for (int k = t + direction; k >= 0 && k < track.steps() && !track.valid(k); k += direction) {
            missing++;
        }
        if (missing < awaySteps || !view.sees(agent, t)) {
            return 0;
        }
        double away = direction * awaySteps * scenario.dtSeconds();
        int then = t + direction * awaySteps;
        boolean stillSeen = view.sees(agent, then, track.x(t) + away * track.vx(t), track.y(t) + away * track.vy(t));
        return stillSeen ? missing : 0;
    }
}

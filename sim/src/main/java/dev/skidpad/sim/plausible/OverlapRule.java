package dev.skidpad.sim.plausible;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.vary.Boxes;
import dev.skidpad.sim.vary.PlausibilityRule;

/// Two bodies at one place. Only pairs with a vehicle are judged: the boxes of people who walk together, or
/// push a bicycle, do overlap; and people who get in and out go deeper into a car's box than cars into each other.
/// The first and last half second of a track are left out: trackers begin and end with boxes of wrong sizes.
final class OverlapRule implements SceneRule {
    private static final double EDGE_S = 0.5;
    private static final double PERSON_FACTOR = 1.4;

    private final Scenario scenario;
    private final SceneLimits limits;
    private final int edgeSteps;

    OverlapRule(Scenario scenario, SceneLimits limits) {
        this.scenario = scenario;
        this.limits = limits;
        edgeSteps = (int) Math.round(EDGE_S / scenario.dtSeconds());
    }

    @Override
    public void judge(int agent, Severities out) {
        Track track = scenario.tracks().get(agent);
        double threshold = limits.of(track.type(), PlausibilityRule.OVERLAP);
        for (int t = 0; t < track.steps(); t++) {
            if (settled(track, t)) {
                double room = SceneLimits.rangeFactor(scenario, agent, t);
                out.note(PlausibilityRule.OVERLAP, t, deepestM(agent, t), room * threshold);
            }
        }
    }

    private double deepestM(int agent, int t) {
        Track track = scenario.tracks().get(agent);
        double deepest = 0;
        for (int b = 0; b < scenario.agentCount(); b++) {
            Track other = scenario.tracks().get(b);
            boolean car = track.type() == AgentType.VEHICLE || other.type() == AgentType.VEHICLE;
            if (b != agent && car && settled(other, t)) {
                double factor = isPerson(track) || isPerson(other) ? PERSON_FACTOR : 1;
                deepest = Math.max(deepest, Boxes.depthM(track, other, t) / factor);
            }
        }
        return deepest;
    }

    private static boolean isPerson(Track track) {
        return track.type() == AgentType.PEDESTRIAN;
    }

    private boolean settled(Track track, int t) {
        for (int k = t - edgeSteps; k <= t + edgeSteps; k++) {
            boolean inScene = k >= 0 && k < track.steps();
            if (inScene && !track.valid(k)) {
                return false;
            }
        }
        return true;
    }
}

package dev.skidpad.sim.plausible;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.vary.PlausibilityRule;
import java.util.List;
import java.util.Map;

/// What was judged of a scene, and what of it cannot be.
///
/// An agent-second is a second of the scene, counted from its start, in which an agent is there at some step.
///
/// @param scenarioId the scene
/// @param findings by agent, rule and step
/// @param agentSeconds how many agent-seconds the scene has
/// @param flaggedSeconds in how many of them a finding lies
/// @param judgedSteps at how many steps each rule could say something, over all agents
/// @param notEvaluable the rules that could say nothing, with the reason
public record SceneReport(
        String scenarioId,
        List<Finding> findings,
        int agentSeconds,
        int flaggedSeconds,
        Map<PlausibilityRule, Integer> judgedSteps,
        Map<PlausibilityRule, String> notEvaluable) {
    public SceneReport {
        findings = List.copyOf(findings);
    }

    /// How many steps one of the seconds has that are counted.
    public static int stepsPerSecond(Scenario scenario) {
        return Math.max(1, Math.round(1 / scenario.dtSeconds()));
    }

    /// Whether nothing was found; says nothing of what is not evaluable.
    public boolean plausible() {
        return findings.isEmpty();
    }

    /// The share of agent-seconds that are flagged, 0 to 1; 0 for a scene without agents.
    public double flaggedShare() {
        return agentSeconds == 0 ? 0 : (double) flaggedSeconds / agentSeconds;
    }
}

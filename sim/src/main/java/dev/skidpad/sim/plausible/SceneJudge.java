package dev.skidpad.sim.plausible;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.vary.PlausibilityRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Judges whether a scene is possible, ours or another generator's: every agent, at every step.
///
/// What is judged is what the scene shows, without knowledge of how it was made.
public final class SceneJudge {
    private final Scenario scenario;
    private final Severities severities;
    private final AgentMotion motion;
    private final List<SceneRule> rules;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<PlausibilityRule, Integer> judgedSteps = new EnumMap<>(PlausibilityRule.class);
    private int agentSeconds;
    private int flaggedSeconds;

    private SceneJudge(Scenario scenario, SceneLimits limits) {
        this.scenario = scenario;
        severities = new Severities(scenario.steps());
        motion = new AgentMotion(scenario.ego(), scenario.dtSeconds());
        rules = List.of(
                new MotionRule(scenario, limits, motion),
                new OverlapRule(scenario, limits),
                new SizeRule(scenario, limits),
                new SightRule(scenario, limits),
                new RoadRule(scenario, limits, motion),
                new CauseRule(scenario, limits, motion));
    }

    /// Judges a scene on a road of some grip.
    public static SceneReport judge(Scenario scenario, RoadGrip grip) {
        SceneJudge judge = new SceneJudge(scenario, SceneLimits.of(grip));
        for (int a = 0; a < scenario.agentCount(); a++) {
            judge.agent(a);
        }
        return new SceneReport(
                scenario.id(),
                judge.findings,
                judge.agentSeconds,
                judge.flaggedSeconds,
                Collections.unmodifiableMap(judge.judgedSteps),
                NotEvaluable.in(scenario, judge.judgedSteps));
    }

    /// What one agent of a scene does that cannot be, by rule and step: that part of a whole report.
    public static List<Finding> judgeAgent(Scenario scenario, int agent, RoadGrip grip) {
        SceneJudge judge = new SceneJudge(scenario, SceneLimits.of(grip));
        judge.agent(agent);
        return List.copyOf(judge.findings);
    }

    private void agent(int agent) {
        severities.clear();
        motion.load(scenario.tracks().get(agent));
        for (SceneRule rule : rules) {
            rule.judge(agent, severities);
        }
        for (PlausibilityRule rule : PlausibilityRule.values()) {
            collect(agent, rule);
        }
        countSeconds(scenario.tracks().get(agent));
    }

    private void collect(int agent, PlausibilityRule rule) {
        int judged = 0;
        int from = -1; // of the finding that is going on; none
        int worst = 0;
        for (int t = 0; t <= scenario.steps(); t++) {
            boolean inside = t < scenario.steps();
            judged += inside && severities.judged(rule, t) ? 1 : 0;
            boolean broken = inside && severities.broken(rule, t);
            if (broken && from < 0) {
                from = t;
                worst = t;
            } else if (broken && severities.value(rule, t) > severities.value(rule, worst)) {
                worst = t;
            } else if (!broken && from >= 0) {
                findings.add(finding(agent, rule, from, t - 1, worst));
                from = -1;
            }
        }
        if (judged > 0) {
            judgedSteps.merge(rule, judged, Integer::sum);
        }
    }

    private Finding finding(int agent, PlausibilityRule rule, int from, int to, int worst) {
        return new Finding(
                rule,
                agent,
                scenario.tracks().get(agent).id(),
                from,
                to,
                worst,
                severities.value(rule, worst),
                severities.threshold(rule, worst));
    }

    private void countSeconds(Track track) {
        int perSecond = SceneReport.stepsPerSecond(scenario);
        for (int start = 0; start < scenario.steps(); start += perSecond) {
            boolean there = false;
            boolean flagged = false;
            for (int t = start; t < Math.min(start + perSecond, scenario.steps()); t++) {
                there |= track.valid(t);
                for (PlausibilityRule rule : PlausibilityRule.values()) {
                    flagged |= severities.broken(rule, t);
                }
            }
            agentSeconds += there ? 1 : 0;
            flaggedSeconds += flagged ? 1 : 0;
        }
    }
}

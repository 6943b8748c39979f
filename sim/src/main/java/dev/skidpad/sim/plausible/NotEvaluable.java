package dev.skidpad.sim.plausible;

import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.vary.PlausibilityRule;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Why a rule can say nothing of a scene.
final class NotEvaluable {
    private NotEvaluable() {}

    /// The rules that said nothing, with the reason. Rules on edits are not among them: a scene is none.
    static Map<PlausibilityRule, String> in(Scenario scenario, Map<PlausibilityRule, Integer> judgedSteps) {
        Map<PlausibilityRule, String> reasons = new EnumMap<>(PlausibilityRule.class);
        for (PlausibilityRule rule : PlausibilityRule.values()) {
            String reason = reason(scenario, rule);
            if (!judgedSteps.containsKey(rule) && !reason.isEmpty()) {
                reasons.put(rule, reason);
            }
        }
        return Collections.unmodifiableMap(reasons);
    }

    private static String reason(Scenario scenario, PlausibilityRule rule) {
        return switch (rule) {
            case SIZE_CHANGE -> "the source has one size for each agent, which cannot change";
            case OFF_ROAD -> scenario.map().bounds().known() ? "no vehicle moves" : "the map has no road edges";
            case WRONG_WAY -> LaneGraph.of(scenario.map()).size() > 0 ? "no vehicle moves" : "the map has no lanes";
            case SIDE_SLIP, HEADING_STEP, LATERAL_ACCELERATION, CURVATURE ->
                "no vehicle or cyclist is there for long enough";
            case TELEPORT, ACCELERATION, BRAKING, SPEED, CAUSELESS_BRAKING -> "nobody is there for long enough";
            case OVERLAP, VANISHING, APPEARING, REVERSING, HISTORY -> "";
        };
    }
}

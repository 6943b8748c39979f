package dev.skidpad.eval.trust.control;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.plausible.Finding;
import dev.skidpad.sim.plausible.SceneJudge;
import dev.skidpad.sim.plausible.SceneReport;
import dev.skidpad.sim.vary.PlausibilityRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the judge of scenes says of the others' motion after now. A buffer.
///
/// Who appears and who vanishes is not counted: in dreams nobody does.
final class Flagged {
    private final SortedMap<String, Integer> byRule = new TreeMap<>();
    private int agentSeconds;
    private int flagged;

    /// Adds what is found in a scene in so many steps after its now.
    void add(Scenario scenario, int steps) {
        Map<Integer, List<Finding>> byAgent = new HashMap<>();
        for (Finding finding : SceneJudge.judge(scenario, RoadGrip.DRY).findings()) {
            boolean counts =
                    finding.rule() != PlausibilityRule.VANISHING && finding.rule() != PlausibilityRule.APPEARING;
            if (counts && finding.agent() != scenario.egoIndex()) {
                byAgent.computeIfAbsent(finding.agent(), a -> new ArrayList<>()).add(finding);
            }
        }
        int second = SceneReport.stepsPerSecond(scenario);
        int now = scenario.nowStep();
        for (int a = 0; a < scenario.agentCount(); a++) {
            Track track = scenario.tracks().get(a);
            for (int from = now + 1; from + second - 1 <= now + steps && a != scenario.egoIndex(); from += second) {
                int to = from + second - 1;
                if (track.lastValid(to) >= from) {
                    agentSeconds++;
                    count(byAgent.getOrDefault(a, List.of()), from, to);
                }
            }
        }
    }

    private void count(List<Finding> findings, int from, int to) {
        List<String> rules = findings.stream()
                .filter(one -> one.fromStep() <= to && one.toStep() >= from)
                .map(one -> one.rule().ruleName())
                .distinct()
                .toList();
        rules.forEach(rule -> byRule.merge(rule, 1, Integer::sum));
        flagged += rules.isEmpty() ? 0 : 1;
    }

    int agentSeconds() {
        return agentSeconds;
    }

    /// In how many of them something is found.
    int flagged() {
        return flagged;
    }

    /// In how many of them each rule is broken.
    SortedMap<String, Integer> byRule() {
        return Collections.unmodifiableSortedMap(byRule);
    }
}

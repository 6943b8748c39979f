package dev.skidpad.eval;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// One scenario, driven before and after with the same random numbers.
///
/// @param scenarioId which
/// @param place where it lies: the unit of resampling
/// @param kind the tag of its situation
/// @param before the verdict on the old policy
/// @param after the verdict on the new one
public record Pair(String scenarioId, String place, String kind, Verdict before, Verdict after) {
    public Pair {
        if (!before.scenarioId().equals(scenarioId) || !after.scenarioId().equals(scenarioId)) {
            throw new IllegalArgumentException("a pair of scenario " + scenarioId + " has verdicts on "
                    + before.scenarioId() + " and " + after.scenarioId()
                    + ". Maybe the two evaluations drove different lists.");
        }
    }

    /// The pairs of two evaluations of the same scenarios in the same order.
    public static List<Pair> of(Evaluated before, Evaluated after) {
        if (before.verdicts().size() != after.verdicts().size()) {
            throw new IllegalArgumentException("the evaluations drove "
                    + before.verdicts().size() + " and " + after.verdicts().size() + " scenarios");
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < before.verdicts().size(); i++) {
            Scenario scenario = before.outcomes().get(i).episode().scenario();
            pairs.add(new Pair(
                    scenario.id(),
                    scenario.place(),
                    scenario.kind(),
                    before.verdicts().get(i),
                    after.verdicts().get(i)));
        }
        return pairs;
    }

    /// Whether both verdicts say the same in every number.
    public boolean identical() {
        return before.total().equals(after.total())
                && before.progressM() == after.progressM()
                && before.failed().isPresent() == after.failed().isPresent()
                && parts(before).equals(parts(after));
    }

    private static List<Part> parts(Verdict verdict) {
        return verdict.subScores().stream()
                .map(sub -> new Part(sub.name(), sub.value(), sub.events()))
                .toList();
    }

    /// What a sub-score says, whoever counted it.
    private record Part(String name, OptionalDouble value, List<SubScore.Event> events) {}
}

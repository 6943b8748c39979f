package dev.skidpad.sim.score;

import java.util.List;
import java.util.OptionalDouble;

/// The scores of one episode and the events behind each.
///
/// @param scenarioId what was driven
/// @param place the scenario's place: the cluster for intervals
/// @param planner who drove
/// @param subScores all parts, always the same names in the same order
/// @param total the PDMS formula over the parts; empty when a part that it needs is absent
/// @param progressM how far the ego came along its route, m
/// @param failed why the planner failed to drive the episode to its end; empty when it did not
public record Verdict(
        String scenarioId,
        String place,
        String planner,
        List<SubScore> subScores,
        OptionalDouble total,
        double progressM,
        java.util.Optional<String> failed) {
    public Verdict {
        subScores = List.copyOf(subScores);
    }

    /// The part with a name.
    ///
    /// @throws IllegalArgumentException if there is none
    public SubScore sub(String name) {
        return subScores.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sub-score " + name + " in " + subScores));
    }
}

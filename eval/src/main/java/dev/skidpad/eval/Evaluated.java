package dev.skidpad.eval;

import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.score.Verdict;
import java.util.List;

/// What one planner did in the scenarios of an [Evaluation].
///
/// @param outcomes `[S]` in the order of the scenarios
/// @param verdicts `[S]` one for each outcome
public record Evaluated(List<Outcome> outcomes, List<Verdict> verdicts) {
    public Evaluated {
        outcomes = List.copyOf(outcomes);
        verdicts = List.copyOf(verdicts);
        if (outcomes.size() != verdicts.size() || outcomes.isEmpty()) {
            throw new IllegalArgumentException(
                    "an evaluation has " + outcomes.size() + " outcomes and " + verdicts.size() + " verdicts");
        }
    }

    /// Who drove.
    public String planner() {
        return verdicts.getFirst().planner();
    }

    /// The means with their intervals.
    ///
    /// @param seed for the bootstrap
    public Summary summary(long seed) {
        return Summary.of(verdicts, seed);
    }
}

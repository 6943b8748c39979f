package dev.skidpad.learn.world;

import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.Verdict;
import java.util.List;
import java.util.OptionalDouble;

/// The impartial critic: what dreams say about a plan, computed from their geometry by the scoring code
/// that judges the simulator.
public final class Critic {
    private Critic() {}

    /// What dreams of one plan say.
    ///
    /// @param dreams how many there were
    /// @param collisionShare in which share of them the ego caused a collision
    /// @param offRoadShare in which share of them it left the road
    /// @param meanTotal the mean of their totals; empty when no dream has one
    /// @param verdicts one for each dream
    public record Foresight(
            int dreams, double collisionShare, double offRoadShare, OptionalDouble meanTotal, List<Verdict> verdicts) {
        public Foresight {
            verdicts = List.copyOf(verdicts);
        }
    }

    /// Judges the dreams of one plan.
    public static Foresight judge(List<Outcome> dreams) {
        if (dreams.isEmpty()) {
            throw new IllegalArgumentException("without dreams there is nothing to judge");
        }
        List<Verdict> verdicts = dreams.stream().map(EpisodeScorer::score).toList();
        return new Foresight(
                verdicts.size(),
                shareBelowOne(verdicts, Scores.NO_AT_FAULT_COLLISION),
                shareBelowOne(verdicts, Scores.DRIVABLE_AREA_COMPLIANCE),
                verdicts.stream()
                        .filter(v -> v.total().isPresent())
                        .mapToDouble(v -> v.total().getAsDouble())
                        .average(),
                verdicts);
    }

    private static double shareBelowOne(List<Verdict> verdicts, String name) {
        long below =
                verdicts.stream().filter(v -> v.sub(name).value().orElse(1) < 1).count();
        return (double) below / verdicts.size();
    }
}

package dev.skidpad.learn.dream;

import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.Verdict;
import dev.skidpad.sim.score.contact.Contact;
import java.util.List;
import java.util.OptionalDouble;

/// What dreams of one plan say about it: shares of the dreams, computed from their geometry by the
/// scoring code that judges the simulator. As probabilities they are to be calibrated first; see
/// [Calibration].
///
/// @param dreams how many there were
/// @param collision in which share the ego touches anybody
/// @param atFault in which share it does so by its own fault
/// @param offRoad in which share it leaves the road
/// @param closeCall in which share it comes within the limit of time to collision
/// @param uncomfortable in which share it breaks a limit of comfort
/// @param impactS the median time of the first touch over the dreams that have one, s after the moment
/// @param progressM the mean way along the route, m
/// @param total the mean of the scores; empty when no dream has one
/// @param verdicts one for each dream
public record Foresight(
        int dreams,
        double collision,
        double atFault,
        double offRoad,
        double closeCall,
        double uncomfortable,
        OptionalDouble impactS,
        double progressM,
        OptionalDouble total,
        List<Verdict> verdicts) {
    public Foresight {
        verdicts = List.copyOf(verdicts);
    }

    /// Judges the dreams of one plan.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Foresight of(List<Episode> dreams) {
        if (dreams.isEmpty()) {
            throw new IllegalArgumentException("without dreams there is nothing to judge");
        }
        List<Verdict> verdicts = dreams.stream().map(EpisodeScorer::score).toList();
        double[] impacts = verdicts.stream()
                .filter(verdict -> !verdict.contacts().isEmpty())
                .mapToDouble(verdict -> verdict.contacts().stream()
                        .mapToDouble(Contact::touchS)
                        .min()
                        .orElseThrow())
                .sorted()
                .toArray();
        return new Foresight(
                verdicts.size(),
                (double) impacts.length / verdicts.size(),
                shareBelowOne(verdicts, Scores.NO_AT_FAULT_COLLISION),
                shareBelowOne(verdicts, Scores.DRIVABLE_AREA_COMPLIANCE),
                shareBelowOne(verdicts, Scores.TIME_TO_COLLISION),
                shareBelowOne(verdicts, Scores.COMFORT),
                impacts.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(impacts[impacts.length / 2]),
                verdicts.stream().mapToDouble(Verdict::progressM).average().orElseThrow(),
                verdicts.stream()
                        .filter(verdict -> verdict.total().isPresent())
                        .mapToDouble(verdict -> verdict.total().getAsDouble())
                        .average(),
                verdicts);
    }

    private static double shareBelowOne(List<Verdict> verdicts, String name) {
        long below = verdicts.stream()
                .filter(verdict -> verdict.sub(name).value().orElse(1) < 1)
                .count();
        return (double) below / verdicts.size();
    }
}

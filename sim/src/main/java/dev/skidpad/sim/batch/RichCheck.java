package dev.skidpad.sim.batch;

import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/// Drives a batch with random actions through whole episodes and compares it with its slow twins: the
/// observations with [RichReference] bit by bit, the scores and their events with [EpisodeScorer].
public final class RichCheck {
    private final RichBatch batch;
    private final long seed;
    private final int everySteps;
    private final List<RichRecorder> recorders = new ArrayList<>();

    private RichCheck(List<RichScene> worlds, RichKernels kernels, long seed, int everySteps) {
        this.seed = seed;
        this.everySteps = everySteps;
        batch = RichBatch.of(worlds, kernels);
    }

    /// The first difference in a whole episode of some worlds, if there is one.
    ///
    /// @param worlds the scenes of the worlds, all with the same number of steps
    /// @param everySteps how many steps lie between two comparisons of the observations
    public static Optional<String> difference(List<RichScene> worlds, long seed, int everySteps) {
        return difference(worlds, RichKernels.best(), seed, everySteps);
    }

    static Optional<String> difference(List<RichScene> worlds, RichKernels kernels, long seed, int everySteps) {
        return new RichCheck(worlds, kernels, seed, everySteps)
                .run()
                .map(text -> "seed " + seed + ", " + kernels.getClass().getSimpleName() + ", " + text);
    }

    private Optional<String> run() {
        RichActions actions = new RichActions(batch, seed, 0);
        float[] observations = new float[batch.agents() * RichObservation.SIZE];
        for (int w = 0; w < batch.worlds(); w++) {
            recorders.add(new RichRecorder(batch, w));
            recorders.get(w).add();
        }
        for (int t = 0; !batch.finished(0); t++) {
            batch.observe(observations);
            Optional<String> difference = t % everySteps == 0 ? observed(observations) : Optional.empty();
            if (difference.isPresent()) {
                return Optional.of("step " + t + ", " + difference.get());
            }
            batch.step(actions.next());
            recorders.forEach(RichRecorder::add);
        }
        return scored();
    }

    private Optional<String> observed(float[] observations) {
        for (int w = 0; w < batch.worlds(); w++) {
            Episode episode = recorders.get(w).episode(0);
            for (int a = 0; a < batch.scene(w).controlled(); a++) {
                float[] expected = RichReference.observe(batch, w, a, episode);
                int at = (batch.firstAgent(w) + a) * RichObservation.SIZE;
                for (int i = 0; i < expected.length; i++) {
                    if (Float.floatToRawIntBits(observations[at + i]) != Float.floatToRawIntBits(expected[i])) {
                        return Optional.of("world " + w + ", agent " + a + ": feature " + i + " is "
                                + observations[at + i] + " for " + expected[i]);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> scored() {
        for (int w = 0; w < batch.worlds(); w++) {
            for (int a = 0; a < batch.scene(w).controlled(); a++) {
                AgentVerdict fast = batch.verdict(batch.firstAgent(w) + a);
                Verdict slow = EpisodeScorer.score(recorders.get(w).episode(a));
                Optional<String> difference = compare(fast, slow);
                if (difference.isPresent()) {
                    return Optional.of("world " + w + ", agent " + a + ": " + difference.get());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> compare(AgentVerdict fast, Verdict slow) {
        return different(Scores.NO_AT_FAULT_COLLISION, fast.noAtFaultCollision(), slow)
                .or(() -> different(Scores.DRIVABLE_AREA_COMPLIANCE, fast.drivableAreaCompliance(), slow))
                .or(() -> different(Scores.TIME_TO_COLLISION, fast.timeToCollision(), slow))
                .or(() -> different(Scores.EGO_PROGRESS, fast.egoProgress(), slow))
                .or(() -> different(Scores.COMFORT, fast.comfort(), slow))
                .or(() -> different("total", fast.total(), slow.total()))
                .or(() -> differentTrace(fast, slow));
    }

    private static Optional<String> different(String name, OptionalDouble fast, Verdict slow) {
        return different(name, fast, slow.sub(name).value());
    }

    private static Optional<String> different(String name, OptionalDouble fast, OptionalDouble slow) {
        return fast.equals(slow) ? Optional.empty() : Optional.of(name + " is " + fast + " for " + slow);
    }

    /// Compares the events of the rules that both have, as long as none is lost.
    private static Optional<String> differentTrace(AgentVerdict fast, Verdict slow) {
        if (fast.lostEvents() > 0) {
            return Optional.empty();
        }
        Function<SubScore.Event, String> text = e -> e.frame() + " " + e.rule() + " " + e.agent();
        Set<String> expected = new HashSet<>();
        for (SubScore part : slow.subScores()) {
            if (!part.name().equals(Scores.EGO_PROGRESS)) {
                part.events().forEach(event -> expected.add(text.apply(event)));
            }
        }
        Set<String> found = new HashSet<>();
        for (AgentVerdict.Event event : fast.events()) {
            switch (event.rule()) {
                case RED_LIGHT, WRONG_WAY, LANE_KEEPING -> {}
                default -> found.add(event.frame() + " " + event.rule().ruleName() + " " + event.other());
            }
        }
        return found.equals(expected)
                ? Optional.empty()
                : Optional.of("events " + found.stream().sorted().toList() + " for "
                        + expected.stream().sorted().toList());
    }
}

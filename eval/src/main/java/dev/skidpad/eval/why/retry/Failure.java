package dev.skidpad.eval.why.retry;

import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.score.CollisionKind;
import dev.skidpad.sim.score.DrivableArea;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.Verdict;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/// What an episode failed by: its first collision at fault, departure from the road, or failure of the
/// planner.
///
/// @param frame when
/// @param rule the rule of the event, such as `active-front-collision`
/// @param agent the other's index in the scenario; empty where none took part
public record Failure(int frame, String rule, OptionalInt agent) {
    /// The first failure of a verdict; empty where there is none.
    public static Optional<Failure> of(Verdict verdict) {
        return verdict.subScores().stream()
                .flatMap(part -> part.events().stream())
                .filter(event -> isFailure(event.rule()))
                .min(Comparator.comparingInt(SubScore.Event::frame))
                .map(event -> new Failure(
                        event.frame(),
                        event.rule(),
                        event.agent() < 0 ? OptionalInt.empty() : OptionalInt.of(event.agent())));
    }

    /// The frame of the first failure or, up to a frame, of the first contact with anybody, at fault or
    /// not.
    public static OptionalInt firstTrouble(Verdict verdict, int contactsUntil) {
        return verdict.subScores().stream()
                .flatMap(part -> part.events().stream())
                .filter(event -> isFailure(event.rule()) || event.frame() <= contactsUntil && isContact(event.rule()))
                .mapToInt(SubScore.Event::frame)
                .min();
    }

    /// Whether nothing went wrong in a drive: no failure, and no contact with anybody, at fault or not.
    public static boolean none(Outcome drive) {
        return firstTrouble(EpisodeScorer.score(drive), Integer.MAX_VALUE).isEmpty();
    }

    private static boolean isContact(String rule) {
        return Arrays.stream(CollisionKind.values())
                .anyMatch(kind -> kind.ruleName().equals(rule));
    }

    private static boolean isFailure(String rule) {
        return CollisionKind.atFault(rule) || rule.equals(DrivableArea.OFF_ROAD) || rule.equals(Verdict.PLANNER_FAILED);
    }

    /// Whether it was the planner that stopped working, not the car that came to harm.
    public boolean ofPlanner() {
        return rule.equals(Verdict.PLANNER_FAILED);
    }
}

package dev.skidpad.eval.why.cause;

import dev.skidpad.eval.why.retry.Failure;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.SubScore.Event;
import dev.skidpad.sim.score.rss.Rss;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// Who did not answer the danger that ended in a collision, by responsibility-sensitive safety ([Rss]).
///
/// The danger is the last uninterrupted one between the ego and the other before the collision.
///
/// @param party who
/// @param dangerSeconds since when the two had been nearer than both safe distances; empty where they
///     were not
/// @param rules the rules that were broken meanwhile, such as `ego-did-not-brake`, in alphabetical
///     order
public record Responsibility(Party party, OptionalDouble dangerSeconds, List<String> rules) {
    /// Who is responsible.
    public enum Party {
        /// The ego did not answer.
        EGO,
        /// The other did not answer.
        OTHER,
        /// Neither answered.
        BOTH,
        /// Nobody had to answer yet, or both did: the danger came too late or too close.
        NEITHER,
        /// No safe distance is defined for the two: nobody else took part, the other is neither vehicle
        /// nor cyclist, or it crossed the ego's way.
        NOT_JUDGED
    }

    public Responsibility {
        rules = List.copyOf(rules);
    }

    /// Where there is nothing to judge.
    static final Responsibility NOT_JUDGED = new Responsibility(Party.NOT_JUDGED, OptionalDouble.empty(), List.of());

    /// Judges the collision of a failed episode.
    public static Responsibility of(Outcome outcome, Failure failure) {
        if (failure.agent().isEmpty()) {
            return NOT_JUDGED;
        }
        Score score = new Rss().score(Drive.of(outcome));
        List<Event> events = score.part(Rss.PROPER_RESPONSE).events().stream()
                .filter(event -> event.agent() == failure.agent().getAsInt() && event.frame() <= failure.frame())
                .toList();
        int since = dangerSince(events, failure.frame());
        if (since > failure.frame()) {
            return NOT_JUDGED;
        }
        Set<String> rules = events.stream()
                .filter(event -> event.frame() >= since && event.frame() < failure.frame())
                .map(Event::rule)
                .filter(rule -> Rss.blamesEgo(rule) || Rss.blamesOther(rule))
                .collect(Collectors.toSet());
        return new Responsibility(
                party(rules),
                OptionalDouble.of((double) since * outcome.episode().dtSeconds()),
                rules.stream().sorted().toList());
    }

    /// The first frame of the danger that lasts until the frame before the collision; beyond it if
    /// there is none.
    private static int dangerSince(List<Event> events, int failureFrame) {
        Set<Integer> dangerous = events.stream()
                .filter(event -> event.rule().equals(Rss.DANGEROUS))
                .map(Event::frame)
                .collect(Collectors.toSet());
        if (!dangerous.contains(failureFrame - 1) && !dangerous.contains(failureFrame)) {
            return failureFrame + 1;
        }
        int since = failureFrame;
        while (dangerous.contains(since - 1)) {
            since--;
        }
        return since;
    }

    private static Party party(Set<String> rules) {
        boolean ego = rules.stream().anyMatch(Rss::blamesEgo);
        boolean other = rules.stream().anyMatch(Rss::blamesOther);
        if (ego) {
            return other ? Party.BOTH : Party.EGO;
        }
        return other ? Party.OTHER : Party.NEITHER;
    }
}

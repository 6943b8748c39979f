package dev.skidpad.eval.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.Evaluation;
import dev.skidpad.eval.report.Scenes;
import dev.skidpad.eval.why.EventWords.Told;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.score.CollisionKind;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.SubScore.Event;
import dev.skidpad.sim.score.Verdict;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventWordsTest {
    // Not in a static field's initialiser: the simulator's threads need this class, which would not be ready.
    private final Episode episode = drive();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    active-front-collision  |  1 | 7.25  | 0    | runs into vehicle car, at 7.25 m/s of relative speed
                    stopped-track-collision |  2 | 3     | 0    | hits vehicle parked, which stands, at 3.00 m/s of relative speed
                    active-rear-collision   |  1 | 2     | 0    | is hit from behind by vehicle car (not at fault), at 2.00 m/s of relative speed
                    off-road                | -1 | 0.5   | 0.3  | leaves the road, 0.50 m beyond its edge
                    time-to-collision       |  3 | 0.6   | 0.9  | would meet pedestrian walker within 0.60 s
                    time-to-collision       |  3 | 0     | 0.9  | has pedestrian walker at its bumper
                    progress                | -1 | 12.34 | 60.1 | came 12.3 m along its route, the record 60.1 m
                    longitudinal-acceleration | -1 | -6.1 | -4.05 | accelerates or brakes with −6.10 m/s² (limit −4.05)
                    lane-keeping            | -1 | 0.8   | 0.5  | lane keeping: 0.80 (limit 0.50)
                    """)
    void eventsBecomeSentences(String rule, int agent, double value, double threshold, String sentence) {
        assertThat(told(new Event(30, agent, rule, value, threshold)).sentence())
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @EnumSource(CollisionKind.class)
    void everyCollisionHasWordsOfItsOwnAndIsGraveWhenItIsTheEgosFault(CollisionKind kind) {
        Told told = told(new Event(30, 1, kind.ruleName(), 4, 0));
        assertThat(told.sentence()).contains("vehicle car").doesNotContain("limit");
        assertThat(told.grave()).isEqualTo(kind.atFault());
    }

    @Test
    void aDriveWithoutFailuresIsSaidToBeOne() {
        assertThat(EventWords.summary(episode, verdict(new Event(3, -1, "jerk", 9, 8.37))))
                .isEqualTo("drove to the end without a failure");
        assertThat(EventWords.summary(episode, verdict(new Event(31, -1, "off-road", 0.5, 0.3))))
                .isEqualTo("3.1 s leaves the road, 0.50 m beyond its edge");
    }

    private Told told(Event event) {
        return EventWords.of(episode, verdict(event)).getFirst();
    }

    private static Verdict verdict(Event event) {
        SubScore part = SubScore.of("noAtFaultCollision", trace -> 1, List.of(event));
        return new Verdict("crossing-0", "place-0", "log", List.of(part), OptionalDouble.of(1), 0, Optional.empty());
    }

    private static Episode drive() {
        Evaluated driven =
                new Evaluation(List.of(Scenes.crossing(0)), new LogTraffic(), 1).drive(new LogPlanner(), 1, done -> {});
        return driven.outcomes().getFirst().episode();
    }
}

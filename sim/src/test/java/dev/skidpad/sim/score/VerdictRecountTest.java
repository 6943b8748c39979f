package dev.skidpad.sim.score;

import static dev.skidpad.sim.score.Motions.Way.accelerating;
import static dev.skidpad.sim.score.Motions.Way.parked;
import static dev.skidpad.sim.score.Motions.Way.straight;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.score.SubScore.Event;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class VerdictRecountTest {
    @Test
    void everyPartOfEveryVerdictIsFoundAgain() {
        List<Motions> drives = List.of(
                Motions.ego(straight(0, 0, 10)).edges(4),
                Motions.ego(straight(0, 0, 10)).edges(4).car(parked(20, 1)),
                Motions.ego(straight(0, 0, 10)).edges(4).with(AgentType.OTHER, 0.5f, 0.5f, parked(20, 0)),
                Motions.ego(straight(0, 0, 5)).edges(0.5f),
                Motions.ego(accelerating(10, -6)).edges(4));
        for (Motions motions : drives) {
            assertRecounts(motions, Optional.empty());
            assertRecounts(motions, Optional.of("threw"));
        }
    }

    private static void assertRecounts(Motions motions, Optional<String> failed) {
        Verdict verdict = EpisodeScorer.score(new Outcome(motions.episode(), failed));
        for (SubScore part : verdict.subScores()) {
            assertThat(VerdictRecount.of(
                            part.name(), part.events(), motions.episode().scenario()))
                    .as(part.name())
                    .isEqualTo(part.value());
        }
        List<OptionalDouble> values =
                verdict.subScores().stream().map(SubScore::value).toList();
        assertThat(VerdictRecount.total(values, failed.isPresent())).isEqualTo(verdict.total());
    }

    @Test
    void anEventLessIsAnotherValue() {
        Motions motions = Motions.ego(straight(0, 0, 10)).car(parked(20, 1));
        assertThat(VerdictRecount.of(
                        Scores.NO_AT_FAULT_COLLISION,
                        List.of(),
                        motions.episode().scenario()))
                .hasValue(1);
    }

    @Test
    void whatNoVerdictHasIsNotRecounted() {
        Motions motions = Motions.ego(straight(0, 0, 10));
        assertThat(VerdictRecount.of("beauty", List.of(), motions.episode().scenario()))
                .isEmpty();
        assertThat(VerdictRecount.of(
                        Scores.NO_AT_FAULT_COLLISION,
                        List.of(new Event(3, 7, "active-front-collision", 1, 0)),
                        motions.episode().scenario()))
                .isEmpty();
    }
}

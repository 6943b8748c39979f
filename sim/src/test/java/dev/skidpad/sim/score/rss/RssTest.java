package dev.skidpad.sim.score.rss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.TestScenes.Motion;
import dev.skidpad.sim.score.Drives;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.SubScore;
import java.util.List;
import org.junit.jupiter.api.Test;

class RssTest {
    @Test
    void aSafeGapIsNoDangerAndItsMarginIsTold() {
        // Both at 10 m/s, 30 m between centres: 25.5 m of 16.445 m.
        Score score = score(10, TestScenes.car("lead").at(30, 0).speed(10));
        assertThat(score.total()).hasValue(1);
        assertThat(value(score, Rss.NO_DANGER)).isEqualTo(1);
        assertThat(value(score, Rss.LEAST_MARGIN)).isCloseTo(25.5 - 16.4453125, within(1e-3));
        assertThat(score.part(Rss.LEAST_MARGIN).events().getFirst().agent()).isEqualTo(1);
    }

    @Test
    void followingTooCloselyWithoutBrakingIsTheEgosFault() {
        Score score = score(10, TestScenes.car("lead").at(15, 0).speed(10));
        assertThat(score.total()).hasValue(0);
        assertThat(value(score, Rss.NO_DANGER)).isZero();
        // In danger from frame 1 on; the answer is due half a second later.
        assertThat(rules(score)).contains("dangerous@1 by 1", "ego-did-not-brake@6 by 1");
        assertThat(rules(score)).doesNotContain("ego-did-not-brake@5 by 1");
    }

    @Test
    void whoBrakesInTimeIsNotToBlame() {
        // The lead brakes at 6 m/s² from step 20 on; the ego at 5 m/s² from 0.4 s later.
        Motion ego = TestScenes.car("ego").speed(10).accelerate(24, -5);
        Score score = new Rss()
                .score(Drives.of(TestScenes.road("brake", ego)
                        .agent(TestScenes.car("lead").at(22, 0).speed(10).accelerate(20, -6))
                        .build()));
        assertThat(value(score, Rss.NO_DANGER)).isZero();
        assertThat(score.total()).hasValue(1);
    }

    @Test
    void beingTailgatedIsTheOthersFault() {
        Score score = score(10, TestScenes.car("tail").at(-15, 0).speed(10));
        assertThat(score.total()).hasValue(1);
        assertThat(rules(score)).contains("other-did-not-brake@6 by 1");
    }

    @Test
    void besideEachOtherASidewaysGapIsEnough() {
        // 3.5 m between centres, 1.9 m wide each: 1.6 m of 0.1625 m.
        Score score = score(10, TestScenes.car("beside").at(0, 3.5f).speed(10));
        assertThat(value(score, Rss.NO_DANGER)).isEqualTo(1);
        assertThat(value(score, Rss.LEAST_MARGIN)).isCloseTo(1.6 - 0.1625, within(1e-4));
    }

    @Test
    void whoDriftsIntoTheEgosLaneIsToBlameForIt() {
        // From y = 2.5 the other drifts down at 10 m/s · sin 0.05; the ego keeps its lane.
        Score score =
                score(10, TestScenes.car("drift").at(0, 3.2f).heading(-0.03f).speed(10));
        assertThat(value(score, Rss.NO_DANGER)).isZero();
        assertThat(score.total()).hasValue(1);
        assertThat(rules(score)).anyMatch(rule -> rule.startsWith("other-came-nearer-sideways@"));
    }

    @Test
    void twoWhoComeTowardsEachOtherMustBothBrake() {
        Score score = score(
                10, TestScenes.car("oncoming").at(110, 0).heading(3.14159f).speed(10));
        assertThat(score.total()).hasValue(0);
        assertThat(rules(score))
                .anyMatch(rule -> rule.startsWith("ego-did-not-brake@"))
                .anyMatch(rule -> rule.startsWith("other-did-not-brake@"));
    }

    @Test
    void crossingTrafficAndPedestriansAreNotJudged() {
        Score score =
                score(10, TestScenes.car("cross").at(30, -20).heading(1.5708f).speed(10));
        assertThat(score.part(Rss.LEAST_MARGIN).value()).isEmpty();
        assertThat(score.part(Rss.LEAST_MARGIN).absence()).isPresent();
        assertThat(score(10, TestScenes.pedestrian("walker").at(15, 0)).total()).hasValue(1);
    }

    private static Score score(float egoMps, Motion other) {
        return new Rss()
                .score(Drives.of(TestScenes.road("pair", egoMps).agent(other).build()));
    }

    private static double value(Score score, String part) {
        return score.part(part).value().orElseThrow();
    }

    private static List<String> rules(Score score) {
        return score.part(Rss.PROPER_RESPONSE).events().stream()
                .map(RssTest::text)
                .toList();
    }

    private static String text(SubScore.Event event) {
        return event.rule() + "@" + event.frame() + " by " + event.agent();
    }
}

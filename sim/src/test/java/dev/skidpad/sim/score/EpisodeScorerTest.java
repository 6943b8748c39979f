package dev.skidpad.sim.score;

import static dev.skidpad.sim.score.Motions.Way.parked;
import static dev.skidpad.sim.score.Motions.Way.straight;
import static dev.skidpad.sim.score.Motions.Way.towards;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.Outcome;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpisodeScorerTest {
    @Test
    void drivingLikeTheRecordEarnsEverything() {
        Verdict verdict = Motions.ego(straight(0, 0, 10)).edges(5).score();
        assertThat(verdict.total()).hasValue(1);
        assertThat(verdict.subScores()).extracting(SubScore::name).containsExactlyElementsOf(Scores.NAMES);
        assertThat(verdict.collided()).isFalse();
        assertThat(verdict.firstFailureFrame()).isEmpty();
    }

    @Test
    void theTotalIsThePdmsFormula() {
        // Half the progress, a hard stop: NC·DAC·(5·TTC + 5·EP + 2·C)/12 with EP as measured and C = 0.
        Verdict verdict = Motions.ego(Motions.Way.accelerating(10, -5)).edges(5).score();
        double ep = verdict.sub(Scores.EGO_PROGRESS).value().orElseThrow();
        assertThat(ep).isCloseTo(0.25, within(1e-3));
        assertThat(verdict.sub(Scores.COMFORT).value()).hasValue(0);
        assertThat(verdict.total().orElseThrow()).isCloseTo((5 + 5 * ep) / 12, within(1e-12));
    }

    @Test
    void aCollisionMultipliesEverythingAway() {
        Verdict verdict =
                Motions.ego(straight(0, 0, 10)).edges(5).car(parked(20, 0)).score();
        assertThat(verdict.total()).hasValue(0);
        assertThat(verdict.collided()).isTrue();
        assertThat(verdict.firstFailureFrame()).hasValue(16);
    }

    @Test
    void leavingTheRoadMultipliesEverythingAway() {
        Verdict verdict = Motions.ego(towards(0, 0, 10, 2)).edges(3).score();
        assertThat(verdict.total()).hasValue(0);
        assertThat(verdict.offRoad()).isTrue();
        assertThat(verdict.firstFailureFrame()).hasValue(10);
    }

    @Test
    void aPlannerThatFailedHasATotalOfZeroAndAnEvent() {
        Episode driven = Motions.ego(straight(0, 0, 10), 7).episode();
        Verdict verdict = EpisodeScorer.score(new Outcome(driven, Optional.of("no plan at step 17")));
        assertThat(verdict.failed()).hasValue("no plan at step 17");
        assertThat(verdict.total()).hasValue(0);
        assertThat(verdict.firstFailureFrame()).hasValue(6);
        assertThat(Motions.events(verdict.sub(Scores.EGO_PROGRESS))).containsExactly("planner-failed@6");
    }

    @Test
    void oneFrameAloneHasNoProgressAndNoComfort() {
        Verdict verdict = Motions.ego(straight(0, 0, 10), 1).edges(5).score();
        assertThat(verdict.sub(Scores.NO_AT_FAULT_COLLISION).value()).hasValue(1);
        assertThat(verdict.sub(Scores.EGO_PROGRESS).value()).isEmpty();
        assertThat(verdict.sub(Scores.COMFORT).value()).isEmpty();
        assertThat(verdict.total()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.7, 30, -20", "1.5707964, 0, 0", "3.0, -400, 900", "-2.2, 5, 5"})
    void theVerdictDoesNotDependOnWhereNorthIs(float turn, float dx, float dy) {
        Verdict here = busy().score();
        Verdict there = busy().moved(turn, dx, dy).score();
        assertThat(there.total().orElseThrow()).isCloseTo(here.total().orElseThrow(), within(1e-3));
        for (SubScore part : here.subScores()) {
            SubScore same = there.sub(part.name());
            assertThat(same.value().orElseThrow()).isCloseTo(part.value().orElseThrow(), within(1e-3));
            assertThat(Motions.events(same)).as(part.name()).isEqualTo(Motions.events(part));
        }
    }

    @Test
    void scoringAllocatesForTheEgoAloneNotForEveryAgentAndFrame() {
        Motions motions = Motions.ego(straight(0, 0, 10), 81).edges(4);
        for (int a = 0; a < 100; a++) {
            motions.car(towards(10 * a, 5 + a % 7, -3, 0));
        }
        Episode episode = motions.episode();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        for (int warm = 0; warm < 20; warm++) {
            assertThat(EpisodeScorer.score(episode).subScores()).hasSize(5);
        }
        long before = threads.getThreadAllocatedBytes(thread);
        Verdict verdict = EpisodeScorer.score(episode);
        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        assertThat(verdict.collided()).isFalse();
        // 8,100 agents times frames; the ego's columns and the work of the comfort rule are some 10 kB.
        assertThat(bytes).isLessThan(40_000);
    }

    // Something of everything: an overlap at the start, a thing hit, a leader neared, half the progress.
    private static Motions busy() {
        return Motions.ego(straight(0, 0, 6.02))
                .edges(4)
                .lane(new float[] {-100, 300}, new float[] {0, 0})
                .car(parked(-3, 1.6))
                .with(dev.skidpad.core.scene.AgentType.OTHER, 0.6f, 0.6f, parked(14.03, 0.9))
                .car(straight(31.07, 0, 1))
                .car(towards(40, 20, -5, -4));
    }
}

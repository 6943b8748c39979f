package dev.skidpad.learn.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.learn.policy.Decision;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RolloutTest {
    private static final int START = 10;

    @Test
    void anEpisodeWithoutAFailureGivesEveryDecisionItsFullShare() {
        Rollout rollout = rollout(OptionalDouble.of(0.8), List.of());
        assertThat(rollout.credit(at(10), 0.1, 3)).isEqualTo(1);
        assertThat(rollout.credit(at(85), -0.1, 3)).isEqualTo(1);
        assertThat(rollout.reward()).isEqualTo(0.8);
    }

    @Test
    void whatWasDecidedAfterAFailureGetsNothing() {
        Rollout rollout = failedAtFrame(40);
        assertThat(rollout.failed()).isTrue();
        assertThat(rollout.credit(at(START + 40), -0.5, 3)).isZero();
        assertThat(rollout.credit(at(START + 41), 0.5, 3)).isZero();
        assertThat(rollout.credit(at(START + 39), -0.5, 3)).isEqualTo(1);
    }

    @Test
    void decisionsLongBeforeAFailureAreBlamedLess() {
        Rollout rollout = failedAtFrame(70);
        assertThat(rollout.credit(at(START + 40), -0.5, 3)).isEqualTo(1);
        assertThat(rollout.credit(at(START + 10), -0.5, 3)).isCloseTo(0.5, within(1e-6));
        assertThat(rollout.credit(at(START + 10), 0.5, 3)).isEqualTo(1);
    }

    @Test
    void anEpisodeThatCannotBeScoredIsWorthNothing() {
        assertThat(rollout(OptionalDouble.empty(), List.of()).reward()).isZero();
    }

    private static Decision at(int step) {
        return new Decision(step, new float[0], 0, 0, 0);
    }

    private static Rollout failedAtFrame(int frame) {
        return rollout(OptionalDouble.of(0), List.of(new SubScore.Event(frame, 1, "active-front-collision", 3, 0)));
    }

    private static Rollout rollout(OptionalDouble total, List<SubScore.Event> events) {
        SubScore collisions = SubScore.of(Scores.NO_AT_FAULT_COLLISION, trace -> trace.isEmpty() ? 1 : 0, events);
        Verdict verdict = new Verdict("s", "p", "test", List.of(collisions), total, 0, Optional.empty());
        return new Rollout(verdict, List.of(), START, 0.1f);
    }
}

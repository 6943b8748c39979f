package dev.skidpad.eval.why.cause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import dev.skidpad.eval.why.cause.Responsibility.Party;
import dev.skidpad.eval.why.retry.Failure;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.score.EpisodeScorer;
import org.junit.jupiter.api.Test;

class ResponsibilityTest {
    @Test
    void whoDrivesIntoAStandingCarWithoutBrakingIsResponsible() {
        Responsibility responsibility = judge(Roads.narrow("standing", 10, Mover.standing("other", 44.5f)));
        assertThat(responsibility.party()).isEqualTo(Party.EGO);
        // Safe at 10 m/s: 10·0.5 + ½·3.5·0.25 + 11.75²/8 = 22.7 m, so in danger from the frame after 1.73 s.
        assertThat(responsibility.dangerSeconds().orElseThrow()).isBetween(1.69, 1.91);
        assertThat(responsibility.rules()).containsExactly("ego-did-not-brake");
    }

    @Test
    void bothHaveToBrakeWhoComeTowardsEachOther() {
        Responsibility responsibility =
                judge(Roads.narrow("oncoming", 10, new Mover("other", 4.5f, 84.5f, 0, (float) Math.PI, 10, 91)));
        assertThat(responsibility.party()).isEqualTo(Party.BOTH);
        assertThat(responsibility.rules()).containsExactly("ego-did-not-brake", "other-did-not-brake");
    }

    @Test
    void nobodyHasToAnswerWithinTheResponseTime() {
        // 3 m of gap at 10 m/s: over after 0.3 s.
        assertThat(judge(Roads.narrow("close", 10, Mover.standing("other", 7.5f)))
                        .party())
                .isEqualTo(Party.NEITHER);
    }

    @Test
    void whoCrossesTheWayIsNotJudged() {
        assertThat(judge(Roads.narrow("lorry", 10, new Mover("lorry", 16, 44.5f, 0, (float) (Math.PI / 2), 0, 91)))
                        .party())
                .isEqualTo(Party.NOT_JUDGED);
    }

    private static Responsibility judge(Scenario scene) {
        Outcome outcome = Roads.drive(scene, new ConstantVelocityPlanner(), Perception.PERFECT);
        return Responsibility.of(
                outcome, Failure.of(EpisodeScorer.score(outcome)).orElseThrow());
    }
}

package dev.skidpad.eval.why.avoid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import dev.skidpad.eval.why.avoid.HumanDriver.Answer;
import dev.skidpad.eval.why.retry.Failure;
import dev.skidpad.eval.why.retry.Retrial;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.traffic.LogTraffic;
import org.junit.jupiter.api.Test;

/// Standing cars ahead of 10 m/s. The driver needs 12 m until the brakes bite, 3 m of ramp, and 6.6 m
/// of braking less what the ramp took: about 21 m.
class CarefulDriverTest {
    @Test
    void brakesTwelveFramesAfterTheDangerCouldBeSeen() {
        // 60 m: the contact is six seconds away, and within four from 2.0 s on.
        HumanDriver human = ask(Roads.narrow("far", 10, Mover.standing("other", 64.5f)));
        assertThat(human.seenSeconds().orElseThrow()).isCloseTo(2.0, within(0.11));
        assertThat(human.brakesSeconds().orElseThrow() - human.seenSeconds().orElseThrow())
                .isCloseTo(1.2, within(1e-6));
        assertThat(human.answer()).isEqualTo(Answer.AVOIDS);
    }

    @Test
    void needsAboutTwentyOneMetresFromTenMetresPerSecond() {
        assertThat(ask(Roads.narrow("enough", 10, Mover.standing("other", 4.5f + 23)))
                        .answer())
                .isEqualTo(Answer.AVOIDS);
        assertThat(ask(Roads.narrow("short", 10, Mover.standing("other", 4.5f + 18)))
                        .answer())
                .isEqualTo(Answer.FAILS);
        assertThat(ask(Roads.narrow("close", 10, Mover.standing("other", 4.5f + 9)))
                        .answer())
                .isEqualTo(Answer.TOO_LATE);
    }

    private static HumanDriver ask(Scenario scene) {
        Outcome outcome = Roads.drive(scene, new ConstantVelocityPlanner(), Perception.PERFECT);
        Failure failure = Failure.of(EpisodeScorer.score(outcome)).orElseThrow();
        return CarefulDriver.drive(new Retrial(outcome, new LogTraffic()), failure);
    }
}

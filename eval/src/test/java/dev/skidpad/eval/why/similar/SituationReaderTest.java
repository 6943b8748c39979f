package dev.skidpad.eval.why.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// An ego at 10 m/s on a straight road that is 4 m wide.
class SituationReaderTest {
    private static final int OTHER = 1;

    @Test
    void measuresTheEgoTheRoadAndTheOtherByHand() {
        Scenario scene =
                Roads.narrow("oncoming", 10, new Mover("other", 4.5f, 30, 1, (float) (Math.PI / 2), 2, Roads.NOW));
        Situation situation = SituationReader.of(episode(scene), 0, OptionalInt.of(OTHER));
        assertThat(situation.ego().speedMps()).isCloseTo(10, within(1e-3));
        assertThat(situation.ego().besideM()).isCloseTo(0, within(1e-3));
        assertThat(situation.ego().turnedRad()).isCloseTo(0, within(1e-3));
        assertThat(situation.road().bendNearRad()).isZero();
        assertThat(situation.road().bendFarRad()).isZero();
        assertThat(situation.road().leftM()).isCloseTo(2, within(0.3));
        assertThat(situation.road().rightM()).isCloseTo(2, within(0.3));
        assertThat(situation.road().aheadWidthM()).isCloseTo(4, within(0.6));
        Situation.Other other = situation.partner().orElseThrow();
        assertThat(other.type()).isEqualTo(AgentType.VEHICLE);
        assertThat(other.aheadM()).isCloseTo(30, within(1e-3));
        assertThat(other.leftM()).isCloseTo(1, within(1e-3));
        assertThat(other.turnedRad()).isCloseTo(Math.PI / 2, within(1e-3));
        assertThat(other.forwardMps()).isCloseTo(-10, within(1e-3));
        assertThat(other.leftwardMps()).isCloseTo(2, within(1e-3));
        assertThat(other.lengthM()).isCloseTo(4.5, within(1e-3));
        assertThat(situation.others()).isEmpty();
    }

    @Test
    void thoseWhoComeNearestWithinFourSecondsStandFirstAndAtMostTwoBesideAPartner() {
        Scenario scene = Roads.narrow(
                "three",
                10,
                Mover.standing("behind", -20),
                new Mover("alongside", 4.5f, 6, 3, 0, 10, 91),
                Mover.standing("ahead", 35),
                Mover.standing("far", 55));
        Situation situation = SituationReader.of(scene, Roads.NOW);
        // The one ahead is met after 3.5 s, the one alongside stays at √(6² + 3²) = 6.7 m, the far one at 15 m, the one
        // behind at 20 m.
        assertThat(situation.partner()).isEmpty();
        assertThat(situation.others()).extracting(Situation.Other::aheadM).containsExactly(35.0, 6.0, 55.0);
        assertThat(SituationReader.of(episode(scene), 0, OptionalInt.of(OTHER)).others())
                .extracting(Situation.Other::aheadM)
                .containsExactly(35.0, 6.0);
    }

    @Test
    void anEpisodeAndItsRecordAreTheSameSituationWhereTheyAreTheSame() {
        Scenario scene = Roads.narrow("same", 10, Mover.standing("other", 44.5f));
        assertThat(SituationReader.of(episode(scene), 0, OptionalInt.empty()))
                .isEqualTo(SituationReader.of(scene, Roads.NOW));
    }

    @Test
    void aStepWithoutTheEgoIsRefused() {
        assertThatThrownBy(() -> SituationReader.of(Roads.narrow("empty", 10), 91))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scenario empty: the ego is not recorded at step 91");
    }

    private static Episode episode(Scenario scene) {
        return Roads.drive(scene, new ConstantVelocityPlanner(), Perception.PERFECT)
                .episode();
    }
}

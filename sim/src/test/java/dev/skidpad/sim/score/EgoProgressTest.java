package dev.skidpad.sim.score;

import static dev.skidpad.sim.score.Motions.Way.parked;
import static dev.skidpad.sim.score.Motions.Way.straight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.AgentType;
import org.junit.jupiter.api.Test;

class EgoProgressTest {
    @Test
    void halfTheRecordsWayIsHalfTheProgress() {
        Verdict verdict = Motions.ego(straight(0, 0, 5)).score();
        assertThat(ep(verdict)).isCloseTo(0.5, within(1e-4));
        assertThat(verdict.progressM()).isCloseTo(20, within(1e-3));
    }

    @Test
    void goingFurtherThanTheRecordEarnsNoMore() {
        assertThat(ep(Motions.ego(straight(0, 0, 15)).score())).isEqualTo(1);
    }

    @Test
    void whereTheRecordHardlyMovedStandingIsRight() {
        assertThat(ep(Motions.ego(parked(0, 0)).recorded(straight(0, 0, 1.2)).score()))
                .isEqualTo(1);
        assertThat(ep(Motions.ego(parked(0, 0)).recorded(straight(0, 0, 1.3)).score()))
                .isEqualTo(0);
    }

    @Test
    void goingBackIsNoProgress() {
        Verdict verdict = Motions.ego(straight(0, 0, -2)).score();
        assertThat(ep(verdict)).isEqualTo(0);
        assertThat(verdict.progressM()).isCloseTo(-8, within(1e-3));
    }

    @Test
    void theMultipliersComeBeforeTheNormalisation() {
        // Twice the record's way, but a thing was hit (NC = ½): raw · ½ is level with the record, so 1. The other
        // order, min(1, 2) · ½, would give ½.
        Verdict verdict = Motions.ego(straight(0, 0, 20))
                .with(AgentType.OTHER, 0.5f, 0.5f, parked(30, 0))
                .score();
        assertThat(verdict.sub(Scores.NO_AT_FAULT_COLLISION).value()).hasValue(0.5);
        assertThat(ep(verdict)).isCloseTo(1, within(1e-4));
        Verdict level = Motions.ego(straight(0, 0, 10))
                .with(AgentType.OTHER, 0.5f, 0.5f, parked(30, 0))
                .score();
        assertThat(ep(level)).isCloseTo(0.5, within(1e-4));
    }

    @Test
    void aCollisionTakesAllProgressUnlessThereWasNoneToMake() {
        assertThat(ep(Motions.ego(straight(0, 0, 10)).car(parked(20, 0)).score()))
                .isEqualTo(0);
        assertThat(ep(Motions.ego(straight(0, 0, 10))
                        .car(parked(20, 0))
                        .recorded(parked(0, 0))
                        .score()))
                .isEqualTo(1);
    }

    @Test
    void aRecordThatEndsEarlyIsComparedOverWhatBothHave() {
        // The record drove 10 m/s for 2 s and was lost; the ego drove 5 m/s for 2 s and then 20 m/s.
        Verdict verdict = Motions.ego(t -> new double[] {t < 2 ? 5 * t : 10 + 20 * (t - 2), 0, 0})
                .recordedFrames(21)
                .score();
        assertThat(ep(verdict)).isCloseTo(0.5, within(1e-3));
        assertThat(verdict.progressM()).isCloseTo(50, within(1e-3));
    }

    @Test
    void withoutARecordThereIsNothingToCompareWith() {
        Verdict verdict =
                Motions.ego(straight(0, 0, 10)).recordedFrames(1).edges(5).score();
        assertThat(verdict.sub(Scores.EGO_PROGRESS).value()).isEmpty();
        assertThat(verdict.total()).isEmpty();
    }

    @Test
    void aRouteThatComesBackBesideItselfDoesNotConfuseIt() {
        // Out along y = 0, back along y = 4: drifting towards the way back must not jump onto it.
        Verdict verdict = Motions.ego(t -> new double[] {10 * t, 0.75 * t, 0})
                .route(new float[] {-20, 100, 100, -20}, new float[] {0, 0, 4, 4})
                .score();
        assertThat(verdict.progressM()).isCloseTo(40, within(0.1));
    }

    private static double ep(Verdict verdict) {
        return verdict.sub(Scores.EGO_PROGRESS).value().orElseThrow();
    }
}

package dev.skidpad.sim.score.nuplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Motions;
import dev.skidpad.sim.score.Motions.Way;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.nuplan.ClosedLoopScore.Traffic;
import org.junit.jupiter.api.Test;

class ClosedLoopScoreTest {
    private static final ClosedLoopScore REACTIVE = new ClosedLoopScore(Traffic.REACTIVE);

    @Test
    void theTotalIsTheFormulaOverSixteen() {
        // Half the way, 1 m/s above the limit all the time.
        Score score = REACTIVE.score(drive(scene(Way.straight(0, 0, 5), 4)));
        double sl = 1 - 1 * 4.1 / (2.23 * 4);
        assertThat(score.part(Scores.SPEED_LIMIT_COMPLIANCE).value().orElseThrow())
                .isCloseTo(sl, within(1e-4));
        assertThat(score.part(Scores.EGO_PROGRESS).value().orElseThrow()).isCloseTo(0.5, within(1e-4));
        assertThat(score.total().orElseThrow()).isCloseTo((2.5 + 5 + 4 * sl + 2) / 16, within(1e-4));
    }

    @Test
    void whatTheMapLacksIsLeftOutOfBothSums() {
        Motions motions = Motions.ego(Way.straight(0, 0, 5));
        Score score = REACTIVE.score(drive(motions));
        assertThat(score.part(Scores.SPEED_LIMIT_COMPLIANCE).value()).isEmpty();
        assertThat(score.part(Scores.DRIVABLE_AREA_COMPLIANCE).value()).isEmpty();
        assertThat(score.part(Scores.DRIVING_DIRECTION_COMPLIANCE).value()).isEmpty();
        assertThat(score.total().orElseThrow()).isCloseTo((2.5 + 5 + 2) / 12, within(1e-4));
    }

    @Test
    void aFifthOfTheExpertsWayIsNeeded() {
        Score slow = REACTIVE.score(drive(scene(Way.straight(0, 0, 1.9), 30)));
        assertThat(slow.part(Scores.MAKING_PROGRESS).value()).hasValue(0);
        assertThat(slow.total()).hasValue(0);
        Score enough = REACTIVE.score(drive(scene(Way.straight(0, 0, 2.1), 30)));
        assertThat(enough.part(Scores.MAKING_PROGRESS).value()).hasValue(1);
    }

    @Test
    void goingBackIsNoProgressAtAllButStandingWhereTheExpertStoodIs() {
        assertThat(ep(Way.straight(0, 0, -1), Way.straight(0, 0, 10))).isZero();
        assertThat(ep(Way.parked(0, 0), Way.parked(0, 0))).isEqualTo(1);
        assertThat(ep(Way.straight(0, 0, 20), Way.straight(0, 0, 10))).isEqualTo(1);
    }

    @Test
    void oneThingCostsHalfAndTwoCostEverything() {
        Motions one = scene(Way.straight(0, 0, 10), 30).with(AgentType.OTHER, 0.5f, 0.5f, Way.parked(20, 0));
        SubScore half = REACTIVE.score(drive(one)).part(Scores.NO_AT_FAULT_COLLISION);
        assertThat(half.value()).hasValue(0.5);
        one.with(AgentType.OTHER, 0.5f, 0.5f, Way.parked(30, 0));
        assertThat(REACTIVE.score(drive(one)).part(Scores.NO_AT_FAULT_COLLISION).value())
                .hasValue(0);
    }

    @Test
    void aDriveHasTheScoreOfItsTrafficOnly() {
        Score other = new ClosedLoopScore(Traffic.NON_REACTIVE).score(drive(scene(Way.straight(0, 0, 5), 30)));
        assertThat(other.total()).isEmpty();
        assertThat(other.absence().orElseThrow()).contains("the traffic was hand");
    }

    private static double ep(Way ego, Way expert) {
        Motions motions = Motions.ego(ego).recorded(expert);
        return REACTIVE.score(drive(motions)).part(Scores.EGO_PROGRESS).value().orElseThrow();
    }

    private static Motions scene(Way way, double limitMps) {
        return Motions.ego(way)
                .limitedLane(new float[] {-100, 300}, new float[] {0, 0}, limitMps)
                .edges(4);
    }

    private static Drive drive(Motions motions) {
        return Drive.of(motions.episode());
    }
}

package dev.skidpad.sim.score;

import static dev.skidpad.sim.score.Motions.Way.parked;
import static dev.skidpad.sim.score.Motions.Way.straight;
import static dev.skidpad.sim.score.Motions.Way.towards;
import static dev.skidpad.sim.score.Motions.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimeToCollisionTest {
    @Test
    void aLeaderAtTheSameSpeedIsNoThreatHoweverNear() {
        assertThat(ttc(Motions.ego(straight(0, 0, 10)).car(straight(5, 0, 10))).value())
                .hasValue(1);
    }

    @Test
    void closingInOnALeaderWithinNineTenthsOfASecondCounts() {
        // The ego closes in with 6 m/s at frame 0 and has slowed to the leader's 4 m/s at frame 1. A gap of 5.3 m would
        // be gone after 0.88 s, one of 5.5 m after 0.92 s.
        Motions.Way slowing = t -> new double[] {t < 0.05 ? 10 * t : 0.5 + 4 * (t - 0.05), 0, 0};
        SubScore part = ttc(Motions.ego(slowing).car(straight(4.6 + 5.5, 0, 4)));
        assertThat(part.value()).hasValue(1);
        SubScore nearer = ttc(Motions.ego(slowing).car(straight(4.6 + 5.3, 0, 4)));
        assertThat(nearer.value()).hasValue(0);
        assertThat(events(nearer)).containsExactly("time-to-collision@0 by 1");
        assertThat(nearer.events().getFirst().value()).isCloseTo(0.9, within(1e-6));
    }

    @Test
    void anEgoThatStandsThreatensNobody() {
        assertThat(ttc(Motions.ego(straight(0, 0, 0.004)).car(towards(8, 0, -1, 0)))
                        .value())
                .hasValue(1);
    }

    @Test
    void somebodyComingFromBehindDoesNotCount() {
        SubScore part = ttc(Motions.ego(straight(0, 0, 5), 12).car(straight(-9.65, 0, 9)));
        assertThat(part.value()).hasValue(1);
    }

    @Test
    void somebodyBesideTheEgoDoesNotCountOnItsLaneButDoesInAnIntersection() {
        // It would meet the ego's flank after 0.6 s, more than 30° off straight ahead; the episode ends before.
        Motions.Way crossing = towards(3, 7.4, 0, -7);
        Motions onLane =
                Motions.ego(straight(0, 0, 10), 6).car(crossing).lane(new float[] {-50, 100}, new float[] {0, 0});
        assertThat(ttc(onLane).value()).hasValue(1);
        Motions inIntersection = Motions.ego(straight(0, 0, 10), 6)
                .car(crossing)
                .lane(new float[] {-50, 100}, new float[] {0, 0})
                .lane(new float[] {1, 1}, new float[] {-50, 50});
        assertThat(ttc(inIntersection).value()).hasValue(0);
    }

    @Test
    void theOthersKeepTheirVelocityBeyondTheEnd() {
        // At the last frame (0.4 s) the gap is 8 m: a leader that stands is reached in 0.8 s, one that drives on is
        // not.
        assertThat(ttc(Motions.ego(straight(0, 0, 10), 5).car(parked(16.6, 0))).value())
                .hasValue(0);
        assertThat(ttc(Motions.ego(straight(0, 0, 10), 5).car(straight(16.6 - 0.4 * 8, 0, 8)))
                        .value())
                .hasValue(1);
    }

    @Test
    void whoOverlapsAtTheStartDoesNotCountUntilClear() {
        assertThat(ttc(Motions.ego(straight(0, 0, 10)).car(parked(1, 1.5))).value())
                .hasValue(1);
    }

    @Test
    void whoRanIntoTheEgoDoesNotCount() {
        SubScore part = ttc(Motions.ego(straight(0, 0, 5)).car(straight(-9.65, 0, 10)));
        assertThat(part.value()).hasValue(1);
    }

    @Test
    void aReversingEgoLooksBackwards() {
        // Nothing is ahead on its way; what stands behind it is not "ahead", so it is left to the collisions.
        assertThat(ttc(Motions.ego(straight(0, 0, -3), 10).car(parked(7, 0))).value())
                .hasValue(1);
    }

    private static SubScore ttc(Motions motions) {
        return motions.score().sub(Scores.TIME_TO_COLLISION);
    }
}

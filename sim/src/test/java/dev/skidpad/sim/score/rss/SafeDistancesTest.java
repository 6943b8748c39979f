package dev.skidpad.sim.score.rss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SafeDistancesTest {
    private static final RssParameters P = RssParameters.DEFAULT;

    @Test
    void behindAStandingCarOneNeedsTheResponseAndTheBrakingWay() {
        // 10·0.5 + ½·3.5·0.25 + 11.75² / 8
        assertThat(SafeDistances.sameDirectionM(10, 0, P)).isCloseTo(5 + 0.4375 + 17.2578125, within(1e-9));
    }

    @Test
    void theBrakingWayOfTheOneAheadIsTakenOff() {
        // 22.6953125 - 100 / 16
        assertThat(SafeDistances.sameDirectionM(10, 10, P)).isCloseTo(16.4453125, within(1e-9));
        assertThat(SafeDistances.sameDirectionM(0, 20, P)).isZero();
    }

    @Test
    void towardsEachOtherBothNeedTheirWays() {
        // Ego: ½(10 + 11.75)·0.5 + 11.75²/6; the other: ½(5 + 6.75)·0.5 + 6.75²/8
        double ego = 5.4375 + 138.0625 / 6;
        double other = 2.9375 + 45.5625 / 8;
        assertThat(SafeDistances.oppositeM(10, 5, P)).isCloseTo(ego + other, within(1e-9));
    }

    @Test
    void sidewaysBothMayDriftAndThenStop() {
        // Each speeds up to 0.1 m/s: ½·0.1·0.5 + 0.01/1.6, twice, and the margin.
        assertThat(SafeDistances.lateralM(0, 0, P)).isCloseTo(0.1 + 2 * (0.025 + 0.00625), within(1e-9));
        // Coming nearer at 1 m/s from the left: ½(1 + 1.1)·0.5 + 1.21/1.6 beside the other's 0.03125.
        assertThat(SafeDistances.lateralM(1, 0, P)).isCloseTo(0.1 + 0.525 + 0.75625 + 0.03125, within(1e-9));
        // Going apart needs the margin alone.
        assertThat(SafeDistances.lateralM(-1, 1, P)).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void parametersThatNobodyHasAreRefused() {
        assertThatThrownBy(() -> new RssParameters(0.5, 3.5, 9, 8, 3, 0.2, 0.8, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("braking 9.0 to 8.0");
    }
}

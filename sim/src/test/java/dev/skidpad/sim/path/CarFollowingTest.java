package dev.skidpad.sim.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.driver.Idm;
import org.junit.jupiter.api.Test;

class CarFollowingTest {
    private static final Idm DRIVER = Idm.ordinary(15);

    @Test
    void withRoomEnoughItIsTheModelItself() {
        assertThat(CarFollowing.accelMps2(DRIVER, 10, 80, 10)).isEqualTo(DRIVER.accelMps2(10, 80, 10));
    }

    @Test
    void aShortGapBehindALeaderWhoDrawsAwayIsOpenedGently() {
        assertThat(DRIVER.accelMps2(10, 3, 12)).as("the model alone").isEqualTo(-8);
        assertThat(CarFollowing.accelMps2(DRIVER, 10, 3, 12)).isBetween(-2.2f, -1.5f);
    }

    @Test
    void whereSafetyAsksForItTheBrakingIsHard() {
        assertThat(CarFollowing.accelMps2(DRIVER, 15, 20, 0)).isLessThan(-15f * 15 / (2 * 20));
        assertThat(CarFollowing.accelMps2(DRIVER, 15, 0, 0)).isEqualTo(-8);
    }

    @Test
    void aStandingDriverBehindAStandingLeaderStays() {
        assertThat(CarFollowing.accelMps2(DRIVER, 0, 2, 0)).isCloseTo(0, within(1e-6f));
        assertThat(CarFollowing.accelMps2(DRIVER, 0, 1, 0)).isNegative();
    }
}

package dev.skidpad.data.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.driver.Idm;
import org.junit.jupiter.api.Test;

class FollowingTest {
    private static final Idm DRIVER = Idm.ordinary(20);

    @Test
    void somebodyWhoCutsInAtTheSameSpeedIsNoReasonForPanic() {
        double idm = DRIVER.accelMps2(15, 6, 15);
        double ours = Following.accel(DRIVER, 15, 6, 15, 0);
        assertThat(idm).isLessThan(-7);
        assertThat(ours).isBetween(-2.6, -1.0);
    }

    @Test
    void aWallIsBrakedForAsHardAsItTakes() {
        // 15 m/s and 20 m: 15² / 40 = 5.6 m/s².
        assertThat(Following.accel(DRIVER, 15, 20, 0, 0)).isLessThan(-5.6);
    }

    @Test
    void withRoomItIsTheIntelligentDriverModel() {
        assertThat(Following.accel(DRIVER, 15, 60, 16, 0)).isEqualTo(DRIVER.accelMps2(15, 60, 16));
    }

    @Test
    void aLeaderWhoBrakesIsReckonedWith() {
        assertThat(Following.accel(DRIVER, 15, 15, 15, -5)).isLessThan(Following.accel(DRIVER, 15, 15, 15, 0) - 1);
    }

    @Test
    void driversComeToRestShortOfALine() {
        double gap = 40;
        double speed = 12;
        for (int t = 0; t < 200; t++) {
            double accel = Following.accelToStop(DRIVER, speed, gap);
            assertThat(accel).isGreaterThan(-3.5);
            double next = Math.max(0, speed + 0.1 * accel);
            gap -= 0.05 * (speed + next);
            speed = next;
        }
        assertThat(speed).isLessThan(0.05);
        assertThat(gap).isBetween(0.2, 1.5);
    }
}

package dev.skidpad.core.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdmTest {
    private static final float FAR = 1e6f;
    private static final Idm DRIVER = new Idm(30, 2, 1.5f, 1.4f, 2, 4);

    @Test
    void onAnEmptyRoadTheDriverReachesTheDesiredSpeed() {
        assertThat(DRIVER.freeAccelMps2(0)).isEqualTo(1.4f);
        assertThat(DRIVER.freeAccelMps2(15)).isCloseTo(1.4f * (1 - 0.0625f), within(1e-5f));
        assertThat(DRIVER.freeAccelMps2(30)).isZero();
        assertThat(DRIVER.accelMps2(15, FAR, 15)).isCloseTo(DRIVER.freeAccelMps2(15), within(1e-4f));
    }

    @Test
    void aboveTheDesiredSpeedTheDriverBrakesComfortablyAtMost() {
        assertThat(DRIVER.freeAccelMps2(31)).isBetween(-0.3f, -0.1f);
        assertThat(DRIVER.freeAccelMps2(60)).isEqualTo(-2);
    }

    @ParameterizedTest
    @CsvSource({"20, 35, 15", "10, 12, 10", "25, 60, 30", "5, 8, 0", "0, 3, 0"})
    void theFormulaIsThatOfThePaper(float speed, float gap, float leader) {
        double comfort = 2 * StrictMath.sqrt(1.4 * 2);
        double desired = 2 + Math.max(0, speed * 1.5 + speed * (speed - leader) / comfort);
        double expected = 1.4 * (1 - StrictMath.pow(speed / 30.0, 4) - StrictMath.pow(desired / gap, 2));
        assertThat((double) DRIVER.accelMps2(speed, gap, leader))
                .isCloseTo(Math.max(-Idm.HARDEST_DECEL_MPS2, expected), within(1e-4));
    }

    @Test
    void atTheGapOfEquilibriumTheDriverKeepsTheSpeed() {
        float speed = 20;
        float gap = (2 + 1.5f * speed) / (float) StrictMath.sqrt(1 - StrictMath.pow(speed / 30.0, 4));
        assertThat(DRIVER.accelMps2(speed, gap, speed)).isCloseTo(0, within(1e-4f));
    }

    @Test
    void brakingNeverExceedsWhatTyresCanDo() {
        assertThat(DRIVER.accelMps2(30, 1, 0)).isEqualTo(-Idm.HARDEST_DECEL_MPS2);
        assertThat(DRIVER.accelMps2(10, 0, 0)).isEqualTo(-Idm.HARDEST_DECEL_MPS2);
        assertThat(DRIVER.accelMps2(10, -3, 0)).isEqualTo(-Idm.HARDEST_DECEL_MPS2);
    }

    @Test
    void aLeaderThatPullsAwayIsNoReasonToBrake() {
        assertThat(DRIVER.desiredGapM(5, 40)).isEqualTo(2);
        assertThat(DRIVER.accelMps2(5, 20, 40)).isPositive();
    }

    @Test
    void aQueueStopsWithoutTouching() {
        float dt = 0.1f;
        float speed = 25;
        float x = 0;
        float wall = 150;
        for (int step = 0; step < 600; step++) {
            float next = Math.max(0, speed + DRIVER.accelMps2(speed, wall - x, 0) * dt);
            x += 0.5f * (speed + next) * dt;
            speed = next;
        }
        assertThat(wall - x).isBetween(1f, 4f);
        assertThat(speed).isLessThan(0.2f);
    }

    @Test
    void anotherDesiredSpeedKeepsTheTemper() {
        assertThat(DRIVER.withDesiredSpeed(20)).isEqualTo(new Idm(20, 2, 1.5f, 1.4f, 2, 4));
    }

    @Test
    void parametersAreChecked() {
        assertThatThrownBy(() -> Idm.ordinary(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("desired speed 0.0 must be positive and finite");
        assertThatThrownBy(() -> new Idm(30, -1, 1.5f, 1, 2, 4))
                .hasMessage("gap -1.0 m and headway 1.5 s must be finite and not negative");
        assertThatThrownBy(() -> new Idm(30, 2, 1.5f, Float.NaN, 2, 4))
                .hasMessage("maximal acceleration NaN must be positive and finite");
        assertThatThrownBy(() -> new Idm(30, 2, 1.5f, 1, 2, 0)).hasMessage("exponent 0 must be at least 1");
    }
}

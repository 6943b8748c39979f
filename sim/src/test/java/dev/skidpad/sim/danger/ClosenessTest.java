package dev.skidpad.sim.danger;

import static dev.skidpad.sim.TestScenes.car;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import org.junit.jupiter.api.Test;

class ClosenessTest {
    private static final Track EGO = car("ego").speed(10).track();

    @Test
    void theGapOverTheClosingSpeedIsTheTimeToCollision() {
        Track ahead = car("ahead").at(24.5f, 0).speed(5).track();

        assertThat(Closeness.timeToCollisionS(EGO, ahead, 0).orElseThrow()).isCloseTo(4, within(1e-6));
    }

    @Test
    void whoDrawsAwayOrPassesBesideIsNeverMet() {
        assertThat(Closeness.timeToCollisionS(
                        EGO, car("faster").at(20, 0).speed(12).track(), 0))
                .isEmpty();
        assertThat(Closeness.timeToCollisionS(EGO, car("beside").at(20, 3).track(), 0))
                .isEmpty();
    }

    @Test
    void whoCrossesIsMetWhenBothAreThere() {
        // From 20 m ahead and 10 m aside, at right angles, at 5 m/s: its front is at the ego's side after
        // (10 - 2.25 - 0.95)/5 = 1.36 s; the ego's front is at its side after (20 - 2.25 - 0.95)/10 = 1.68 s.
        Track crossing = car("crossing")
                .at(20, 10)
                .heading((float) (-StrictMath.PI / 2))
                .speed(5)
                .track();

        assertThat(Closeness.timeToCollisionS(EGO, crossing, 0).orElseThrow()).isCloseTo(1.68, within(1e-3));
    }

    @Test
    void momentsBeforeAWallCountAsDangerousWithinThreeSeconds() {
        // The ego reaches the parked car after (64.5 - 4.5)/10 = 6 s, at step 60.
        Scenario scene =
                TestScenes.road("wall", 10).agent(car("parked").at(64.5f, 0)).build();

        assertThat(Closeness.dangerousSteps(scene, 10, 59)).isBetween(29, 31);
    }
}

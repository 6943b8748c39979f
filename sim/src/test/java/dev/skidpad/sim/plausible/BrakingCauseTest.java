package dev.skidpad.sim.plausible;

import static dev.skidpad.sim.TestScenes.car;
import static dev.skidpad.sim.TestScenes.pedestrian;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.sim.TestScenes;
import org.junit.jupiter.api.Test;

class BrakingCauseTest {
    @Test
    void onAFreeRoadThereIsNone() {
        assertThat(isThere(TestScenes.road("free", 10).build(), 20)).isFalse();
    }

    @Test
    void whatIsAheadOrSoonWillBeIsOne() {
        // 15 m and 4 s of driving: 55 m.
        assertThat(isThere(road().agent(car("near").at(50, 0).speed(10)).build(), 20))
                .isTrue();
        assertThat(isThere(road().agent(car("far").at(90, 0).speed(10)).build(), 20))
                .isFalse();
        assertThat(isThere(road().agent(car("behind").at(-20, 0).speed(10)).build(), 20))
                .isFalse();
        assertThat(isThere(road().agent(pedestrian("aside").at(40, -5)).build(), 20))
                .isTrue();
        assertThat(isThere(road().agent(pedestrian("far aside").at(40, -7)).build(), 20))
                .isFalse();
    }

    @Test
    void aLightIsOneUnlessItIsGreen() {
        assertThat(isThere(road().light(60, SignalState.STOP).build(), 20)).isTrue();
        assertThat(isThere(road().light(60, SignalState.GO).build(), 20)).isFalse();
    }

    @Test
    void whoHasJustGoneWasOne() {
        Scenario scene =
                road().agent(car("gone").at(40, 0).speed(10).gone(30, 91)).build();
        assertThat(isThere(scene, 30)).isTrue();
        assertThat(isThere(scene, 40)).isFalse();
    }

    private static TestScenes road() {
        return TestScenes.road("causes", 10);
    }

    private static boolean isThere(Scenario scene, int step) {
        return new BrakingCause(scene).isThere(scene.egoIndex(), step);
    }
}

package dev.skidpad.sim.plausible;

import static dev.skidpad.sim.TestScenes.car;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import org.junit.jupiter.api.Test;

class PhantomBrakesTest {
    private static final TestScenes.Motion BRAKES = car("ego").speed(20).accelerate(40, -4);

    @Test
    void brakingOnAFreeRoadIsToldWithItsStrength() {
        Scenario scene = TestScenes.road("phantom", BRAKES).build();
        assertThat(PhantomBrakes.of(scene, 0, 10, 3)).singleElement().satisfies(brake -> {
            assertThat(brake.worstMps2()).isCloseTo(4, within(0.05));
            assertThat(brake.fromStep()).isBetween(38, 46);
        });
        assertThat(PhantomBrakes.of(scene, 0, 10, 5)).isEmpty();
    }

    @Test
    void whoBrakesForSomebodyBrakesForNoPhantom() {
        Scenario scene = TestScenes.road("leader", BRAKES)
                .agent(car("leader").at(140, 0))
                .build();
        assertThat(PhantomBrakes.of(scene, 0, 10, 3)).isEmpty();
    }

    @Test
    void whatCountsAsBrakingIsPositive() {
        Scenario scene = TestScenes.road("phantom", BRAKES).build();
        assertThatThrownBy(() -> PhantomBrakes.of(scene, 0, 10, 0)).hasMessageContaining("0.0");
    }
}

package dev.skidpad.sim.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import org.junit.jupiter.api.Test;

class VehicleTest {
    @Test
    void aVehicleIsFoundByItsName() {
        assertThat(Vehicle.DEFAULT.name()).isEqualTo("bicycle+follower");
        assertThat(Vehicle.named("bicycle+follower")).isEqualTo(Vehicle.DEFAULT);
    }

    @Test
    void anUnknownVehicleIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Vehicle.named("horse+follower"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("horse+follower")
                .hasMessageContaining("bicycle+follower");
    }
}

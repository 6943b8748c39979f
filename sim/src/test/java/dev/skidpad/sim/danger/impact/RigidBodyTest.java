package dev.skidpad.sim.danger.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.AgentType;
import org.junit.jupiter.api.Test;

class RigidBodyTest {
    @Test
    void aCarSlidesAsFarAsFrictionSays() {
        RigidBody body = new RigidBody(1500, 4.8, 1.85);
        body.set(0, 0, 0, 10, 0, 0);

        for (int i = 0; i < 1000 && !body.rests(); i++) {
            body.slide(0.85, 0.01);
        }

        assertThat(body.x()).isCloseTo(100 / (2 * 0.85 * 9.81), within(0.02));
        assertThat(body.vx()).isCloseTo(0, within(0.01));
    }

    @Test
    void aSpinningCarComesToRestAndItsEnergyOnlyFalls() {
        RigidBody body = new RigidBody(1500, 4.8, 1.85);
        body.set(0, 0, 1, 6, -3, 4);
        double energy = body.energyJ();

        for (int i = 0; i < 1000; i++) {
            body.slide(0.6, 0.01);
            assertThat(body.energyJ()).as("part " + i).isLessThanOrEqualTo(energy);
            energy = body.energyJ();
        }

        assertThat(body.rests()).isTrue();
    }

    @Test
    void onIceACarSlidesSixTimesAsFarAsOnAWetRoad() {
        assertThat(way(0.1)).isCloseTo(6 * way(0.6), within(0.1));
    }

    private static double way(double friction) {
        RigidBody body = new RigidBody(1500, 4.8, 1.85);
        body.set(0, 0, 0, 5, 0, 0);
        for (int i = 0; i < 3000; i++) {
            body.slide(friction, 0.01);
        }
        return body.x();
    }

    @Test
    void anAverageCarWeighsAThousandFiveHundredKilograms() {
        assertThat(RigidBody.massKg(AgentType.VEHICLE, 4.8, 1.85, 1.5)).isCloseTo(1500, within(1e-9));
        assertThat(RigidBody.massKg(AgentType.PEDESTRIAN, 0.6, 0.6, 1.7)).isEqualTo(75);
    }
}

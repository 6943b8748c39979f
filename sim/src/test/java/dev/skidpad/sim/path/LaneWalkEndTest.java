package dev.skidpad.sim.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneWalkTest {
    @Test
    void aVehicleAtTheEndOfTheLastLaneGoesStraightOn() {
        Polyline line = Polyline.of(new float[] {0, 50}, new float[] {0, 0});
        RoadMap map = new RoadMap(
                List.of(Lane.unconnected(1, LaneType.SURFACE_STREET, line)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Polyline way = LaneWalk.from(map, 48, 0.5f, 0, 30);
        assertThat(way.size()).isEqualTo(2);
        assertThat(way.lengthM()).isEqualTo(30);
        assertThat(way.headingRad(0)).isZero();
    }
}

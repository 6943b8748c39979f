package dev.skidpad.data.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Track;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneCheckTest {
    private static final RoadMap ROAD = new RoadMap(
            List.of(),
            List.of(edge(1, new float[] {0, 100}, new float[] {-3, -3}), edge(2, new float[] {100, 0}, new float[] {3, 3
            })),
            List.of(),
            List.of(),
            List.of());

    private static RoadEdge edge(long id, float[] x, float[] y) {
        return new RoadEdge(id, Polyline.of(x, y), false);
    }

    private static Track standingAt(float y) {
        int steps = 3;
        float[] x = new float[steps];
        Arrays.fill(x, 50);
        float[] ys = new float[steps];
        Arrays.fill(ys, y);
        boolean[] valid = {true, true, true};
        float[] zero = new float[steps];
        return new Track("a", AgentType.VEHICLE, 4, 2, 1.5f, x, ys, zero, zero, zero, valid);
    }

    @Test
    void aVehicleBetweenTheEdgesIsOnTheRoad() {
        assertThat(SceneCheck.offRoad(standingAt(1.9f), ROAD)).isEmpty();
        assertThat(SceneCheck.offRoad(standingAt(-1.9f), ROAD)).isEmpty();
    }

    @Test
    void oneCornerBeyondAnEdgeIsOffTheRoad() {
        assertThat(SceneCheck.offRoad(standingAt(2.1f), ROAD)).contains("a is off the road at step 0");
        assertThat(SceneCheck.offRoad(standingAt(-2.1f), ROAD)).isPresent();
    }
}

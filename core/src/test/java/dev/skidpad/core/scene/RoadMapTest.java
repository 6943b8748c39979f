package dev.skidpad.core.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.geometry.Polyline;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RoadMapTest {
    private static Polyline eastward(float y) {
        return Polyline.of(new float[] {0, 50}, new float[] {y, y});
    }

    private static Lane lane(long id, float y, Long... successors) {
        return new Lane(
                id,
                LaneType.SURFACE_STREET,
                eastward(y),
                OptionalDouble.of(13.9),
                List.of(successors),
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    private static RoadMap map(Lane... lanes) {
        RoadEdge edge = new RoadEdge(9, eastward(-2), false);
        return new RoadMap(List.of(lanes), List.of(edge), List.of(), List.of(), List.of());
    }

    @Test
    void lanesAreFoundByTheirId() {
        RoadMap map = map(lane(7, 0), lane(3, 4));
        assertThat(map.laneIndex(3)).contains(1);
        assertThat(map.laneIndex(4)).isEmpty();
    }

    @Test
    void theGridsSpeakOfTheListsOrder() {
        RoadMap map = map(lane(7, 0), lane(3, 4));
        int segment = map.laneGrid().nearest(20, 3.5f, 5);
        assertThat(map.lanes().get(map.laneGrid().line(segment)).id()).isEqualTo(3);
        assertThat(map.edgeGrid().size()).isEqualTo(1);
    }

    @Test
    void aMapHasTopologyIfALaneLeadsOn() {
        assertThat(map(lane(7, 0), lane(3, 4)).hasTopology()).isFalse();
        assertThat(map(lane(7, 0, 3L), lane(3, 4)).hasTopology()).isTrue();
        assertThat(map(Lane.unconnected(1, LaneType.BIKE_LANE, eastward(0))).hasTopology())
                .isFalse();
    }

    @Test
    void mapsOfTheSameElementsAreEqual() {
        assertThat(map(lane(7, 0))).isEqualTo(map(lane(7, 0))).hasSameHashCodeAs(map(lane(7, 0)));
        assertThat(map(lane(7, 0))).isNotEqualTo(map(lane(7, 1)));
        assertThat(map(lane(7, 0))).hasToString("RoadMap[1 lanes, 1 edges]");
    }

    @Test
    void twoLanesOfOneIdAreRefused() {
        assertThatThrownBy(() -> map(lane(7, 0), lane(7, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two lanes have the id 7");
    }
}

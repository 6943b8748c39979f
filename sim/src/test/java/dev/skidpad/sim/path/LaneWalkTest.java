package dev.skidpad.sim.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.sim.TestScenes;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneWalkTest {
    private static final RoadMap JOINED = TestScenes.road("joined", 10)
            .lane(10, TestScenes.line(0, 100, 50, 100), 12L, 11L)
            .lane(11, TestScenes.line(50, 100, 100, 100))
            .lane(12, TestScenes.line(50, 100, 50, 150))
            .build()
            .map();

    private static final RoadMap TOUCHING = TestScenes.road("touching", 10)
            .lane(10, TestScenes.line(0, 100, 50, 100))
            .lane(11, TestScenes.line(50.5f, 100.5f, 100, 110))
            .lane(12, TestScenes.line(50, 100, 50, 150))
            .build()
            .map();

    @Test
    void theStraightestSuccessorIsFollowed() {
        Polyline way = LaneWalk.from(JOINED, 10, 101, 0, 80);

        assertThat(way.x(0)).isEqualTo(10);
        assertThat(way.y(0)).isEqualTo(101);
        assertThat(way.x(way.size() - 1)).isCloseTo(100, within(1e-3f));
        assertThat(way.y(way.size() - 1)).isCloseTo(100, within(1e-3f));
    }

    @Test
    void withoutTopologyTheLaneThatStartsAtTheEndIsFollowed() {
        Polyline way = LaneWalk.from(TOUCHING, 10, 100, 0, 80);

        assertThat(way.x(way.size() - 1)).isCloseTo(100, within(1e-3f));
        assertThat(way.y(way.size() - 1)).isCloseTo(110, within(1e-3f));
    }

    @Test
    void offTheLanesItGoesStraightOn() {
        Polyline way = LaneWalk.from(JOINED, 0, 50, 0, 30);

        assertThat(way.size()).isEqualTo(2);
        assertThat(way.x(1)).isCloseTo(30, within(1e-3f));
        assertThat(way.y(1)).isCloseTo(50, within(1e-3f));
    }

    @Test
    void aLaneInTheOppositeDirectionIsNotTheOneThatAVehicleIsOn() {
        assertThat(LaneWalk.laneAt(JOINED, 10, 100, 3.1f)).isEmpty();
        assertThat(LaneWalk.laneAt(JOINED, 10, 100, 0.1f)).hasValue(2);
    }

    @Test
    void aRingOfLanesIsNotFollowedForEver() {
        RoadMap ring = TestScenes.road("ring", 10)
                .lane(10, TestScenes.line(0, 100, 50, 100), 11L)
                .lane(11, TestScenes.line(50, 100, 0, 100), 10L)
                .build()
                .map();

        assertThat(LaneWalk.from(ring, 0, 100, 0, 1000).lengthM()).isBetween(50f, 120f);
    }

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

package dev.skidpad.core.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadLine;
import dev.skidpad.core.scene.RoadMap;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LaneGraphTest {
    @Test
    void aMapHasOneGraph() {
        RoadMap map = new Streets().lane(0, 0, 100, 0).map();

        assertThat(LaneGraph.of(map)).isSameAs(LaneGraph.of(map));
    }

    @Test
    void lanesThatStartAtTheEndOfOneFollowIt() {
        LaneGraph graph = new Streets()
                .lane(0, 0, 50, 0)
                .lane(50, 0, 100, 0)
                .lane(LaneType.SURFACE_STREET, Streets.quarter(50, 0.5f, 0, 20))
                .lane(50, 0, 50, 50) // at a right angle
                .lane(50, 3, 100, 3) // beside
                .lane(LaneType.BIKE_LANE, Streets.line(50, 0, 100, -5))
                .graph();

        assertThat(graph.successors(0)).isEqualTo(2);
        assertThat(graph.successor(0, 0)).isEqualTo(1);
        assertThat(graph.successor(0, 1)).isEqualTo(2);
        assertThat(graph.predecessors(2)).isEqualTo(1);
        assertThat(graph.predecessor(2, 0)).isZero();
        assertThat(graph.successors(4)).isZero();
    }

    @Test
    void whatTheSourceSaysGoesBeforeGeometry() {
        Lane first = linked(1, List.of(), List.of());
        Lane second = linked(2, List.of(3L, 99L), List.of(1L));
        Lane third = linked(3, List.of(), List.of());
        LaneGraph graph =
                LaneGraph.of(new RoadMap(List.of(first, second, third), List.of(), List.of(), List.of(), List.of()));

        assertThat(graph.successors(0)).as("by the predecessor").isEqualTo(1);
        assertThat(graph.successor(0, 0)).isEqualTo(1);
        assertThat(graph.successors(1)).as("99 is not on the map").isEqualTo(1);
        assertThat(graph.successor(1, 0)).isEqualTo(2);
    }

    @Test
    void whoLiesBesideInTheSameDirectionIsANeighbour() {
        LaneGraph graph = new Streets()
                .lane(0, 0, 100, 0)
                .lane(0, 3.5f, 40, 3.5f)
                .lane(40, 3.5f, 100, 3.5f)
                .lane(100, 7, 0, 7) // the other direction
                .lane(0, -6, 100, -6) // too far
                .graph();

        assertThat(graph.neighbour(0, Side.LEFT, 10)).isEqualTo(1);
        assertThat(graph.neighbour(0, Side.LEFT, 80)).isEqualTo(2);
        assertThat(graph.neighbour(0, Side.RIGHT, 10)).isEqualTo(-1);
        assertThat(graph.neighbour(1, Side.RIGHT, 10)).isZero();
        assertThat(graph.neighbour(1, Side.LEFT, 10)).isEqualTo(-1);
        assertThat(graph.mayChange(0, Side.LEFT, 10)).isTrue();
        assertThat(graph.mayChange(0, Side.RIGHT, 10)).isFalse();
    }

    @Test
    void nobodyChangesOverASolidLineAndNothingLiesBesideBeyondARoadEdge() {
        LaneGraph graph = new Streets()
                .lane(0, 0, 100, 0)
                .lane(0, 3.5f, 100, 3.5f)
                .lane(0, -3.5f, 100, -3.5f)
                .paint(RoadLine.Kind.BROKEN_WHITE, 0, 1.7f, 50, 1.7f)
                .paint(RoadLine.Kind.SOLID_WHITE, 50, 1.7f, 100, 1.7f)
                .edge(0, -1.7f, 100, -1.7f)
                .graph();

        assertThat(graph.mayChange(0, Side.LEFT, 20)).isTrue();
        assertThat(graph.mayChange(0, Side.LEFT, 80)).isFalse();
        assertThat(graph.neighbour(0, Side.LEFT, 80)).isEqualTo(1);
        assertThat(graph.neighbour(0, Side.RIGHT, 20)).isEqualTo(-1);
    }

    @Test
    void aPoseIsOnTheNearestLaneOfItsDirection() {
        LaneGraph graph = new Streets()
                .lane(0, 0, 100, 0)
                .lane(0, 3.5f, 100, 3.5f)
                .lane(100, 1, 0, 1)
                .lane(50, -50, 50, 50)
                .graph();
        LanePlace place = graph.newPlace();

        assertThat(graph.locate(20, 0.9f, 0.1f, place)).isTrue();
        assertThat(place.lane()).isZero();
        assertThat(place.s()).isCloseTo(20, within(1e-4f));
        assertThat(place.lateralM()).isCloseTo(0.9f, within(1e-4f));
        assertThat(place.distanceM()).isCloseTo(0.9f, within(1e-4f));
        assertThat(place.directionRad()).isZero();

        assertThat(graph.locate(20, 0.9f, 3.1f, place)).isTrue();
        assertThat(place.lane()).isEqualTo(2);
        assertThat(place.lateralM())
                .as("right of a lane that leads west is north")
                .isPositive();

        assertThat(graph.locate(49, 0, 0.5f * Angles.PI, place)).isTrue();
        assertThat(place.lane()).isEqualTo(3);

        assertThat(graph.locate(20, 8, 0, place)).isFalse();
        assertThat(place.lane()).isEqualTo(-1);
        assertThat(place.found()).isFalse();
    }

    @Test
    void aTurningLaneUnderACarIsNotTheOneThatItIsOn() {
        LaneGraph graph = new Streets()
                .lane(0, 0, 100, 0)
                .lane(LaneType.SURFACE_STREET, Streets.quarter(20, 0, 0, 10))
                .graph();
        LanePlace place = graph.newPlace();

        graph.locate(27, 1.5f, 0, place);
        assertThat(place.lane()).isZero();
        graph.locate(27, 1.5f, 0.6f, place);
        assertThat(place.lane()).isEqualTo(1);
    }

    @Test
    void bikeLanesAreForCyclists() {
        LaneGraph graph = new Streets()
                .lane(LaneType.BIKE_LANE, Streets.line(0, 0, 100, 0))
                .graph();
        LanePlace place = graph.newPlace();

        assertThat(graph.locate(20, 0, 0, place)).isFalse();
        assertThat(graph.locate(20, 0, 0, LaneUse.ALL_LANES, place)).isTrue();
    }

    @Test
    void whereTheMapGivesNoSpeedTheUsualOneHolds() {
        Lane limited = new Lane(
                3,
                LaneType.FREEWAY,
                Streets.line(0, 9, 100, 9),
                OptionalDouble.of(20),
                List.of(),
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty());
        Lane street = Lane.unconnected(1, LaneType.SURFACE_STREET, Streets.line(0, 0, 100, 0));
        Lane freeway = Lane.unconnected(2, LaneType.FREEWAY, Streets.line(0, 50, 100, 50));
        LaneGraph graph = LaneGraph.of(
                new RoadMap(List.of(street, freeway, limited), List.of(), List.of(), List.of(), List.of()));

        assertThat(graph.speedMps(0)).isEqualTo(11.2f);
        assertThat(graph.speedMps(1)).isEqualTo(29);
        assertThat(graph.speedMps(2)).isEqualTo(20);
    }

    @Test
    void theWaysThroughACrossingLieWithinAnIntersection() {
        LaneGraph graph = new Streets()
                .lane(-50, 0, -10, 0) // 0: the way in
                .lane(-10, 0, 10, 0) // 1: straight through
                .lane(10, 0, 50, 0) // 2: the way out
                .lane(LaneType.SURFACE_STREET, Streets.quarter(-10, 0, 0, -10)) // 3: to the right
                .lane(2, -10, 2, 10) // 4: from the south, across 1
                .lane(2, 10, 2, 50)
                .graph();
        LanePlace scratch = graph.newPlace();

        assertThat(graph.inIntersection(0, 20)).isFalse();
        assertThat(graph.inIntersection(1, 1)).isTrue();
        assertThat(graph.inIntersection(2, 20)).isFalse();
        assertThat(graph.inIntersection(3, 5)).as("a turn from a fork").isTrue();
        assertThat(graph.inIntersection(4, 10)).as("where it crosses").isTrue();
        assertThat(graph.inIntersection(5, 20)).isFalse();
        assertThat(graph.entersIntersectionS(1)).hasValue(0);
        assertThat(graph.entersIntersectionS(0)).isEmpty();
        assertThat(graph.inIntersection(0, 2, scratch)).as("beside lane 1").isTrue();
        assertThat(graph.inIntersection(-30, 0, scratch)).isFalse();
        assertThat(graph.inIntersection(0, 40, scratch)).isFalse();
    }

    @Test
    void findingALaneAllocatesNothing() {
        LaneGraph graph =
                new Streets().lane(0, 0, 100, 0).lane(0, 3.5f, 100, 3.5f).graph();
        LanePlace place = graph.newPlace();
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        int found = 0;
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1000; i++) {
                found += graph.locate(0.1f * i, 1, 0, place) ? 1 : 0;
            }
            allocated = Math.min(allocated, threads.getCurrentThreadAllocatedBytes() - before);
        }

        assertThat(found).isEqualTo(5000);
        assertThat(allocated).isLessThan(100);
    }

    private static Lane linked(int id, List<Long> successors, List<Long> predecessors) {
        return new Lane(
                id,
                LaneType.SURFACE_STREET,
                Streets.line(100 * id, 0, 100 * id + 50, 0),
                OptionalDouble.empty(),
                successors,
                predecessors,
                OptionalLong.empty(),
                OptionalLong.empty());
    }
}

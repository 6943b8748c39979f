package dev.skidpad.core.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.GrowingPath;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.LaneType;
import org.junit.jupiter.api.Test;

class LaneWalkTest {
    @Test
    void theStraightestWayOnIsFollowed() {
        LaneGraph graph = new Streets()
                .lane(0, 100, 50, 100)
                .lane(LaneType.SURFACE_STREET, Streets.quarter(50, 100, 0, 10))
                .lane(50.5f, 100.5f, 100, 110)
                .graph();
        Polyline way = walk(graph, 10, 101, 0, 85);

        assertThat(way.x(0)).isEqualTo(10);
        assertThat(way.y(0)).isEqualTo(101);
        assertThat(way.y(way.size() - 1)).isCloseTo(109, within(0.5f));
        assertThat(way.lengthM()).isGreaterThanOrEqualTo(85);
    }

    @Test
    void atForksEveryWayIsDrawnAboutAsOften() {
        LaneGraph graph = new Streets()
                .lane(0, 100, 50, 100)
                .lane(LaneType.SURFACE_STREET, Streets.quarter(50, 100, 0, 10))
                .lane(50.5f, 100.5f, 100, 110)
                .graph();
        int straight = 0;
        for (int i = 0; i < 200; i++) {
            GrowingPath path = new GrowingPath();
            path.add(10, 100);
            LaneWalk.drawn(graph, LaneUse.CAR_LANES, RandomStream.of(4, "forks", i))
                    .extend(path, 0, 52);
            straight += path.lastX() > 61 ? 1 : 0;
        }

        assertThat(straight).isBetween(75, 125);
    }

    @Test
    void offTheLanesItGoesStraightOn() {
        Polyline way = walk(new Streets().lane(0, 100, 50, 100).graph(), 0, 50, 0, 30);

        assertThat(way.size()).isEqualTo(2);
        assertThat(way.x(1)).isCloseTo(30, within(1e-3f));
        assertThat(way.y(1)).isCloseTo(50, within(1e-3f));
    }

    @Test
    void beyondTheLastLaneItGoesStraightOn() {
        Polyline way = walk(new Streets().lane(0, 0, 50, 0).graph(), 48, 0.5f, 0, 30);

        assertThat(way.lengthM()).isCloseTo(30, within(1e-3f));
        assertThat(way.x(way.size() - 1)).isCloseTo(78, within(0.1f));
    }

    @Test
    void aWayThatDoesNotEndIsNotFollowedForEver() {
        LaneGraph ring = new Streets()
                .lane(LaneType.SURFACE_STREET, Streets.quarter(0, -10, 0, 10))
                .lane(LaneType.SURFACE_STREET, Streets.quarter(10, 0, 1.5708f, 10))
                .lane(LaneType.SURFACE_STREET, Streets.quarter(0, 10, 3.1416f, 10))
                .lane(LaneType.SURFACE_STREET, Streets.quarter(-10, 0, -1.5708f, 10))
                .graph();
        Polyline way = walk(ring, 0, -10, 0, 300);

        assertThat(way.lengthM()).isBetween(300f, 302f);
        for (int i = 0; i < way.size(); i++) {
            assertThat(Math.hypot(way.x(i), way.y(i))).isCloseTo(10, within(0.2));
        }
    }

    @Test
    void carsDoNotGoOnAlongABikeLane() {
        LaneGraph graph = new Streets()
                .lane(LaneType.BIKE_LANE, Streets.line(0, 0, 100, 20))
                .graph();

        assertThat(walk(graph, 0, 0, 0, 50).headingRad(0)).isZero();
        GrowingPath path = new GrowingPath();
        path.add(0, 0);
        new LaneWalk(graph, LaneUse.ALL_LANES).extend(path, 0.2f, 50);
        assertThat(path.lastY()).isGreaterThan(9);
    }

    private static Polyline walk(LaneGraph graph, float x, float y, float headingRad, float lengthM) {
        GrowingPath path = new GrowingPath();
        path.add(x, y);
        new LaneWalk(graph, LaneUse.CAR_LANES).extend(path, headingRad, lengthM);
        return path.toPolyline();
    }
}

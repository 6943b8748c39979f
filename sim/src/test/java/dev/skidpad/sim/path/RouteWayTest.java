package dev.skidpad.sim.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.world.WorldBatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteWayTest {
    @Test
    void itStartsWhereTheEgoIsAndEndsAtTheOffset() {
        RouteWay way =
                way(TestScenes.road("aside", TestScenes.car("ego").at(0, 0.5f).speed(10)));

        SampledPath path = way.path(-1, 60);

        assertThat(path.x(0)).isCloseTo(10, within(1e-3f));
        assertThat(path.y(0)).isCloseTo(0.5f, within(1e-3f));
        // the return takes 25 m at 10 m/s; half of it is done after half of that way
        assertThat(path.y(25)).isCloseTo(-0.25f, within(0.01f));
        assertThat(path.y(100)).isCloseTo(-1, within(1e-3f));
        assertThat(way.routeS()).isCloseTo(110, within(1e-3f));
    }

    @Test
    void itSetsOutInTheDirectionInWhichTheEgoMoves() {
        RouteWay way = way(
                TestScenes.road("slanted", TestScenes.car("ego").heading(0.1f).speed(10)));

        SampledPath path = way.path(0, 60);

        assertThat(path.directionRad(0)).isCloseTo(0.1f, within(0.02f));
        assertThat(path.y(100)).isCloseTo(0, within(1e-3f));
    }

    private static RouteWay way(TestScenes scenes) {
        Scenario scene = scenes.build();
        RouteWay way = new RouteWay(
                WorldBatch.of(List.of(scene), new int[] {scene.nowStep()}).view(0));
        way.locate();
        return way;
    }
}

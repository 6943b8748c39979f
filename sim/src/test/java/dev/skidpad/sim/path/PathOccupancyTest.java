package dev.skidpad.sim.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.world.WorldBatch;
import dev.skidpad.sim.world.WorldView;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathOccupancyTest {
    private static final float STRIP_M = 1;

    @Test
    void aLeaderCoversThePathFromItsRearOnAndMovesAlong() {
        // at now the ego is at x = 10, the leader's centre at 40
        PathOccupancy occupancy = look(TestScenes.road("lead", 10)
                .agent(TestScenes.car("lead").at(35, 0).speed(5)));

        assertThat(occupancy.count(0)).isEqualTo(1);
        assertThat(occupancy.rearM(0, 0)).isCloseTo(30 - 2.25f, within(1e-3f));
        assertThat(occupancy.centreM(0, 0)).isCloseTo(30, within(1e-3f));
        assertThat(occupancy.alongMps(0, 0)).isCloseTo(5, within(1e-3f));
        assertThat(occupancy.rearM(20, 0)).isCloseTo(40 - 2.25f, within(1e-3f));
    }

    @Test
    void oneBesideTheStripIsNotOnThePath() {
        PathOccupancy occupancy = look(
                TestScenes.road("beside", 10).agent(TestScenes.car("beside").at(40, 1.96f)));

        assertThat(occupancy.count(0)).isZero();
    }

    @Test
    void oneThatCrossesIsOnThePathWhileItCrosses() {
        // 5 m/s to the north from 10 m south of the path (at now 5 m): the front reaches the strip's edge at
        // y = -1 when the centre is at -3.25, after 0.35 s; the rear leaves y = 1 when it is at 3.25, after 1.65 s
        PathOccupancy occupancy = look(TestScenes.road("crossing", 10)
                .agent(TestScenes.car("crossing")
                        .at(40, -10)
                        .heading(1.5707964f)
                        .speed(5)));

        for (int t = 0; t < 41; t++) {
            assertThat(occupancy.count(t)).as("after %d tenths", t).isEqualTo(t >= 4 && t <= 16 ? 1 : 0);
        }
        assertThat(occupancy.rearM(10, 0)).as("half a width before its centre").isCloseTo(30 - 0.95f, within(1e-3f));
        assertThat(occupancy.alongMps(10, 0)).isCloseTo(0, within(1e-3f));
    }

    @Test
    void ofABoxAcrossTheEdgeOnlyThePartInTheStripCounts() {
        // turned by 45°, centre 1.5 m aside: the corners rear right (-0.92, -2.26) and rear left (-2.26, -0.92) ahead
        // of it; the side between them lies at 1.5 - 2.26 to 1.5 - 0.92, so wholly in the strip
        PathOccupancy occupancy = look(TestScenes.road("slanted", 10)
                .agent(TestScenes.car("slanted").at(40, 1.5f).heading(0.7853982f)));

        assertThat(occupancy.count(0)).isEqualTo(1);
        assertThat(occupancy.rearM(0, 0)).isCloseTo(30 - 2.2627f, within(2e-3f));

        // 2.5 m aside only the corner rear right reaches in, to 0.24: the strip's edge cuts the rear side 0.76 m
        // along the path from that corner, half a metre behind the centre more than the corner itself
        PathOccupancy far = look(TestScenes.road("further", 10)
                .agent(TestScenes.car("further").at(40, 2.5f).heading(0.7853982f)));
        assertThat(far.rearM(0, 0)).isCloseTo(30 - 0.9192f - 0.7627f, within(2e-3f));
    }

    private static PathOccupancy look(TestScenes scenes) {
        Scenario scene = scenes.build();
        WorldView view =
                WorldBatch.of(List.of(scene), new int[] {scene.nowStep()}).view(0);
        SampledPath path = SampledPath.along(TestScenes.line(10, 0, 110, 0), 100, 1.3f, 0);
        PathOccupancy occupancy = new PathOccupancy(view, 41);
        occupancy.look(path, STRIP_M, 60, 0.1f);
        return occupancy;
    }
}

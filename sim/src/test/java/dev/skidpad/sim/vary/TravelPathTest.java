package dev.skidpad.sim.vary;

import static dev.skidpad.sim.vary.Scenes.LAST;
import static dev.skidpad.sim.vary.Scenes.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import org.junit.jupiter.api.Test;

class TravelPathTest {
    @Test
    void posesAlongAWayAreThoseOfTheRecord() {
        Track track =
                TestScenes.car("car").speed(6).turn(20, 0.05f).turn(50, -0.05f).track();
        TravelPath way = TravelPath.recorded(track, NOW);
        float[] pose = new float[3];
        for (int t = NOW; t <= LAST; t++) {
            way.pose(way.recordedS(t - NOW), pose);
            assertThat(pose[0]).as("step %s", t).isCloseTo(track.x(t), within(0.01f));
            assertThat(pose[1]).as("step %s", t).isCloseTo(track.y(t), within(0.01f));
        }
    }

    @Test
    void standingLeavesNoScribble() {
        Track standing = Scenes.changed(TestScenes.car("car").track(), (x, y, h, vx, vy, valid) -> {
            for (int t = 0; t <= LAST; t++) {
                x[t] += (t % 3 - 1) * 0.05f;
                y[t] += (t % 5 - 2) * 0.03f;
            }
        });
        TravelPath way = TravelPath.recorded(standing, NOW);
        assertThat(way.recordedLengthM()).isZero();
        assertThat(way.recordedS(40)).isBetween(0f, 0.2f);
    }

    @Test
    void gapsAreBridged() {
        Track track = TestScenes.car("car").speed(10).gone(30, 50).track();
        TravelPath way = TravelPath.recorded(track, NOW);
        assertThat(way.recordedS(30)).isCloseTo(30, within(0.05f));
    }

    @Test
    void itGoesOnAlongTheRouteWithoutKinks() {
        Track track = TestScenes.car("car").speed(10).track();
        // The route bends to the left by a right angle, with corners, beyond the end of the record at 90 m.
        Polyline route =
                Polyline.of(new float[] {-20, 100, 112, 118, 120, 120}, new float[] {0.5f, 0.5f, 3, 9, 20, 100});
        TravelPath way = TravelPath.recorded(track, NOW).onAlong(route, 80, 1.3f);
        float[] pose = new float[3];
        float[] before = new float[3];
        for (float s = 0.5f; s < way.lengthM(); s += 0.5f) {
            way.pose(s, pose);
            way.pose(s - 0.5f, before);
            assertThat(Math.abs(pose[2] - before[2])).as("at %s m", s).isLessThan(0.08f);
        }
        way.pose(way.lengthM(), pose);
        assertThat(pose[0]).isCloseTo(120, within(1.5f));
        assertThat(pose[2]).isCloseTo((float) StrictMath.PI / 2, within(0.1f));
    }

    @Test
    void whereTheRouteLeadsElsewhereItGoesStraightOn() {
        Track track = TestScenes.car("car").speed(10).track();
        Polyline elsewhere = Polyline.of(new float[] {0, 200}, new float[] {50, 50});
        TravelPath way = TravelPath.recorded(track, NOW).onAlong(elsewhere, 30, 1.3f);
        float[] pose = new float[3];
        way.pose(way.lengthM(), pose);
        assertThat(pose[0]).isCloseTo(120, within(0.1f));
        assertThat(pose[1]).isCloseTo(0, within(0.01f));
    }
}

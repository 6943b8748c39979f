package dev.skidpad.core.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoadBoundsTest {
    private static final float FAR = 50f;

    @Test
    void theRoadIsToTheLeft() {
        RoadBounds bounds = bounds(edge(0, 0, 10, 0));
        assertThat(bounds.clearanceM(5, 2, FAR)).isEqualTo(2);
        assertThat(bounds.clearanceM(5, -2, FAR)).isEqualTo(-2);
    }

    @Test
    void withoutEdgesNearTheAnswerIsTheRadius() {
        assertThat(bounds(edge(0, 0, 10, 0)).clearanceM(5, 30, 20)).isEqualTo(20);
        assertThat(bounds().clearanceM(5, 30, 20)).isEqualTo(20);
        assertThat(bounds().known()).isFalse();
    }

    @Test
    void beyondAnOpenEndTheSideIsUnknownAndCountsAsRoad() {
        assertThat(bounds(edge(0, 0, 10, 0)).clearanceM(13, -4, FAR)).isEqualTo(5);
        assertThat(bounds(edge(0, 0, 10, 0)).clearanceM(-3, -4, FAR)).isEqualTo(5);
    }

    @Test
    void atACornerBothSidesDecide() {
        // An island, clockwise so that the road is around it, as one closed edge and as four.
        float[] x = {0, 0, 4, 4, 0};
        float[] y = {0, 4, 4, 0, 0};
        List<RoadEdge> pieces = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            pieces.add(edge(x[i], y[i], x[i + 1], y[i + 1]));
        }
        RoadEdge[] whole = {new RoadEdge(1, Polyline.of(x, y), true)};
        for (RoadBounds bounds : List.of(bounds(whole), bounds(pieces.toArray(RoadEdge[]::new)))) {
            assertThat(bounds.clearanceM(-3, -4, FAR)).isEqualTo(5);
            assertThat(bounds.clearanceM(7, 8, FAR)).isEqualTo(5);
            assertThat(bounds.clearanceM(5, -0.01f, FAR)).isPositive();
            assertThat(bounds.clearanceM(1, 2, FAR)).isEqualTo(-1);
        }
    }

    @Test
    void aSpikedIslandHasTheRightSideEverywhere() {
        // A star, clockwise: inside by its winding number exactly where the clearance is negative.
        int points = 14;
        float[] x = new float[points + 1];
        float[] y = new float[points + 1];
        for (int i = 0; i <= points; i++) {
            double angle = -2 * StrictMath.PI * (i % points) / points;
            double radius = i % 2 == 0 ? 20 : 4;
            x[i] = (float) (radius * StrictMath.cos(angle));
            y[i] = (float) (radius * StrictMath.sin(angle));
        }
        RoadBounds bounds = bounds(new RoadEdge(1, Polyline.of(x, y), true));
        RandomStream random = RandomStream.of(7, "road-bounds-test", 0);
        for (int n = 0; n < 2000; n++) {
            float px = random.uniform(-25, 25);
            float py = random.uniform(-25, 25);
            float clearance = bounds.clearanceM(px, py, FAR);
            if (Math.abs(clearance) > 1e-3f) {
                assertThat(clearance < 0).as("seed 7, point %s, %s", px, py).isEqualTo(inside(x, y, px, py));
            }
        }
    }

    @Test
    void theDistanceIsThatToTheNearestEdge() {
        RoadBounds bounds = bounds(edge(0, 0, 100, 0), edge(100, 7, 0, 7));
        assertThat(bounds.clearanceM(50, 2, FAR)).isCloseTo(2, within(1e-6f));
        assertThat(bounds.clearanceM(50, 5.5f, FAR)).isCloseTo(1.5f, within(1e-6f));
        assertThat(bounds.clearanceM(50, 9, FAR)).isCloseTo(-2, within(1e-6f));
    }

    private static boolean inside(float[] x, float[] y, float px, float py) {
        boolean inside = false;
        for (int i = 0; i + 1 < x.length; i++) {
            if ((y[i] > py) != (y[i + 1] > py) && px < x[i] + (py - y[i]) / (y[i + 1] - y[i]) * (x[i + 1] - x[i])) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static RoadEdge edge(float x0, float y0, float x1, float y1) {
        return new RoadEdge(1, Polyline.of(new float[] {x0, x1}, new float[] {y0, y1}), false);
    }

    private static RoadBounds bounds(RoadEdge... edges) {
        return new RoadMap(List.of(), List.of(edges), List.of(), List.of(), List.of()).bounds();
    }
}

package dev.skidpad.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class ThinningTest {
    @Test
    void aStraightLineKeepsItsEnds() {
        assertThat(Thinning.kept(line(0, 0, 1, 0, 2, 0, 9, 0), 0.01f)).containsExactly(0, 3);
    }

    @Test
    void aCornerStays() {
        assertThat(Thinning.kept(line(0, 0, 5, 0, 5, 5, 5, 9), 0.01f)).containsExactly(0, 1, 3);
    }

    @Test
    void noPointLeftOutIsFartherThanTheTolerance() {
        long seed = 3;
        RandomStream random = RandomStream.of(seed, "thinning", 0);
        float[] xy = new float[200];
        for (int i = 0; i < 100; i++) {
            xy[2 * i] = i;
            xy[2 * i + 1] = random.uniform(0, 2);
        }
        Polyline line = line(xy);
        int[] kept = Thinning.kept(line, 0.5f);
        assertThat(kept.length).as("seed %d", seed).isBetween(3, 99);
        for (int k = 0; k + 1 < kept.length; k++) {
            for (int i = kept[k]; i <= kept[k + 1]; i++) {
                float squared = Segments.squaredDistance(
                        line.x(i),
                        line.y(i),
                        line.x(kept[k]),
                        line.y(kept[k]),
                        line.x(kept[k + 1]),
                        line.y(kept[k + 1]));
                assertThat(Math.sqrt(squared)).as("seed %d, point %d", seed, i).isLessThanOrEqualTo(0.5001);
            }
        }
    }

    @Test
    void aSinglePointIsKept() {
        assertThat(Thinning.kept(line(1, 1), 0.1f)).containsExactly(0);
    }

    private static Polyline line(float... xy) {
        float[] x = new float[xy.length / 2];
        float[] y = new float[xy.length / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = xy[2 * i];
            y[i] = xy[2 * i + 1];
        }
        return Polyline.of(x, y);
    }
}

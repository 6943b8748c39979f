package dev.skidpad.sim.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.geometry.Polyline;
import org.junit.jupiter.api.Test;

class PolylineThinningTest {
    @Test
    void aStraightLineBecomesSegmentsOfAtMostTenMetres() {
        Polyline line = line(201, i -> 0.5f * i, i -> 0);
        int[] kept = PolylineThinning.kept(line);
        assertThat(kept).startsWith(0).endsWith(200).isSorted();
        for (int i = 1; i < kept.length; i++) {
            assertThat(line.x(kept[i]) - line.x(kept[i - 1])).isBetween(2.5f, PolylineThinning.LONGEST_M);
        }
        assertThat(kept.length).isLessThan(30);
    }

    @Test
    void aCornerStays() {
        Polyline line = line(41, i -> Math.min(i, 20), i -> Math.max(0, i - 20));
        assertThat(PolylineThinning.kept(line)).contains(20);
    }

    @Test
    void whatIsLeftOutIsNearWhatStays() {
        Polyline line = line(400, i -> 0.5f * i, i -> 8 * (float) StrictMath.sin(i / 30.0));
        int[] kept = PolylineThinning.kept(line);
        float[] x = new float[kept.length];
        float[] y = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            x[i] = line.x(kept[i]);
            y[i] = line.y(kept[i]);
        }
        Polyline thinned = Polyline.of(x, y);
        Polyline.Projection projection = new Polyline.Projection();
        for (int i = 0; i < line.size(); i++) {
            thinned.project(line.x(i), line.y(i), projection);
            assertThat(projection.distanceM()).isLessThan(0.3f);
        }
        assertThat(kept.length).isLessThan(100);
    }

    @Test
    void aLineOfTenPointsIsLeftAlone() {
        assertThat(PolylineThinning.kept(line(10, i -> 0.1f * i, i -> 0))).hasSize(10);
        assertThat(PolylineThinning.kept(line(1, i -> 0, i -> 0))).containsExactly(0);
        assertThat(PolylineThinning.kept(line(11, i -> 0.1f * i, i -> 0))).containsExactly(0, 10);
    }

    private interface Coordinate {
        float at(int point);
    }

    private static Polyline line(int points, Coordinate x, Coordinate y) {
        float[] xs = new float[points];
        float[] ys = new float[points];
        for (int i = 0; i < points; i++) {
            xs[i] = x.at(i);
            ys[i] = y.at(i);
        }
        return Polyline.of(xs, ys);
    }
}

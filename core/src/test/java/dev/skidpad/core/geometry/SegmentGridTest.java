package dev.skidpad.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentGridTest {
    private static final long SEED = 20260203L;

    /// Lines whose segments are up to `step` long, within a square of `extent`.
    private static List<Polyline> lines(RandomStream random, int count, float extent, float step) {
        List<Polyline> lines = new ArrayList<>();
        for (int l = 0; l < count; l++) {
            int points = 1 + random.nextInt(8);
            float[] x = new float[points];
            float[] y = new float[points];
            x[0] = random.uniform(-extent, extent);
            y[0] = random.uniform(-extent, extent);
            for (int i = 1; i < points; i++) {
                x[i] = x[i - 1] + random.uniform(-step, step);
                y[i] = y[i - 1] + random.uniform(-step, step);
            }
            lines.add(Polyline.of(x, y));
        }
        return lines;
    }

    private static int nearestOfAll(SegmentGrid grid, float px, float py, float radiusM) {
        int best = -1;
        float least = radiusM * radiusM;
        for (int s = 0; s < grid.size(); s++) {
            if (grid.squaredDistance(s, px, py) < least) {
                least = grid.squaredDistance(s, px, py);
                best = s;
            }
        }
        return best;
    }

    private static List<Integer> within(SegmentGrid grid, float px, float py, float radiusM) {
        List<Integer> found = new ArrayList<>();
        for (int s = 0; s < grid.size(); s++) {
            if (grid.squaredDistance(s, px, py) <= radiusM * radiusM) {
                found.add(s);
            }
        }
        return found;
    }

    private static List<Integer> near(SegmentGrid grid, float px, float py, float radiusM) {
        int[] out = new int[grid.size()];
        int count = grid.near(px, py, radiusM, out);
        return Arrays.stream(out, 0, count).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(floats = {0.5f, 5, 40, 900})
    void queriesAgreeWithLookingAtEverySegment(float step) {
        for (int trial = 0; trial < 20; trial++) {
            RandomStream random = RandomStream.of(SEED, "step " + step, trial);
            SegmentGrid grid = SegmentGrid.of(lines(random, 40, 150, step));
            for (int query = 0; query < 50; query++) {
                float px = random.uniform(-200, 200);
                float py = random.uniform(-200, 200);
                float radius = random.uniform(0.1f, 60);
                assertThat(grid.nearest(px, py, radius))
                        .as("seed %d, trial %d, query %d", SEED, trial, query)
                        .isEqualTo(nearestOfAll(grid, px, py, radius));
                List<Integer> near = near(grid, px, py, radius);
                assertThat(near)
                        .as("seed %d, trial %d, query %d", SEED, trial, query)
                        .isEqualTo(List.copyOf(new TreeSet<>(near)));
                assertThat(near.containsAll(within(grid, px, py, radius)))
                        .as("seed %d, trial %d, query %d", SEED, trial, query)
                        .isTrue();
            }
        }
    }

    @Test
    void uprightAndNearlyUprightSegmentsOnCellBordersAreFound() {
        List<Polyline> lines = new ArrayList<>();
        lines.add(Polyline.of(new float[] {0, 1}, new float[] {0, 0}));
        for (int i = 1; i < 6; i++) {
            for (float lean : new float[] {0, 1e-4f, -1e-3f, 0.02f}) {
                float x = i * SegmentGrid.CELL_M;
                lines.add(Polyline.of(new float[] {x - lean, x + lean}, new float[] {-1000, 1000}));
            }
        }
        SegmentGrid grid = SegmentGrid.of(lines);
        for (float y = -1000; y <= 1000; y += 3.7f) {
            for (int i = 1; i < 6; i++) {
                float x = i * SegmentGrid.CELL_M;
                for (float px : new float[] {x - 3, x - 0.5f, x, x + 0.5f, x + 3}) {
                    assertThat(grid.nearest(px, y, 4)).as("%s, %s", px, y).isEqualTo(nearestOfAll(grid, px, y, 4));
                }
            }
        }
    }

    @Test
    void segmentsKnowTheirLineAndPoint() {
        SegmentGrid grid = SegmentGrid.of(List.of(
                Polyline.of(new float[] {0, 1, 2}, new float[] {0, 0, 0}),
                Polyline.of(new float[] {5}, new float[] {5}),
                Polyline.of(new float[] {0, 0}, new float[] {1, 4})));
        assertThat(grid.size()).isEqualTo(3);
        assertThat(List.of(grid.line(0), grid.line(1), grid.line(2))).containsExactly(0, 0, 2);
        assertThat(List.of(grid.firstPoint(0), grid.firstPoint(1), grid.firstPoint(2)))
                .containsExactly(0, 1, 0);
        assertThat(List.of(grid.x0(1), grid.y0(1), grid.x1(1), grid.y1(1))).containsExactly(1f, 0f, 2f, 0f);
        assertThat(grid.side(0, 0.5f, 1)).isPositive();
        assertThat(grid.side(0, 0.5f, -1)).isNegative();
    }

    @Test
    void theFirstOfSeveralEquallyNearSegmentsIsTaken() {
        SegmentGrid grid = SegmentGrid.of(List.of(
                Polyline.of(new float[] {30, 0}, new float[] {10, 10}),
                Polyline.of(new float[] {0, 30}, new float[] {-10, -10}),
                Polyline.of(new float[] {0, 30}, new float[] {10, 10})));
        assertThat(grid.nearest(15, 0, 11)).isZero();
    }

    @Test
    void aSegmentExactlyAtTheRadiusIsNotWithinIt() {
        SegmentGrid grid = SegmentGrid.of(List.of(Polyline.of(new float[] {0, 10}, new float[] {0, 0})));
        assertThat(grid.nearest(5, 2, 2)).isEqualTo(-1);
        assertThat(grid.nearest(5, 2, Math.nextUp(2f))).isZero();
        assertThat(grid.nearest(5, 1e4f, Float.POSITIVE_INFINITY)).isZero();
    }

    @Test
    void withoutSegmentsThereIsNothingNear() {
        SegmentGrid grid = SegmentGrid.of(List.of());
        assertThat(grid.size()).isZero();
        assertThat(grid.nearest(0, 0, 100)).isEqualTo(-1);
        assertThat(grid.near(0, 0, 100, new int[4])).isZero();
    }

    @Test
    void anOutputThatIsTooSmallIsToldHowMuchIsEnough() {
        RandomStream random = RandomStream.of(SEED, "small", 0);
        SegmentGrid grid = SegmentGrid.of(lines(random, 60, 20, 30));
        List<Integer> all = near(grid, 0, 0, 15);
        int[] few = new int[5];
        int enough = grid.near(0, 0, 15, few);
        assertThat(enough).isGreaterThanOrEqualTo(all.size()).isGreaterThan(few.length);
        assertThat(Arrays.stream(few).boxed().toList())
                .isSorted()
                .doesNotHaveDuplicates()
                .isSubsetOf(all);
        int[] exact = new int[all.size()];
        assertThat(grid.near(0, 0, 15, exact)).isEqualTo(all.size());
        assertThat(Arrays.stream(exact).boxed().toList()).isEqualTo(all);
    }

    @Test
    void linesThatReachFarGetLargerCells() {
        SegmentGrid grid = SegmentGrid.of(List.of(
                Polyline.of(new float[] {-1e9f, 1e9f}, new float[] {0, 1000}),
                Polyline.of(new float[] {0, 1e-3f}, new float[] {-1e9f, 1e9f})));
        assertThat(grid.nearest(100, 400, 1000)).isEqualTo(nearestOfAll(grid, 100, 400, 1000));
        SegmentGrid narrow = SegmentGrid.of(List.of(Polyline.of(new float[] {-1e18f, 1e18f}, new float[] {0, 1})));
        assertThat(narrow.nearest(0, 0, 10)).isZero();
    }
}

package dev.skidpad.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrientedBoxTest {
    private static final long SEED = 20260201L;
    private static final int TRIALS = 20_000;

    /// A box as `x, y, cos, sin, half length, half width`.
    private static float[] box(float x, float y, float headingRad, float length, float width) {
        return new float[] {x, y, Angles.cos(headingRad), Angles.sin(headingRad), length / 2, width / 2};
    }

    private static float[] randomBox(RandomStream random, float within) {
        return box(
                random.uniform(-within, within),
                random.uniform(-within, within),
                random.uniform(-4, 4),
                random.uniform(0.3f, 12),
                random.uniform(0.3f, 3));
    }

    private static boolean overlap(float[] a, float[] b) {
        return OrientedBox.overlap(a[0], a[1], a[2], a[3], a[4], a[5], b[0], b[1], b[2], b[3], b[4], b[5]);
    }

    private static float penetration(float[] a, float[] b) {
        return OrientedBox.penetrationM(a[0], a[1], a[2], a[3], a[4], a[5], b[0], b[1], b[2], b[3], b[4], b[5]);
    }

    private static boolean meets(float[] a, float x0, float y0, float x1, float y1) {
        return OrientedBox.meetsSegment(a[0], a[1], a[2], a[3], a[4], a[5], x0, y0, x1, y1);
    }

    private static List<double[]> polygon(float[] a) {
        return ConvexPolygons.box(a[0], a[1], a[2], a[3], a[4], a[5]);
    }

    @Test
    void thePenetrationIsTheShortestWayApart() {
        float[] a = box(0, 0, 0, 4, 2);
        assertThat(penetration(a, box(3.5f, 0.2f, 0, 4, 2))).isCloseTo(0.5f, within(1e-6f));
        assertThat(penetration(a, box(0.5f, 1.7f, 0, 4, 2))).isCloseTo(0.3f, within(1e-6f));
        assertThat(penetration(a, box(2.5f, 0, Angles.PI / 2, 4, 2))).isCloseTo(0.5f, within(1e-6f));
        assertThat(penetration(a, box(4, 0, 0, 4, 2))).isZero();
        assertThat(penetration(a, box(9, 9, 1, 4, 2))).isZero();
    }

    @Test
    void boxesThatPenetrateOverlapAndTouchAfterTheWayApart() {
        RandomStream random = RandomStream.of(SEED, "penetration", 0);
        for (int trial = 0; trial < TRIALS; trial++) {
            float[] a = randomBox(random, 8);
            float[] b = randomBox(random, 8);
            float depth = penetration(a, b);
            assertThat(depth > 0 && !overlap(a, b) || depth == 0 && overlap(a, b) && penetration(b, a) > 1e-5f)
                    .as("seed " + SEED + ", trial " + trial)
                    .isFalse();
            assertThat(penetration(b, a)).isCloseTo(depth, within(1e-5f));
        }
    }

    @Test
    void overlapAgreesWithCuttingPolygons() {
        RandomStream random = RandomStream.of(SEED, "overlap", 0);
        int overlaps = 0;
        for (int i = 0; i < TRIALS; i++) {
            float[] a = randomBox(random, 4);
            float[] b = randomBox(random, 6);
            double area = ConvexPolygons.sharedArea(polygon(a), polygon(b));
            if (area > 1e-4) {
                assertThat(overlap(a, b))
                        .as("seed %d, trial %d, area %s", SEED, i, area)
                        .isTrue();
                overlaps++;
            } else if (area == 0) {
                float[] smaller = {b[0], b[1], b[2], b[3], b[4] - 1e-4f, b[5] - 1e-4f};
                assertThat(overlap(a, smaller)).as("seed %d, trial %d", SEED, i).isFalse();
            }
        }
        assertThat(overlaps).isBetween(TRIALS / 5, TRIALS * 4 / 5);
    }

    @Test
    void overlapIsTheSameBothWays() {
        RandomStream random = RandomStream.of(SEED, "both ways", 0);
        for (int i = 0; i < TRIALS; i++) {
            float[] a = randomBox(random, 4);
            float[] b = randomBox(random, 6);
            assertThat(overlap(a, b)).as("seed %d, trial %d", SEED, i).isEqualTo(overlap(b, a));
        }
    }

    @Test
    void carsSideBySideAreApartAndTouchingOnesAreNot() {
        float[] car = box(0, 0, 0, 4, 2);
        assertThat(overlap(car, box(0, 2.01f, 0, 4, 2))).isFalse();
        assertThat(overlap(car, box(0, 2, 0, 4, 2))).isTrue();
        assertThat(overlap(car, box(4, 0, 0, 4, 2))).isTrue();
        assertThat(overlap(car, box(4.01f, 0, 0, 4, 2))).isFalse();
    }

    @Test
    void aBoxInsideAnotherOverlapsIt() {
        assertThat(overlap(box(0, 0, 1, 12, 3), box(0.5f, 0.5f, 2, 0.3f, 0.3f))).isTrue();
    }

    @Test
    void crossedBoxesOverlapThoughNoCornerLiesInside() {
        assertThat(overlap(box(0, 0, 0, 10, 1), box(0, 0, Angles.PI / 2, 10, 1)))
                .isTrue();
    }

    @Test
    void meetsSegmentAgreesWithCuttingTheSegment() {
        RandomStream random = RandomStream.of(SEED, "segment", 0);
        int meetings = 0;
        for (int i = 0; i < TRIALS; i++) {
            float[] a = randomBox(random, 3);
            float x0 = random.uniform(-8, 8);
            float y0 = random.uniform(-8, 8);
            float x1 = random.uniform(-8, 8);
            float y1 = random.uniform(-8, 8);
            double share = ConvexPolygons.shareInside(new double[] {x0, y0}, new double[] {x1, y1}, polygon(a));
            if (Math.abs(share) > 1e-4) {
                assertThat(meets(a, x0, y0, x1, y1))
                        .as("seed %d, trial %d, share %s", SEED, i, share)
                        .isEqualTo(share > 0);
                meetings += share > 0 ? 1 : 0;
            }
        }
        assertThat(meetings).isBetween(TRIALS / 10, TRIALS * 9 / 10);
    }

    @Test
    void aSegmentInsideABoxMeetsIt() {
        float[] car = box(3, 4, 0.5f, 4, 2);
        assertThat(meets(car, 3, 4, 3.1f, 4.1f)).isTrue();
        assertThat(meets(car, 3, 4, 3, 4)).isTrue();
        assertThat(meets(car, 9, 9, 9, 9)).isFalse();
    }

    @Test
    void cornersGoCounterClockwiseFromTheFrontLeft() {
        float[] corners = new float[8];
        OrientedBox.corners(10, 20, 0, 1, 2, 1, corners);
        assertThat(corners).containsExactly(new float[] {9, 22, 9, 18, 11, 18, 11, 22}, within(1e-6f));
    }
}

package dev.skidpad.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class PolylineTest {
    private static final long SEED = 20260202L;

    // East for 10 m, then north for 10 m.
    private static final Polyline CORNER = Polyline.of(new float[] {0, 10, 10}, new float[] {0, 0, 10});

    private static Polyline.Projection projected(Polyline line, float x, float y) {
        Polyline.Projection out = new Polyline.Projection();
        line.project(x, y, out);
        return out;
    }

    private static Polyline.Sample sampled(Polyline line, float s) {
        Polyline.Sample out = new Polyline.Sample();
        line.sample(s, out);
        return out;
    }

    @Test
    void joinsTheLastPointToTheFirst() {
        Polyline open = Polyline.of(new float[] {0, 3, 3}, new float[] {0, 0, 4});
        assertThat(open.closed()).isEqualTo(Polyline.of(new float[] {0, 3, 3, 0}, new float[] {0, 0, 4, 0}));
        assertThat(open.closed().closed()).isEqualTo(open.closed());
    }

    @Test
    void arcLengthAndHeadingsFollowThePoints() {
        assertThat(CORNER.size()).isEqualTo(3);
        assertThat(CORNER.segments()).isEqualTo(2);
        assertThat(CORNER.arcLength(1)).isEqualTo(10);
        assertThat(CORNER.lengthM()).isEqualTo(20);
        assertThat(CORNER.headingRad(0)).isZero();
        assertThat(CORNER.headingRad(1)).isCloseTo(Angles.PI / 2, within(1e-6f));
        assertThat(CORNER.headingRad(2)).isEqualTo(CORNER.headingRad(1));
    }

    @Test
    void samplingGoesStraightOnBeyondBothEnds() {
        assertPose(sampled(CORNER, 4), 4, 0, 0);
        assertPose(sampled(CORNER, 13), 10, 3, Angles.PI / 2);
        assertPose(sampled(CORNER, 25), 10, 15, Angles.PI / 2);
        assertPose(sampled(CORNER, -5), -5, 0, 0);
        assertPose(sampled(CORNER, 10), 10, 0, Angles.PI / 2);
    }

    private static void assertPose(Polyline.Sample pose, float x, float y, float headingRad) {
        assertThat(pose.x()).isCloseTo(x, within(1e-5f));
        assertThat(pose.y()).isCloseTo(y, within(1e-5f));
        assertThat(pose.headingRad()).isCloseTo(headingRad, within(1e-6f));
    }

    @Test
    void theLeftIsPositiveAndTheRightNegative() {
        Polyline.Projection left = projected(CORNER, 4, 2);
        assertThat(left.s()).isEqualTo(4);
        assertThat(left.lateralM()).isEqualTo(2);
        Polyline.Projection right = projected(CORNER, 13, 6);
        assertThat(right.s()).isCloseTo(16, within(1e-5f));
        assertThat(right.lateralM()).isEqualTo(-3);
        assertThat(right.distanceM()).isEqualTo(3);
        assertThat(right.headingRad()).isCloseTo(Angles.PI / 2, within(1e-6f));
    }

    @Test
    void projectionGoesOnBeyondTheEndButNotBeforeTheStart() {
        Polyline.Projection beyond = projected(CORNER, 11, 30);
        assertThat(beyond.s()).isEqualTo(40);
        assertThat(beyond.lateralM()).isEqualTo(-1);
        Polyline.Projection before = projected(CORNER, -3, 4);
        assertThat(before.s()).isZero();
        assertThat(before.distanceM()).isEqualTo(5);
        assertThat(before.lateralM()).isEqualTo(5);
    }

    @Test
    void theOutsideOfASharpCornerIsTheOutside() {
        // A left turn by 150 degrees: all around the outside of its tip lies to the right of the line.
        Polyline hairpin = Polyline.of(new float[] {0, 10, 0}, new float[] {0, 0, 5.77f});
        for (float y : new float[] {-0.5f, 0.1f, 0.5f, 1}) {
            assertThat(projected(hairpin, 11, y).lateralM()).as("y %s", y).isNegative();
        }
        assertThat(projected(hairpin, 8, 0.3f).lateralM()).isPositive();
    }

    @Test
    void aRangeChoosesTheBranchOfALineThatCrossesItself() {
        // A loop: east through the origin, and back through it to the north.
        Polyline loop = Polyline.of(new float[] {-10, 10, 10, 0, 0}, new float[] {0, 0, -10, -10, 10});
        Polyline.Projection out = new Polyline.Projection();
        loop.project(0, 1, 0, 15, out);
        assertThat(out.s()).isEqualTo(10);
        loop.project(0, 1, 35, 60, out);
        assertThat(out.s()).isEqualTo(51);
        loop.project(0, 1, 100, 200, out);
        assertThat(out.s()).as("a range beyond the end").isEqualTo(51);
        loop.project(0, 1, -20, -10, out);
        assertThat(out.distanceM()).as("a range before the start").isInfinite();
    }

    @Test
    void projectionFindsTheNearestPlaceOfAnyLine() {
        for (int trial = 0; trial < 300; trial++) {
            RandomStream random = RandomStream.of(SEED, "project", trial);
            int points = 2 + random.nextInt(30);
            float[] x = new float[points];
            float[] y = new float[points];
            for (int i = 0; i < points; i++) {
                x[i] = random.uniform(-50, 50);
                y[i] = random.uniform(-50, 50);
            }
            Polyline line = Polyline.of(x, y);
            float px = random.uniform(-60, 60);
            float py = random.uniform(-60, 60);
            Polyline.Projection found = projected(line, px, py);
            double nearest = Double.POSITIVE_INFINITY;
            for (double s = 0; s <= line.lengthM() + 200; s += 0.05) {
                Polyline.Sample sample = sampled(line, (float) s);
                nearest = Math.min(nearest, StrictMath.hypot(px - sample.x(), py - sample.y()));
            }
            assertThat((double) found.distanceM())
                    .as("seed %d, trial %d", SEED, trial)
                    .isBetween(nearest - 0.03, nearest + 1e-3);
            Polyline.Sample there = sampled(line, found.s());
            assertThat(StrictMath.hypot(px - there.x(), py - there.y()))
                    .as("seed %d, trial %d", SEED, trial)
                    .isCloseTo(found.distanceM(), within(1e-3));
        }
    }

    @Test
    void pointsThatCoincideAreMerged() {
        Polyline line = Polyline.of(new float[] {0, 0, 5e-5f, 1, 1, 2}, new float[] {0, 0, 0, 0, 0, 0});
        assertThat(line.size()).isEqualTo(3);
        assertThat(line.lengthM()).isEqualTo(2);
    }

    @Test
    void shortSegmentsFarAlongTheLineKeepTheirDirection() {
        // The arc length is 8 km, where floats are 0.5 mm apart: more than the last segment is long.
        Polyline line = Polyline.of(new float[] {0, 8000, 8000}, new float[] {0, 0, 2e-4f});
        assertThat(line.segments()).isEqualTo(2);
        assertPose(sampled(line, 8002), 8000, 2, Angles.PI / 2);
        Polyline.Projection beside = projected(line, 7999, 5);
        assertThat(beside.lateralM()).isCloseTo(1, within(1e-3f));
        assertThat(beside.s()).isCloseTo(8005, within(1e-2f));
    }

    @Test
    void aSinglePointIsAPlaceWithoutDirection() {
        Polyline point = Polyline.of(new float[] {3}, new float[] {4});
        assertThat(point.lengthM()).isZero();
        assertThat(point.headingRad(0)).isZero();
        assertPose(sampled(point, 7), 3, 4, 0);
        assertThat(projected(point, 0, 0).distanceM()).isEqualTo(5);
    }

    @Test
    void linesOfTheSamePointsAreEqual() {
        Polyline same = Polyline.of(new float[] {0, 10, 10}, new float[] {0, 0, 10});
        assertThat(same).isEqualTo(CORNER).hasSameHashCodeAs(CORNER);
        assertThat(Polyline.of(new float[] {0, 10}, new float[] {0, 0})).isNotEqualTo(CORNER);
        assertThat(same).hasToString("Polyline[3 points, 20.0 m]");
    }

    @Test
    void pointsAreCheckedAtTheDoor() {
        assertThatThrownBy(() -> Polyline.of(new float[2], new float[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a polyline needs as many x as y and at least one: 2, 3");
        assertThatThrownBy(() -> Polyline.of(new float[0], new float[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Polyline.of(new float[] {0, Float.NaN}, new float[2]))
                .hasMessage("point 1 is not finite: NaN, 0.0");
        assertThatThrownBy(() -> Polyline.of(new float[] {-3e38f, 3e38f}, new float[2]))
                .hasMessage("a polyline of 2 points is infinitely long");
    }
}

package dev.skidpad.sim.score.realism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class RoundedBoxesTest {
    private static final float ANY = Float.POSITIVE_INFINITY;

    @Test
    void besideEachOtherTheGapIsBetweenTheSides() {
        // Half sizes 2 x 1 each, 10 m apart along x: 10 - 2 - 2.
        assertThat(distance(10, 0, 0, 0.0f)).isCloseTo(6, within(1e-5f));
        assertThat(distance(0, 5, 0, 0.0f)).isCloseTo(3, within(1e-5f));
        assertThat(distance(10, 0, 90, 0.0f)).isCloseTo(7, within(1e-5f));
    }

    @Test
    void cornerToCornerTheGapIsDiagonal() {
        // Corners at (2, 1) and (5, 5): 3 and 4.
        assertThat(distance(7, 6, 0, 0.0f)).isCloseTo(5, within(1e-5f));
        // A corner of the turned box, √5 from its centre along its own diagonal, points at the side x = 2.
        assertThat(distance(8, 0, 45, 0.0f)).isCloseTo(6 - 3 / (float) Math.sqrt(2), within(1e-5f));
    }

    @Test
    void roundingTakesBothRadiiOff() {
        assertThat(distance(7, 6, 0, 1.4f)).isCloseTo(3.6f, within(1e-5f));
    }

    @Test
    void anOverlapIsAsDeepAsTheLeastShiftThatPartsThem() {
        assertThat(distance(3.5f, 0, 0, 0)).isCloseTo(-0.5f, within(1e-5f));
        assertThat(distance(0.5f, 1.8f, 0, 0)).isCloseTo(-0.2f, within(1e-5f));
        assertThat(distance(0, 0, 0, 1.4f)).isCloseTo(-3.4f, within(1e-5f));
    }

    @Test
    void whatDoesNotMatterIsNotMeasured() {
        assertThat(RoundedBoxes.distance(10, 0, 1, 0, 2, 1, 1, 0, 2, 1, 0, 4)).isEqualTo(4);
        assertThat(RoundedBoxes.distance(10, 0, 1, 0, 2, 1, 1, 0, 2, 1, 0, 6.5f))
                .isCloseTo(6, within(1e-5f));
    }

    @Test
    void theDistanceIsThatOfTheNearestPointsOfTheOutlines() {
        RandomStream random = RandomStream.of(5, "rounded-boxes", 0);
        for (int i = 0; i < 80; i++) {
            float[] a = {0, 0, random.uniform(-3, 3), random.uniform(0.3f, 4), random.uniform(0.3f, 2)};
            float[] b = {
                random.uniform(-12, 12),
                random.uniform(-12, 12),
                random.uniform(-3, 3),
                random.uniform(0.3f, 4),
                random.uniform(0.3f, 2)
            };
            float signed = RoundedBoxes.distance(
                    b[0],
                    b[1],
                    Angles.cos(a[2]),
                    Angles.sin(a[2]),
                    a[3],
                    a[4],
                    Angles.cos(b[2]),
                    Angles.sin(b[2]),
                    b[3],
                    b[4],
                    0,
                    ANY);
            if (signed > 0) {
                assertThat(signed).as("case %d of seed 5", i).isCloseTo(sampled(a, b), within(0.06f));
            }
        }
    }

    // The least distance between 200 points of either outline.
    private static float sampled(float[] a, float[] b) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 200; i++) {
            double[] p = outline(a, i / 200.0);
            for (int j = 0; j < 200; j++) {
                double[] q = outline(b, j / 200.0);
                double squared = (p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]);
                least = Math.min(least, Math.sqrt(squared));
            }
        }
        return (float) least;
    }

    private static double[] outline(float[] box, double share) {
        double side = 4 * share;
        double u = side < 1 ? 2 * side - 1 : side < 2 ? 1 : side < 3 ? 1 - 2 * (side - 2) : -1;
        double v = side < 1 ? -1 : side < 2 ? 2 * (side - 1) - 1 : side < 3 ? 1 : 1 - 2 * (side - 3);
        double c = StrictMath.cos(box[2]);
        double s = StrictMath.sin(box[2]);
        return new double[] {box[0] + u * box[3] * c - v * box[4] * s, box[1] + u * box[3] * s + v * box[4] * c};
    }

    private static float distance(float dx, float dy, float turnDegrees, float rounding) {
        float turn = (float) StrictMath.toRadians(turnDegrees);
        return RoundedBoxes.distance(dx, dy, 1, 0, 2, 1, Angles.cos(turn), Angles.sin(turn), 2, 1, rounding, ANY);
    }
}

package dev.skidpad.sim.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.GrowingPath;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.sim.TestScenes;
import org.junit.jupiter.api.Test;

class SampledPathTest {
    private static final float RADIUS = 10;
    private static final float REAR_TO_CENTRE = 1.3f;

    @Test
    void aStraightPathIsSampledEvenlyAndGoesOnBeyondItsEnd() {
        SampledPath path = SampledPath.along(TestScenes.line(0, 0, 10, 0), 30, REAR_TO_CENTRE, 0);
        SampledPath.Pose pose = new SampledPath.Pose();

        path.pose(25.25f, pose);
        assertThat(pose.x()).isCloseTo(25.25f, within(1e-3f));
        path.pose(40, pose);
        assertThat(pose.x()).isCloseTo(40, within(1e-3f));
        assertThat(pose.headingRad()).isZero();
        assertThat(path.lengthM()).isEqualTo(30);
    }

    @Test
    void onACircleTheHeadingTurnsOutwardByTheSlipOfTheCentre() {
        SampledPath path = SampledPath.along(circle(), 60, REAR_TO_CENTRE, 0);
        SampledPath.Pose pose = new SampledPath.Pose();
        path.pose(40, pose);

        // The rear axle runs on a circle of radius √(R² - d²), so the heading lags the tangent by asin(d/R).
        float tangent = 40 / RADIUS;
        float lag = (float) Math.asin(REAR_TO_CENTRE / RADIUS);
        assertThat(Angles.difference(pose.headingRad(), Angles.wrap(tangent))).isCloseTo(lag, within(0.01f));
    }

    @Test
    void theCurvatureIsThatOfTheLine() {
        SampledPath path = SampledPath.along(circle(), 60, REAR_TO_CENTRE, 0);

        assertThat(path.curvaturePerM(0)).isCloseTo(0.1f, within(0.005f));
        assertThat(path.curvaturePerM(50)).isCloseTo(0.1f, within(0.005f));
        assertThat(path.curvaturePerM(path.size() - 1)).isCloseTo(0.1f, within(0.005f));
    }

    @Test
    void aWrongStartHeadingStraightensOut() {
        SampledPath path = SampledPath.along(TestScenes.line(0, 0, 50, 0), 50, REAR_TO_CENTRE, 0.5f);
        SampledPath.Pose pose = new SampledPath.Pose();

        path.pose(0, pose);
        assertThat(pose.headingRad()).isEqualTo(0.5f);
        path.pose(10, pose);
        assertThat(pose.headingRad()).isCloseTo(0, within(0.01f));
    }

    @Test
    void theNearestSampleIsFound() {
        SampledPath path = SampledPath.along(TestScenes.line(0, 0, 50, 0), 50, REAR_TO_CENTRE, 0);

        assertThat(path.nearest(20.1f, 3)).isEqualTo(40);
        assertThat(path.nearest(-5, 0)).isZero();
    }

    private static Polyline circle() {
        GrowingPath points = new GrowingPath();
        for (int i = 0; i <= 300; i++) {
            float angle = i * 0.02f;
            points.add(RADIUS * Angles.sin(angle), RADIUS * (1 - Angles.cos(angle)));
        }
        return points.toPolyline();
    }
}

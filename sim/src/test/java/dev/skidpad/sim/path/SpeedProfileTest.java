package dev.skidpad.sim.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.GrowingPath;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.sim.TestScenes;
import org.junit.jupiter.api.Test;

class SpeedProfileTest {
    @Test
    void aCurveIsTakenAtItsLateralAcceleration() {
        SpeedProfile speeds = SpeedProfile.withLimit(straightThenCurve(), 20, 2.5f, 1.5f);

        assertThat(speeds.allowedMps(70)).isCloseTo((float) Math.sqrt(2.5 * 10), within(0.3f));
    }

    @Test
    void brakingBeginsBeforeTheCurve() {
        SpeedProfile speeds = SpeedProfile.withLimit(straightThenCurve(), 20, 2.5f, 1.5f);

        float curve = speeds.allowedMps(70);
        float before = speeds.allowedMps(20);
        assertThat(before).isLessThan(20);
        assertThat(before * before).isLessThanOrEqualTo(curve * curve + 2 * 1.5f * 50);
        assertThat(speeds.allowedMps(0)).isGreaterThan(before);
    }

    @Test
    void theLimitOfTheLaneCountsAndElsewhereTheFallback() {
        RoadMap map = TestScenes.road("map", 10).build().map();
        SampledPath onRoad = SampledPath.along(TestScenes.line(0, 0, 100, 0), 100, 1, 0);
        SampledPath offRoad = SampledPath.along(TestScenes.line(0, 50, 100, 50), 100, 1, 0);

        assertThat(SpeedProfile.onLanes(onRoad, map, 8, 2.5f, 1.5f).allowedMps(50))
                .isEqualTo(15);
        assertThat(SpeedProfile.onLanes(offRoad, map, 8, 2.5f, 1.5f).allowedMps(50))
                .isEqualTo(8);
    }

    /// 50 m straight on, then a circle of 10 m.
    private static SampledPath straightThenCurve() {
        GrowingPath points = new GrowingPath();
        points.add(0, 0);
        for (int i = 0; i <= 200; i++) {
            float angle = i * 0.02f;
            points.add(50 + 10 * Angles.sin(angle), 10 * (1 - Angles.cos(angle)));
        }
        return SampledPath.along(points.toPolyline(), 85, 1.3f, 0);
    }
}

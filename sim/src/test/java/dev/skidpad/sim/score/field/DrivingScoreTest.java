package dev.skidpad.sim.score.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.StopSign;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.score.Drives;
import dev.skidpad.sim.score.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrivingScoreTest {
    private final Scenario ten = TestScenes.road("ten", 10).build();

    @Test
    void aCompletedRouteWithoutInfractionsIsAHundredAndASuccess() {
        Score score = score(ten, ten);
        assertThat(score.total()).hasValueCloseTo(100.0, within(1e-4));
        assertThat(value(score, DrivingScore.SUCCESS)).isEqualTo(1);
        assertThat(value(score, DrivingScore.SMOOTHNESS)).isEqualTo(1);
        assertThat(score.part(DrivingScore.RED_LIGHTS).value()).isEmpty();
        assertThat(score.part(DrivingScore.STOP_SIGNS).value()).isEmpty();
        assertThat(score.part(DrivingScore.EFFICIENCY).value()).isEmpty();
    }

    @Test
    void everyCollisionMultiplies() {
        Scenario crash = TestScenes.road("crash", 10)
                .agent(TestScenes.car("first").at(40, 0))
                .agent(TestScenes.car("second").at(55, 0))
                .agent(TestScenes.pedestrian("walker").at(70, 0))
                .build();
        Score score = score(crash, crash);
        assertThat(value(score, DrivingScore.VEHICLES)).isCloseTo(0.36, within(1e-9));
        assertThat(value(score, DrivingScore.PEDESTRIANS)).isEqualTo(0.5);
        assertThat(score.total()).hasValueCloseTo(18.0, within(1e-4));
        assertThat(value(score, DrivingScore.SUCCESS)).isZero();
    }

    @Test
    void aRedLightCostsThreeTenths() {
        Scenario red = TestScenes.road("red", 10).light(40, SignalState.STOP).build();
        assertThat(score(red, red).total()).hasValueCloseTo(70.0, within(1e-4));
        Scenario green = TestScenes.road("green", 10).light(40, SignalState.GO).build();
        assertThat(score(green, green).total()).hasValueCloseTo(100.0, within(1e-4));
    }

    @Test
    void aStopSignWantsAStop() {
        Scenario through = withSign(ten, 40);
        assertThat(value(score(through, through), DrivingScore.STOP_SIGNS)).isEqualTo(0.8);
        // Stops at x = 33 with the front at 35.25, waits, and goes on.
        Scenario stops = withSign(
                TestScenes.road(
                                "stops",
                                TestScenes.car("ego")
                                        .speed(10)
                                        .accelerate(16, -3)
                                        .accelerate(60, 3))
                        .build(),
                40);
        assertThat(value(score(stops, stops), DrivingScore.STOP_SIGNS)).isEqualTo(1);
    }

    @Test
    void theWayOutsideOfLanesIsTakenOff() {
        // All the time 5 m from the next lane.
        Scenario away = TestScenes.road(
                        "away", TestScenes.car("ego").at(0, 8.5f).speed(10))
                .build();
        assertThat(score(away, ten).total()).hasValue(0);
    }

    @Test
    void efficiencyIsTheSpeedBesideTheOthers() {
        Scenario slow = TestScenes.road("slow", TestScenes.car("ego").speed(5))
                .agent(TestScenes.car("fast").at(0, 3.5f).speed(6.25f))
                .build();
        assertThat(value(score(slow, slow), DrivingScore.EFFICIENCY)).isCloseTo(0.8, within(1e-4));
    }

    @Test
    void aHardBrakeIsNotSmooth() {
        // Braking begins 3 s after the start and lasts 1.25 s: the second of four stretches of 2 s.
        Scenario hard = TestScenes.road("hard", TestScenes.car("ego").speed(10).accelerate(41, -8))
                .build();
        assertThat(value(score(hard, hard), DrivingScore.SMOOTHNESS)).isBetween(0.5, 0.75);
    }

    @Test
    void aPlannerThatFailedKeepsWhatItCame() {
        assertThat(new DrivingScore().score(Drives.failed(ten, "gave up")).total())
                .hasValueCloseTo(100.0, within(1e-4));
    }

    private static Scenario withSign(Scenario scene, float x) {
        RoadMap map = new RoadMap(
                scene.map().lanes(),
                scene.map().edges(),
                List.of(),
                List.of(),
                List.of(new StopSign(9, x, -2, List.of(1L))));
        return new Scenario(
                scene.id(),
                scene.place(),
                scene.kind(),
                0,
                0,
                scene.dtSeconds(),
                scene.steps(),
                scene.nowStep(),
                scene.tracks(),
                0,
                map,
                scene.signals(),
                scene.route(),
                scene.provenance());
    }

    private static Score score(Scenario driven, Scenario recorded) {
        return new DrivingScore().score(Drives.of(driven, recorded));
    }

    private static double value(Score score, String part) {
        return score.part(part).value().orElseThrow();
    }
}

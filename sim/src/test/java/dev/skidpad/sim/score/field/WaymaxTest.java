package dev.skidpad.sim.score.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.TestScenes.Motion;
import dev.skidpad.sim.score.Drives;
import dev.skidpad.sim.score.Score;
import org.junit.jupiter.api.Test;

class WaymaxTest {
    private final Scenario ten = TestScenes.road("ten", 10).build();

    @Test
    void anUneventfulDriveIsWellInEverything() {
        Score score = new Waymax().score(Drives.of(ten));
        assertThat(score.total()).isEmpty();
        for (String part : new String[] {
            Waymax.NO_OVERLAP, Waymax.ON_ROAD, Waymax.RIGHT_WAY, Waymax.ON_ROUTE, Waymax.PROGRESSION, Waymax.FEASIBLE
        }) {
            assertThat(score.part(part).value()).as(part).hasValueCloseTo(1.0, within(1e-6));
        }
        assertThat(score.part(Waymax.LOG_DIVERGENCE).value()).hasValue(0);
    }

    @Test
    void anOverlapCountsWhoeverIsToBlame() {
        Scenario hit = TestScenes.road("hit", 0)
                .agent(TestScenes.car("tail").at(-40, 0).speed(10))
                .build();
        assertThat(new Waymax().score(Drives.of(hit)).part(Waymax.NO_OVERLAP).value())
                .hasValue(0);
    }

    @Test
    void anyCornerBeyondTheEdgeIsOffTheRoad() {
        assertThat(value(Waymax.ON_ROAD, TestScenes.car("ego").at(0, -1.0f).speed(10)))
                .isEqualTo(1);
        assertThat(value(Waymax.ON_ROAD, TestScenes.car("ego").at(0, -1.1f).speed(10)))
                .isZero();
    }

    @Test
    void drivingAgainstTheLanesIsTheWrongWay() {
        assertThat(value(
                        Waymax.RIGHT_WAY,
                        TestScenes.car("ego").at(200, 0).heading(3.14159f).speed(10)))
                .isZero();
    }

    @Test
    void moreThanEightMetresFromTheRouteIsOffIt() {
        assertThat(value(Waymax.ON_ROUTE, TestScenes.car("ego").at(0, 7.9f).speed(10)))
                .isEqualTo(1);
        assertThat(value(Waymax.ON_ROUTE, TestScenes.car("ego").at(0, 8.1f).speed(10)))
                .isZero();
    }

    @Test
    void progressionAndDivergenceAreAgainstTheRecord() {
        Motion slower = TestScenes.car("ego").at(5, 0).speed(5);
        assertThat(value(Waymax.PROGRESSION, slower)).isCloseTo(0.5, within(1e-4));
        assertThat(value(Waymax.LOG_DIVERGENCE, slower)).isCloseTo(20 + 0, within(1e-3));
    }

    @Test
    void whatNoCarCanDoIsInfeasible() {
        assertThat(value(Waymax.FEASIBLE, TestScenes.car("ego").speed(40).accelerate(20, -10.3f)))
                .isEqualTo(1);
        assertThat(value(Waymax.FEASIBLE, TestScenes.car("ego").speed(40).accelerate(20, -10.5f)))
                .isZero();
        assertThat(value(Waymax.FEASIBLE, TestScenes.car("ego").speed(3).turn(20, 0.29f)))
                .isEqualTo(1);
        assertThat(value(Waymax.FEASIBLE, TestScenes.car("ego").speed(3).turn(20, 0.31f)))
                .isZero();
    }

    private double value(String part, Motion ego) {
        Scenario driven = TestScenes.road("driven", ego).build();
        return new Waymax().score(Drives.of(driven, ten)).part(part).value().orElseThrow();
    }
}

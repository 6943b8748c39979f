package dev.skidpad.sim.score.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.score.Drives;
import dev.skidpad.sim.score.Score;
import org.junit.jupiter.api.Test;

class AlpaSimTest {
    private final Scenario ten =
            TestScenes.road("ten", TestScenes.car("ego").at(-10, 0).speed(10)).build();

    @Test
    void fourFifthsOfTheRecordsWayAreEnough() {
        assertThat(score(ten, ten).total()).hasValue(1);
        assertThat(score(at(8), ten).total()).hasValueCloseTo(1.0, within(1e-3));
        // Half of the way: 0.5 / 0.8.
        assertThat(score(at(5), ten).total()).hasValueCloseTo(0.625, within(1e-3));
    }

    @Test
    void theDistanceToTheRecordIsTold() {
        // 5 m/s slower for 8 s, from the same place at step 10: 0 to 40 m.
        assertThat(score(at(5), ten).part(AlpaSim.DISTANCE_TO_RECORD).value()).hasValueCloseTo(20.0, within(1e-2));
    }

    @Test
    void aCollisionAtFaultOrLeavingTheRoadTakesAll() {
        Scenario crash = TestScenes.road(
                        "crash", TestScenes.car("ego").at(-10, 0).speed(10))
                .agent(TestScenes.car("wall").at(40, 0))
                .build();
        assertThat(score(crash, crash).total()).hasValue(0);
        Scenario off = TestScenes.road(
                        "off", TestScenes.car("ego").at(-10, 0).speed(10).turn(20, -0.05f))
                .build();
        assertThat(score(off, ten).total()).hasValue(0);
    }

    @Test
    void aRecordThatHardlyMovedIsDoneWithAnyProgress() {
        Scenario waiting =
                TestScenes.road("waiting", TestScenes.car("ego").speed(0.3f)).build();
        assertThat(score(TestScenes.road("still", 0).build(), waiting).total()).hasValue(1);
    }

    @Test
    void aPlannerThatFailedHasNothing() {
        assertThat(new AlpaSim().score(Drives.failed(ten, "gave up")).total()).hasValue(0);
    }

    // At step 10 where the record is: at the origin.
    private static Scenario at(float speedMps) {
        return TestScenes.road("other", TestScenes.car("ego").at(-speedMps, 0).speed(speedMps))
                .build();
    }

    private static Score score(Scenario driven, Scenario recorded) {
        return new AlpaSim().score(Drives.of(driven, recorded));
    }
}

package dev.skidpad.sim.score.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.score.Drives;
import java.util.List;
import org.junit.jupiter.api.Test;

class MilesPerInterventionTest {
    private final Scenario ten = TestScenes.road("ten", 10).build();
    private final Scenario crash =
            TestScenes.road("crash", 10).agent(TestScenes.car("wall").at(60, 0)).build();

    @Test
    void theIntervalIsThatOfThePoissonTables() {
        // Garwood 1936, 95 %: 0 gives 0 to 3.689, 1 gives 0.0253 to 5.572, 10 gives 4.795 to 18.390.
        assertThat(PoissonInterval.of(0, 0.95).low()).isZero();
        assertThat(PoissonInterval.of(0, 0.95).high()).isCloseTo(3.6889, within(1e-4));
        assertThat(PoissonInterval.of(1, 0.95).low()).isCloseTo(0.02532, within(1e-5));
        assertThat(PoissonInterval.of(1, 0.95).high()).isCloseTo(5.5716, within(1e-4));
        assertThat(PoissonInterval.of(10, 0.95).low()).isCloseTo(4.7954, within(1e-4));
        assertThat(PoissonInterval.of(10, 0.95).high()).isCloseTo(18.3904, within(1e-4));
        assertThat(PoissonInterval.of(500, 0.95).low()).isBetween(456.0, 459.0);
        assertThatThrownBy(() -> PoissonInterval.of(-1, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDriveCountsUpToItsFirstIntervention() {
        Stretch whole = Stretch.of(Drives.of(ten));
        assertThat(whole.drivenM()).isCloseTo(80, within(1e-3));
        assertThat(whole.intervention()).isEmpty();
        Stretch ended = Stretch.of(Drives.of(crash));
        assertThat(ended.drivenM()).isCloseTo(46, within(1e-3));
        assertThat(ended.intervention())
                .hasValueSatisfying(event -> assertThat(event.frame()).isEqualTo(46));
        assertThat(Stretch.of(Drives.failed(ten, "gave up")).intervention())
                .hasValueSatisfying(event -> assertThat(event.rule()).isEqualTo("planner-failed"));
    }

    @Test
    void leavingTheRoadIsAnIntervention() {
        Scenario off = TestScenes.road("off", TestScenes.car("ego").speed(10).turn(20, -0.05f))
                .build();
        assertThat(Stretch.of(Drives.of(off)).intervention())
                .hasValueSatisfying(event -> assertThat(event.rule()).isEqualTo("off-road"));
    }

    @Test
    void milesAreDividedByInterventions() {
        MilesPerIntervention figure =
                MilesPerIntervention.of(List.of(Stretch.of(Drives.of(ten)), Stretch.of(Drives.of(crash))));
        double miles = 126 / 1609.344;
        assertThat(figure.miles()).isCloseTo(miles, within(1e-6));
        assertThat(figure.value()).hasValueCloseTo(miles, within(1e-6));
        assertThat(figure.atLeast()).isCloseTo(miles / 5.5716, within(1e-6));
        assertThat(figure.atMost()).hasValueCloseTo(miles / 0.025318, within(1e-4));
    }

    @Test
    void withoutInterventionsThereIsOnlyALowerBound() {
        MilesPerIntervention figure = MilesPerIntervention.of(List.of(Stretch.of(Drives.of(ten))));
        assertThat(figure.value()).isEmpty();
        assertThat(figure.atMost()).isEmpty();
        assertThat(figure.atLeast()).isCloseTo(80 / 1609.344 / 3.6889, within(1e-6));
    }
}

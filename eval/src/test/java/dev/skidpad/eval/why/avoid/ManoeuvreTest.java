package dev.skidpad.eval.why.avoid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.eval.why.avoid.Manoeuvre.Line;
import org.junit.jupiter.api.Test;

class ManoeuvreTest {
    @Test
    void thereAreSevenAccelerationsWithFifteenWaysEach() {
        assertThat(Manoeuvre.ALL).hasSize(105).doesNotHaveDuplicates();
    }

    @Test
    void noneBesideTheDrivenWayIsHarderThanSixMetresPerSecondSquaredSideways() {
        assertThat(Manoeuvre.ALL)
                .filteredOn(one -> one.line() == Line.AS_DRIVEN)
                .allSatisfy(one -> assertThat(6 * Math.abs(one.offsetM()) / (one.swerveSeconds() * one.swerveSeconds()))
                        .isLessThanOrEqualTo(6));
    }

    @Test
    void itsWordsSayHowMuchOfItIsDone() {
        assertThat(new Manoeuvre(Line.AS_DRIVEN, -4, 0, 3).words(0.5))
                .isEqualTo("brake by 2.0 m/s² along the way it drove");
        assertThat(new Manoeuvre(Line.AS_DRIVEN, 2, -1, 1.5).words(1))
                .isEqualTo("speed up by 2.0 m/s² and move 1.0 m to the right within 1.5 s");
        assertThat(new Manoeuvre(Line.ROUTE, 0, 0, 3).words(1))
                .isEqualTo("keep the speed and go to the route within 3.0 s");
        assertThat(new Manoeuvre(Line.ROUTE, 0, 1, 3).words(0.5))
                .isEqualTo(
                        "keep the speed and go a share of 0.5 of the way to 1.0 m to the left of the route within 3.0 s");
    }
}

package dev.skidpad.sim.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {
    private final Plan plan = new Plan(2);

    @Test
    void holdsPosesInTheirOrder() {
        plan.add(1, 2, 3);
        plan.add(4, 5, 6);
        assertThat(plan.length()).isEqualTo(2);
        assertThat(plan.x(1)).isEqualTo(4);
        assertThat(plan.y(0)).isEqualTo(2);
        assertThat(plan.headingRad(1)).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0, 0", "0, Infinity, 0", "0, 0, -Infinity"})
    void aPoseThatIsNotFiniteIsRefusedAndChangesNothing(float x, float y, float headingRad) {
        plan.add(1, 2, 3);
        assertThatThrownBy(() -> plan.add(x, y, headingRad))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pose 1 of the plan is not finite: " + x + ", " + y + ", " + headingRad);
        assertThat(plan.length()).isEqualTo(1);
    }

    @Test
    void onePoseTooManyIsRefusedAndChangesNothing() {
        plan.add(1, 2, 3);
        plan.add(4, 5, 6);
        assertThatThrownBy(() -> plan.add(7, 8, 9))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("a plan of at most 2 poses is full");
        assertThat(plan.length()).isEqualTo(2);
        assertThat(plan.x(1)).isEqualTo(4);
    }

    @Test
    void aPoseThatIsNotPlannedCannotBeRead() {
        plan.add(1, 2, 3);
        assertThatThrownBy(() -> plan.x(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> plan.headingRad(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aPlanOfNoPosesLeadsNowhere() {
        assertThatThrownBy(() -> new Plan(0)).hasMessageContaining("horizon 0 must be at least 1 step");
    }

    @Test
    void aCopyIsCutToWhatFits() {
        Plan longer = new Plan(3);
        longer.add(1, 0, 0);
        longer.add(2, 0, 0);
        longer.add(3, 0, 0);
        plan.copyFrom(longer);
        assertThat(plan.length()).isEqualTo(2);
        assertThat(plan.x(1)).isEqualTo(2);
    }
}

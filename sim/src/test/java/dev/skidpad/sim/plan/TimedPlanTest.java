package dev.skidpad.sim.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import org.junit.jupiter.api.Test;

class TimedPlanTest {
    private final Plan plan = new Plan(40);
    private final TimedPlan timed = new TimedPlan(10);

    @Test
    void posesAtTheStepsOfThePlanArePutInAsTheyAre() {
        timed.begin(0, 0, 0, 99, 99);
        timed.add(0.1f, 1, 0.5f, 0.1f);
        timed.add(0.2f, 2, 1.3f, 0.2f);
        timed.fill(0.1f, plan);
        assertThat(plan.length()).isEqualTo(2);
        assertThat(plan.x(0)).isEqualTo(1);
        assertThat(plan.y(1)).isEqualTo(1.3f);
        assertThat(plan.headingRad(1)).isEqualTo(0.2f);
    }

    @Test
    void betweenPosesAtAnyTimesAConstantAccelerationIsKept() {
        float[] times = {0.5f, 0.8f, 1.7f, 2f, 3f};
        timed.begin(5, 0, 0, 6, 0);
        for (float t : times) {
            timed.add(t, 5 + 6 * t + t * t, 0, 0);
        }
        timed.fill(0.1f, plan);
        assertThat(plan.length()).isEqualTo(30);
        for (int i = 1; i <= 20; i++) {
            float t = 0.1f * i;
            assertThat(plan.x(i - 1)).as("pose " + i).isCloseTo(5 + 6 * t + t * t, within(1e-4f));
        }
    }

    @Test
    void aHeadingThatPassesTheHalfTurnGoesOn() {
        timed.begin(0, 0, 3, 0, 0);
        timed.add(0.2f, 0, 0, -3);
        timed.fill(0.1f, plan);
        assertThat(plan.headingRad(1)).isCloseTo(2 * Angles.PI - 3, within(1e-5f));
        assertThat(plan.headingRad(0)).isCloseTo(Angles.PI, within(1e-5f));
    }

    @Test
    void aPlanHoldsNoMoreThanItCan() {
        timed.begin(0, 0, 0, 1, 0);
        timed.add(9, 9, 0, 0);
        timed.fill(0.1f, plan);
        assertThat(plan.length()).isEqualTo(40);
        plan.clear();
        timed.begin(0, 0, 0, 1, 0);
        timed.fill(0.1f, plan);
        assertThat(plan.length()).isZero();
    }

    @Test
    void aPoseThatGoesBackInTimeIsRefusedAndChangesNothing() {
        timed.begin(0, 0, 0, 10, 0);
        timed.add(0.5f, 5, 0, 0);
        assertThatThrownBy(() -> timed.add(0.4f, 4, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pose 1 of the plan, at 0.4 s, is not after the one before it, at 0.5 s");
        assertThatThrownBy(() -> timed.add(0.5f, 4, 0, 0)).hasMessageContaining("is not after");
        assertThatThrownBy(() -> timed.add(Float.NaN, 4, 0, 0)).hasMessageContaining("at NaN s");
        timed.fill(0.1f, plan);
        assertThat(plan.length()).isEqualTo(5);
        timed.begin(0, 0, 0, 10, 0);
        assertThatThrownBy(() -> timed.add(0, 1, 0, 0)).hasMessageContaining("at 0.0 s, is not after");
        assertThatThrownBy(() -> timed.add(-1, 1, 0, 0)).hasMessageContaining("pose 0 of the plan");
    }

    @Test
    void aPoseThatIsNotFiniteAndOneTooManyAreRefused() {
        timed.begin(0, 0, 0, 10, 0);
        assertThatThrownBy(() -> timed.add(0.1f, Float.NaN, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pose 0 of the plan is not finite: NaN, 0.0, 0.0");
        for (int i = 1; i <= 10; i++) {
            timed.add(i, i, 0, 0);
        }
        assertThatThrownBy(() -> timed.add(11, 11, 0, 0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("a plan of at most 10 poses is full");
    }
}

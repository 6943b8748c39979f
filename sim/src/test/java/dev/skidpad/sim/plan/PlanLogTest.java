package dev.skidpad.sim.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlanLogTest {
    @Test
    void aPlanIsCopiedSoThatItsBufferCanBeUsedAgain() {
        Plan plan = new Plan(3);
        plan.add(1, 2, 0.5f);
        plan.add(2, 3, 0.6f);
        PlanLog log = new PlanLog();
        log.add(0, plan);
        plan.clear();
        plan.add(9, 9, 0);
        log.add(5, plan);
        assertThat(log.count()).isEqualTo(2);
        assertThat(log.poses(0).length()).isEqualTo(2);
        assertThat(log.poses(0).x(1)).isEqualTo(2);
        assertThat(log.poses(0).y(1)).isEqualTo(3);
        assertThat(log.poses(0).headingRad(1)).isEqualTo(0.6f);
        assertThat(log.frame(1)).isEqualTo(5);
        assertThat(log.poses(1).x(0)).isEqualTo(9);
    }

    @Test
    void plansAreMadeOneAfterAnother() {
        PlanLog log = new PlanLog();
        log.add(5, new Plan(1));
        assertThatThrownBy(() -> log.add(5, new Plan(1))).hasMessageContaining("frame 5 cannot follow one of frame 5");
        assertThatThrownBy(() -> log.poses(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}

package dev.skidpad.learn.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.learn.token.Frame;
import dev.skidpad.sim.plan.Plan;
import org.junit.jupiter.api.Test;

/// An ego at (10, 20) that drives north.
class TrajectoryPlanTest {
    private static final float NORTH = 0.5f * Angles.PI;

    private final Plan plan = new Plan(40);
    private final Frame frame = new Frame();

    TrajectoryPlanTest() {
        frame.set(10, 20, NORTH);
    }

    @Test
    void posesAreTurnedIntoTheScene() {
        new TrajectoryPlan(2, 0.1f).fill(new float[] {1, 0.5f, 0.1f, 2, 1, 0.2f}, frame, 0, 10, 0.1f, plan);
        assertThat(plan.length()).isEqualTo(2);
        assertThat(plan.x(0)).isCloseTo(9.5f, within(1e-5f));
        assertThat(plan.y(0)).isCloseTo(21f, within(1e-5f));
        assertThat(plan.headingRad(1)).isCloseTo(NORTH + 0.2f, within(1e-5f));
    }

    @Test
    void posesHalfASecondApartAreJoinedAtTheEgosVelocity() {
        float[] poses = new float[8 * 3];
        for (int i = 1; i <= 8; i++) {
            float t = 0.5f * i;
            poses[3 * (i - 1)] = 6 * t + t * t;
        }
        new TrajectoryPlan(8, 0.5f).fill(poses, frame, 0, 6, 0.1f, plan);
        assertThat(plan.length()).isEqualTo(40);
        for (int i = 1; i <= 35; i++) {
            float t = 0.1f * i;
            assertThat(plan.y(i - 1)).as("pose " + i).isCloseTo(20 + 6 * t + t * t, within(1e-4f));
        }
    }

    @Test
    void aPoseThatIsNotFiniteIsNamedAndNothingIsPlanned() {
        float[] poses = {1, 0, 0, Float.POSITIVE_INFINITY, 0, 0};
        assertThatThrownBy(() -> new TrajectoryPlan(2, 0.1f).fill(poses, frame, 0, 1, 0.1f, plan))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the model's pose 1 is not finite: Infinity, 0.0, 0.0");
        assertThat(plan.length()).isZero();
    }
}

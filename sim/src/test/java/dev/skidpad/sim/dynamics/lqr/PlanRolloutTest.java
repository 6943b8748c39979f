package dev.skidpad.sim.dynamics.lqr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class PlanRolloutTest {
    private static final int STEPS = 40;
    private static final float BACK = 1.461f;

    private final PlanRollout rollout = new PlanRollout(LqrSettings.REFERENCE, 3.089f, BACK, STEPS);
    private final float[] x = new float[2 * STEPS];
    private final float[] y = new float[2 * STEPS];
    private final float[] heading = new float[2 * STEPS];

    @Test
    void aPlanThatGoesStraightOnIsDrivenExactly() {
        planCircle(10, 0);
        rollout.start(0, 0, 0, 10, 0, 0);
        rollout.drive(x, y, heading, STEPS, STEPS);

        for (int t = 0; t <= STEPS; t++) {
            assertThat(rollout.centreX(t)).isCloseTo(t, within(2e-4f));
            assertThat(rollout.centreY(t)).isCloseTo(0, within(1e-5f));
            assertThat(rollout.speedMps(t)).isCloseTo(10, within(1e-4f));
        }
    }

    @Test
    void aCircleIsDrivenOnWhenTheWheelsAreTurnedIn() {
        planCircle(8, 0.04f);
        rollout.start(0, 0, 0, 8, 0, (float) Math.atan(0.04 * 3.089));
        rollout.drive(x, y, heading, STEPS, STEPS);

        assertThat(farthestFromPlan()).isLessThan(0.25);
        assertThat(rollout.yawRateRadps(STEPS)).isCloseTo(0.32f, within(0.01f));
    }

    /// The tracker's weights are slow: with straight wheels the car runs a metre wide before it comes back.
    @Test
    void aCircleIsReachedWithinFourSecondsFromStraightWheels() {
        planCircle(8, 0.04f);
        rollout.start(0, 0, 0, 8, 0, 0);
        rollout.drive(x, y, heading, STEPS, STEPS);

        assertThat(farthestFromPlan()).isBetween(0.5, 1.3);
        assertThat(rollout.headingRad(STEPS)).isCloseTo(heading[2 * STEPS - 1], within(0.05f));
    }

    private double farthestFromPlan() {
        double farthest = 0;
        for (int t = 1; t <= STEPS; t++) {
            double dx = rollout.centreX(t) - x[STEPS + t - 1];
            double dy = rollout.centreY(t) - y[STEPS + t - 1];
            farthest = Math.max(farthest, Math.hypot(dx, dy));
        }
        return farthest;
    }

    @Test
    void aCarThatStandsStartsTowardsItsPlan() {
        planCircle(5, 0);
        rollout.start(0, 0, 0, 0, 0, 0);
        rollout.drive(x, y, heading, STEPS, STEPS);

        // The first command is 10·5/11 m/s², of which a third comes in the first step.
        assertThat(rollout.accelerationMps2(1)).isCloseTo(50 / 33f, within(1e-3f));
        assertThat(rollout.speedMps(STEPS)).isCloseTo(5, within(0.2f));
    }

    @Test
    void theSameRolloutComesOutWhateverWasDrivenBefore() {
        planCircle(8, 0.04f);
        rollout.start(1, 2, 0.3f, 7, -1, 0.1f);
        rollout.drive(x, y, heading, STEPS, STEPS);
        float first = rollout.centreX(STEPS);
        planCircle(3, -0.1f);
        rollout.drive(x, y, heading, STEPS, STEPS);
        planCircle(8, 0.04f);
        rollout.drive(x, y, heading, STEPS, STEPS);

        assertThat(rollout.centreX(STEPS)).isEqualTo(first);
    }

    @Test
    void nothingIsAllocatedPerPlan() {
        planCircle(8, 0.04f);
        rollout.start(0, 0, 0, 8, 0, 0);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 20; i++) {
            rollout.drive(x, y, heading, STEPS, STEPS);
        }
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1000; i++) {
            rollout.drive(x, y, heading, STEPS, STEPS);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1000);
    }

    @Test
    void aPlanThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> rollout.drive(x, y, heading, 0, STEPS + 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    /// Box centres of a car whose rear axle drives a circle from the origin's pose, from [STEPS] on.
    private void planCircle(float speed, float curvature) {
        double rx = -BACK;
        double ry = 0;
        double h = 0;
        for (int i = 0; i < STEPS; i++) {
            double turn = speed * 0.1 * curvature;
            rx += speed * 0.1 * Math.cos(h + turn / 2);
            ry += speed * 0.1 * Math.sin(h + turn / 2);
            h += turn;
            x[STEPS + i] = (float) (rx + BACK * Math.cos(h));
            y[STEPS + i] = (float) (ry + BACK * Math.sin(h));
            heading[STEPS + i] = (float) h;
        }
    }
}

package dev.skidpad.sim.dynamics.lqr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LqrTrackerTest {
    private static final double WHEELBASE = 3.089;

    @Test
    void theAccelerationIsTheLeastSquaresOneForTheSpeedAtTheHorizon() {
        LqrTracker tracker = straight(12);
        tracker.track(0, 0, 0, 0, 10, 0);

        // -10·1·(10 - 12)/(10·1² + 1)
        assertThat(tracker.accelerationMps2()).isCloseTo(20 / 11.0, within(1e-5));
        assertThat(tracker.steeringRateRadps()).isCloseTo(0, within(1e-9));
    }

    @Test
    void aSlowCarOnAStandingPlanIsStoppedWithoutSteering() {
        LqrTracker tracker = straight(0.1);
        tracker.track(0, 0, 0.5, 0.3f, 0.2, 0);

        assertThat(tracker.accelerationMps2()).isCloseTo(-0.05, within(1e-5));
        assertThat(tracker.steeringRateRadps()).isZero();

        tracker.track(0, 0, 0.5, 0.3f, 0.21, 0);
        assertThat(tracker.steeringRateRadps()).isNotZero();
    }

    /// The twin: products of the matrices of each step, as the tracker's source states the problem.
    @Test
    void theSteeringRateIsTheSolutionOfTheMatrixForm() {
        double speed = 9;
        LqrTracker tracker = straight(10);
        tracker.track(3, 3, 0.4, 0.05f, speed, -0.02);

        double a = tracker.accelerationMps2();
        double[][] zero = {{0.4}, {0.05f}, {-0.02}};
        double[][] b = new double[3][1];
        for (int i = 0; i < 10; i++) {
            double metres = (speed + i * 0.1 * a) * 0.1;
            double[][] step = {{1, metres, 0}, {0, 1, metres / WHEELBASE}, {0, 0, 1}};
            zero = product(step, zero);
            b = product(step, b);
            b[2][0] += 0.1;
        }
        double below = b[0][0] * b[0][0] + 10 * b[1][0] * b[1][0] + 1;
        double above = b[0][0] * zero[0][0] + 10 * b[1][0] * zero[1][0];
        assertThat(tracker.steeringRateRadps()).isCloseTo(-above / below, within(1e-6));
    }

    @Test
    void errorsAreMeasuredFromThePoseOfTheStepAcrossTheWrapOfTheHeading() {
        LqrTracker west = new LqrTracker(LqrSettings.REFERENCE, WHEELBASE, 41);
        west.begin(0, 0, (float) Math.PI);
        for (int i = 1; i <= 40; i++) {
            west.add(-i, 0, (float) (i % 2 == 0 ? Math.PI : -Math.PI));
        }
        west.fit();
        LqrTracker east = straight(10);
        west.track(4, -4, -0.3, (float) -Math.PI + 0.1f, 10, 0.01);
        east.track(4, 4, 0.3, 0.1f, 10, 0.01);

        assertThat(west.steeringRateRadps()).isCloseTo(east.steeringRateRadps(), within(1e-4));
        assertThat(west.accelerationMps2()).isCloseTo(east.accelerationMps2(), within(1e-4));
    }

    @Test
    void aPlanWithoutASecondPoseIsRefused() {
        LqrTracker tracker = new LqrTracker(LqrSettings.REFERENCE, WHEELBASE, 41);
        tracker.begin(0, 0, 0);

        assertThatThrownBy(tracker::fit)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1 poses");
        assertThatThrownBy(() -> new LqrTracker(LqrSettings.REFERENCE, 0, 41))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LqrTracker straight(double speedMps) {
        LqrTracker tracker = new LqrTracker(LqrSettings.REFERENCE, WHEELBASE, 41);
        tracker.begin(0, 0, 0);
        for (int i = 1; i <= 40; i++) {
            tracker.add(0.1 * speedMps * i, 0, 0);
        }
        tracker.fit();
        return tracker;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }
}

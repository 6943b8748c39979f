package dev.skidpad.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurvesTest {
    @ParameterizedTest
    @CsvSource({"12, 12, 90", "20, 9, 70", "8, -8, -90", "30, 25, 50", "9, 16, 115"})
    void aTurnLeadsFromPoseToPoseWithoutJumpsOfCurvature(double x, double y, double degrees) {
        Pose to = new Pose(x, y, Math.toRadians(degrees));
        Curve turn = Curves.turn(new Pose(0, 0, 0), to, 16);
        assertThat(turn.end().x()).isCloseTo(x, within(1e-6));
        assertThat(turn.end().y()).isCloseTo(y, within(1e-6));
        assertThat(Math.cos(turn.end().headingRad() - to.headingRad())).isCloseTo(1, within(1e-6));
        assertThat(turn.curvatureAt(0)).isCloseTo(0, within(1e-6));
        assertThat(turn.curvatureAt(turn.lengthM())).isCloseTo(0, within(1e-6));
        for (int i = 1; i < turn.size(); i++) {
            assertThat(Math.abs(turn.curvature(i) - turn.curvature(i - 1)))
                    .as("point %d", i)
                    .isLessThan(0.12);
        }
    }

    @Test
    void aShiftMeetsTheCurvaturesAtItsEnds() {
        Curve shift = Curves.shift(new Pose(0, 0, 0), 0.01, new Pose(25, 6, 0.4), -0.03);
        assertThat(shift.curvatureAt(0)).isCloseTo(0.01, within(1e-6));
        assertThat(shift.curvature(shift.size() - 1)).isCloseTo(-0.03, within(1e-6));
    }

    @Test
    void windingsAddUpTheirBends() {
        Curve winding = Curves.winding(new Pose(0, 0, 0), new double[] {30, 40}, new double[] {0, 0.02, -0.01});
        assertThat(winding.lengthM()).isCloseTo(70, within(1e-9));
        assertThat(winding.end().headingRad()).isCloseTo(30 * 0.01 + 40 * 0.005, within(1e-9));
    }

    @Test
    void aCurveThroughPointsOfACircleHasItsCurvature() {
        int n = 50;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 25 * Math.cos(i / 25.0);
            y[i] = 25 * Math.sin(i / 25.0);
        }
        Curve curve = Curves.through(x, y);
        assertThat(curve.curvature(20)).isCloseTo(1 / 25.0, within(1e-4));
    }

    @Test
    void theSmoothStepIsFlatAtBothEnds() {
        assertThat(Curves.smoothStep(-1)).isZero();
        assertThat(Curves.smoothStep(0.5)).isEqualTo(0.5);
        assertThat(Curves.smoothStep(2)).isEqualTo(1);
        assertThat(Curves.smoothStepSlope(0)).isZero();
        assertThat(Curves.smoothStepSlope(1)).isZero();
    }
}

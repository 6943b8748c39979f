package dev.skidpad.sim.dynamics.lqr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceProfileTest {
    private static final LqrSettings SETTINGS = LqrSettings.REFERENCE;
    private static final double DT = 0.1;
    private static final long SEED = 17;

    @Test
    void aCircleAtConstantSpeedHasItsSpeedAndItsCurvature() {
        int poses = 41;
        double[] x = new double[poses];
        double[] y = new double[poses];
        float[] heading = new float[poses];
        for (int i = 0; i < poses; i++) {
            double angle = 8 * DT * i / 20; // 8 m/s on a radius of 20 m
            x[i] = 20 * Math.sin(angle);
            y[i] = 20 * (1 - Math.cos(angle));
            heading[i] = (float) angle;
        }
        ReferenceProfile profile = new ReferenceProfile(SETTINGS, poses);
        profile.fit(x, y, heading, poses);

        // The chord is projected on the heading at its start: 20 m · sin(0.04) a step.
        for (int i = 0; i < poses - 1; i++) {
            assertThat(profile.speedMps(i)).isCloseTo(200 * Math.sin(0.04), within(1e-4));
            assertThat(profile.curvaturePerM(i)).isCloseTo(0.05, within(1e-4));
        }
        assertThat(profile.speedMps(99)).isEqualTo(profile.speedMps(39));
        assertThat(profile.curvaturePerM(99)).isEqualTo(profile.curvaturePerM(39));
    }

    @Test
    void aStandingPlanHasNeitherSpeedNorCurvature() {
        ReferenceProfile profile = new ReferenceProfile(SETTINGS, 6);
        profile.fit(new double[6], new double[6], new float[6], 6);

        assertThat(profile.speedMps(0)).isZero();
        assertThat(profile.curvaturePerM(3)).isZero();
    }

    /// The twin: the unknowns are the first value and the derivatives, and the normal equations are solved densely.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6, 41})
    void itIsTheSolutionOfTheDenseProblem(int poses) {
        RandomStream random = RandomStream.of(SEED, "profile", poses);
        double[] x = new double[poses];
        double[] y = new double[poses];
        float[] heading = new float[poses];
        for (int i = 1; i < poses; i++) {
            heading[i] = heading[i - 1] + random.uniform(-0.05f, 0.05f);
            double step = random.uniform(0.3f, 0.9f);
            x[i] = x[i - 1] + step * Math.cos(heading[i]) + random.uniform(-0.02f, 0.02f);
            y[i] = y[i - 1] + step * Math.sin(heading[i]) + random.uniform(-0.02f, 0.02f);
        }
        ReferenceProfile profile = new ReferenceProfile(SETTINGS, poses);
        profile.fit(x, y, heading, poses);

        double[] speeds = denseSpeeds(x, y, heading, poses - 1);
        double[] curvatures = denseCurvatures(speeds, heading, poses - 1);
        for (int i = 0; i < poses - 1; i++) {
            assertThat(profile.speedMps(i)).as("speed %d, seed %d", i, SEED).isCloseTo(speeds[i], within(1e-5));
            assertThat(profile.curvaturePerM(i))
                    .as("curvature %d, seed %d", i, SEED)
                    .isCloseTo(curvatures[i], within(1e-5));
        }
    }

    private static double[] denseSpeeds(double[] x, double[] y, float[] heading, int n) {
        double[][] a = new double[2 * n][n];
        double[] b = new double[2 * n];
        for (int i = 0; i < n; i++) {
            b[2 * i] = x[i + 1] - x[i];
            b[2 * i + 1] = y[i + 1] - y[i];
            for (int j = 0; j <= i; j++) {
                double seconds = j == 0 ? DT : DT * DT;
                a[2 * i][j] = seconds * Math.cos(heading[i]);
                a[2 * i + 1][j] = seconds * Math.sin(heading[i]);
            }
        }
        double[][] normal = normal(a, n);
        for (int j = 1; j + 1 < n; j++) {
            normal[j][j] += SETTINGS.jerkPenalty();
            normal[j + 1][j + 1] += SETTINGS.jerkPenalty();
            normal[j][j + 1] -= SETTINGS.jerkPenalty();
            normal[j + 1][j] -= SETTINGS.jerkPenalty();
        }
        return integrated(solve(normal, transposed(a, b, n)));
    }

    private static double[] denseCurvatures(double[] speeds, float[] heading, int n) {
        double[][] a = new double[n][n];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            b[i] = heading[i + 1] - heading[i];
            for (int j = 0; j <= i; j++) {
                a[i][j] = speeds[i] * (j == 0 ? DT : DT * DT);
            }
        }
        double[][] normal = normal(a, n);
        for (int j = 0; j < n; j++) {
            normal[j][j] += j == 0 ? SETTINGS.initialCurvaturePenalty() : SETTINGS.curvatureRatePenalty();
        }
        return integrated(solve(normal, transposed(a, b, n)));
    }

    private static double[] integrated(double[] firstAndRates) {
        double[] values = firstAndRates.clone();
        for (int i = 1; i < values.length; i++) {
            values[i] = values[i - 1] + DT * firstAndRates[i];
        }
        return values;
    }

    private static double[][] normal(double[][] a, int n) {
        double[][] product = new double[n][n];
        for (double[] row : a) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    product[i][j] += row[i] * row[j];
                }
            }
        }
        return product;
    }

    private static double[] transposed(double[][] a, double[] b, int n) {
        double[] product = new double[n];
        for (int r = 0; r < a.length; r++) {
            for (int i = 0; i < n; i++) {
                product[i] += a[r][i] * b[r];
            }
        }
        return product;
    }

    /// Gauss with pivoting.
    private static double[] solve(double[][] m, double[] r) {
        int n = r.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int i = c + 1; i < n; i++) {
                pivot = Math.abs(m[i][c]) > Math.abs(m[pivot][c]) ? i : pivot;
            }
            double[] row = m[c];
            m[c] = m[pivot];
            m[pivot] = row;
            double value = r[c];
            r[c] = r[pivot];
            r[pivot] = value;
            for (int i = c + 1; i < n; i++) {
                double factor = m[i][c] / m[c][c];
                for (int j = c; j < n; j++) {
                    m[i][j] -= factor * m[c][j];
                }
                r[i] -= factor * r[c];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                r[i] -= m[i][j] * r[j];
            }
            r[i] /= m[i][i];
        }
        return r;
    }
}

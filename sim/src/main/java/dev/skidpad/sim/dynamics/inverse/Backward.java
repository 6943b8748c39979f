package dev.skidpad.sim.dynamics.inverse;

import java.util.Arrays;

/// The backward pass of the linear-quadratic regulator: the value `½·xᵀVx + vᵀx` of being off the states by `x`, from
/// the end to the start.
///
/// With the model's `A` and `B`, and the effort `½ Σ (u/s)²`,
/// ```
/// Quu = diag(1/s²) + BᵀVB    Qux = BᵀVA    qu = u/s² + Bᵀv
/// k = -Quu⁻¹·qu    K = -Quu⁻¹·Qux    V = AᵀVA + QuxᵀK    v = Aᵀv + Quxᵀk
/// ```
/// with damping added to the diagonal of `Quu` in `k` and `K`, and inputs left out that are at a limit and want to
/// leave it. A buffer.
final class Backward {
    private final int n;
    private final int m;
    private final double[] value; // [n, n] V
    private final double[] slope; // [n] v
    private final double[] valueA; // [n, n] V·A
    private final double[] valueB; // [n, m] V·B
    private final double[] quu; // [m, m]
    private final double[] damped; // [m, m]
    private final double[] qux; // [m, n]
    private final double[] qu; // [m]
    private final double[] next; // [n, n]
    private final double[] nextSlope; // [n]
    private final boolean[] fixed; // [m]

    Backward(int n, int m) {
        this.n = n;
        this.m = m;
        value = new double[n * n];
        slope = new double[n];
        valueA = new double[n * n];
        valueB = new double[n * m];
        quu = new double[m * m];
        damped = new double[m * m];
        qux = new double[m * n];
        qu = new double[m];
        next = new double[n * n];
        nextSlope = new double[n];
        fixed = new boolean[m];
    }

    /// Starts behind the last state.
    void begin() {
        Arrays.fill(value, 0);
        Arrays.fill(slope, 0);
    }

    /// Adds the cost `½·weight·(off + x_i)²` of the present state.
    void add(int i, double weight, double off) {
        value[i * n + i] += weight;
        slope[i] += weight * off;
    }

    /// Goes one step back.
    ///
    /// @param a `[n, n]`
    /// @param b `[n, m]`
    /// @param u `[m]` the input
    /// @param feed `[m]` k, out
    /// @param gain `[m, n]` K, out
    void step(
            double[] a,
            double[] b,
            float[] u,
            double[] scale,
            double[] low,
            double[] high,
            double damping,
            double[] feed,
            double[] gain) {
        product(value, a, n, n, valueA);
        product(value, b, n, m, valueB);
        for (int j = 0; j < m; j++) {
            double effort = 1 / (scale[j] * scale[j]);
            double sum = u[j] * effort;
            for (int k = 0; k < n; k++) {
                sum += b[k * m + j] * slope[k];
            }
            qu[j] = sum;
            fixed[j] = u[j] <= low[j] && sum > 0 || u[j] >= high[j] && sum < 0;
            for (int i = 0; i < m; i++) {
                double entry = i == j ? effort : 0;
                for (int k = 0; k < n; k++) {
                    entry += b[k * m + j] * valueB[k * m + i];
                }
                quu[j * m + i] = entry;
            }
            for (int i = 0; i < n; i++) {
                double entry = 0;
                for (int k = 0; k < n; k++) {
                    entry += b[k * m + j] * valueA[k * n + i];
                }
                qux[j * n + i] = entry;
            }
        }
        gains(damping, scale, feed, gain);
        back(a, feed, gain);
    }

    private void gains(double damping, double[] scale, double[] feed, double[] gain) {
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < m; i++) {
                boolean free = !fixed[i] && !fixed[j];
                damped[j * m + i] = i == j
                        ? (free ? quu[j * m + j] + damping / (scale[j] * scale[j]) * 1e3 : 1)
                        : free ? quu[j * m + i] : 0;
            }
            feed[j] = fixed[j] ? 0 : -qu[j];
            for (int i = 0; i < n; i++) {
                gain[j * n + i] = fixed[j] ? 0 : -qux[j * n + i];
            }
        }
        // Gauss on the small symmetric matrix, which is positive definite: no pivoting.
        for (int c = 0; c < m; c++) {
            double pivot = damped[c * m + c];
            for (int j = 0; j < m; j++) {
                if (j != c) {
                    double factor = damped[j * m + c] / pivot;
                    for (int i = 0; i < m; i++) {
                        damped[j * m + i] -= factor * damped[c * m + i];
                    }
                    feed[j] -= factor * feed[c];
                    for (int i = 0; i < n; i++) {
                        gain[j * n + i] -= factor * gain[c * n + i];
                    }
                }
            }
        }
        for (int j = 0; j < m; j++) {
            double pivot = damped[j * m + j];
            feed[j] /= pivot;
            for (int i = 0; i < n; i++) {
                gain[j * n + i] /= pivot;
            }
        }
    }

    /// `V = AᵀVA + KᵀQuuK + KᵀQux + QuxᵀK` and `v = Aᵀv + KᵀQuu·k + Kᵀqu + Quxᵀk`: right for damped gains too.
    private void back(double[] a, double[] feed, double[] gain) {
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                sum += a[k * n + i] * slope[k];
            }
            for (int j = 0; j < m; j++) {
                double quuFeed = qu[j];
                for (int l = 0; l < m; l++) {
                    quuFeed += quu[j * m + l] * feed[l];
                }
                sum += gain[j * n + i] * quuFeed + qux[j * n + i] * feed[j];
            }
            nextSlope[i] = sum;
            for (int o = 0; o <= i; o++) {
                double entry = 0;
                for (int k = 0; k < n; k++) {
                    entry += a[k * n + i] * valueA[k * n + o];
                }
                for (int j = 0; j < m; j++) {
                    double quuGain = qux[j * n + o];
                    for (int l = 0; l < m; l++) {
                        quuGain += quu[j * m + l] * gain[l * n + o];
                    }
                    entry += gain[j * n + i] * quuGain + qux[j * n + i] * gain[j * n + o];
                }
                next[i * n + o] = entry;
                next[o * n + i] = entry;
            }
        }
        System.arraycopy(next, 0, value, 0, n * n);
        System.arraycopy(nextSlope, 0, slope, 0, n);
    }

    /// `left [n, n] · right [n, columns]`.
    private static void product(double[] left, double[] right, int n, int columns, double[] out) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += left[i * n + k] * right[k * columns + j];
                }
                out[i * columns + j] = sum;
            }
        }
    }
}

package dev.skidpad.sim.score.measure;

/// Derivatives of noisy samples by a polynomial fitted to a sliding window (Savitzky and Golay 1964).
///
/// Within half a window of an end, the polynomial of the first or last whole window is used (SciPy's
/// `interp`). A window of even length has no sample in its middle: like SciPy's, it then estimates the
/// place half a sample later. Immutable.
public final class SavitzkyGolay {
    private final int window;
    private final int derivative;
    private final double[] taps; // [position in the window, tap]
    private final double[] middle; // [tap] at the middle of the window, between two samples if it is even

    private SavitzkyGolay(int window, int polynomial, int derivative) {
        this.window = window;
        this.derivative = derivative;
        taps = new double[window * window];
        double[][] inverse = inverseOfNormal(window, polynomial);
        for (int position = 0; position < window; position++) {
            for (int tap = 0; tap < window; tap++) {
                taps[position * window + tap] = weight(inverse, position, tap);
            }
        }
        middle = new double[window];
        for (int tap = 0; tap < window; tap++) {
            middle[tap] = weight(inverse, (window - 1) / 2.0, tap);
        }
    }

    /// A filter.
    ///
    /// @param window how many samples; more than `polynomial`
    /// @param polynomial the degree of the polynomial
    /// @param derivative which derivative, 0 to smooth
    public static SavitzkyGolay of(int window, int polynomial, int derivative) {
        if (polynomial < 0 || window <= polynomial || derivative < 0 || derivative > polynomial) {
            throw new IllegalArgumentException("a window of " + window + " samples cannot give derivative " + derivative
                    + " of a polynomial of degree " + polynomial);
        }
        return new SavitzkyGolay(window, polynomial, derivative);
    }

    /// The weight of a sample of the window for the derivative at one of its positions, for samples one
    /// unit apart.
    public double weight(int position, int tap) {
        return taps[position * window + tap];
    }

    /// Writes the derivative at each sample.
    ///
    /// @param samples `[n]`
    /// @param n how many of them, at least the window
    /// @param dtSeconds the time between them
    /// @param out `[n]`
    public void apply(double[] samples, int n, double dtSeconds, double[] out) {
        if (n < window) {
            throw new IllegalArgumentException(n + " samples are fewer than the window of " + window);
        }
        double scale = 1;
        for (int d = 0; d < derivative; d++) {
            scale /= dtSeconds;
        }
        int half = window / 2;
        for (int i = 0; i < n; i++) {
            boolean inside = i >= half && i < n - half;
            int first = inside ? i - (window - 1) / 2 : i < half ? 0 : n - window;
            double sum = inside ? sum(middle, 0, samples, first) : sum(taps, (i - first) * window, samples, first);
            out[i] = sum * scale;
        }
    }

    private double sum(double[] weights, int row, double[] samples, int first) {
        double sum = 0;
        for (int tap = 0; tap < window; tap++) {
            sum += weights[row + tap] * samples[first + tap];
        }
        return sum;
    }

    // d-th derivative at z of the fitted polynomial: sum over i, j of (dz^i/dz)(z) · inverse[i][j] · z_tap^j.
    private double weight(double[][] inverse, double position, int tap) {
        double z = position - (window - 1) / 2.0;
        double zTap = tap - (window - 1) / 2.0;
        double sum = 0;
        for (int i = derivative; i < inverse.length; i++) {
            double basis = 1;
            for (int d = 0; d < derivative; d++) {
                basis *= i - d;
            }
            basis *= power(z, i - derivative);
            for (int j = 0; j < inverse.length; j++) {
                sum += basis * inverse[i][j] * power(zTap, j);
            }
        }
        return sum;
    }

    // (JᵀJ)⁻¹ for J[tap][i] = z_tap^i, by Gauss-Jordan with pivoting.
    private static double[][] inverseOfNormal(int window, int polynomial) {
        int n = polynomial + 1;
        double[][] a = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int tap = 0; tap < window; tap++) {
                    a[i][j] += power(tap - (window - 1) / 2.0, i + j);
                }
            }
            a[i][n + i] = 1;
        }
        for (int c = 0; c < n; c++) {
            eliminate(a, c);
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], n, inverse[i], 0, n);
        }
        return inverse;
    }

    private static void eliminate(double[][] a, int c) {
        int pivot = c;
        for (int r = c + 1; r < a.length; r++) {
            pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
        }
        double[] row = a[pivot];
        a[pivot] = a[c];
        a[c] = row;
        double head = row[c];
        for (int j = 0; j < row.length; j++) {
            row[j] /= head;
        }
        for (int r = 0; r < a.length; r++) {
            double factor = r == c ? 0 : a[r][c];
            for (int j = 0; j < row.length; j++) {
                a[r][j] -= factor * row[j];
            }
        }
    }

    private static double power(double base, int exponent) {
        double result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }
}

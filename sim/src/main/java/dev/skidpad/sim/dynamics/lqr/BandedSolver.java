package dev.skidpad.sim.dynamics.lqr;

/// Solves `M·z = r` for a symmetric positive definite `M` with two diagonals on each side, by `M = L·D·Lᵀ`.
///
/// A buffer: the caller fills [#diagonal], [#next], [#second] and [#right] from 0 on; [#solve] overwrites them.
final class BandedSolver {
    /// `M[i][i]`.
    final double[] diagonal; // [N]

    /// `M[i][i + 1]`.
    final double[] next; // [N]

    /// `M[i][i + 2]`.
    final double[] second; // [N]

    /// The right-hand side, and then the solution.
    final double[] right; // [N]

    BandedSolver(int size) {
        diagonal = new double[size];
        next = new double[size];
        second = new double[size];
        right = new double[size];
    }

    /// Solves the first `size` rows; the solution stands in [#right] then.
    void solve(int size) {
        for (int i = 0; i < size; i++) {
            double d = diagonal[i];
            double one = i + 1 < size ? next[i] / d : 0;
            double two = i + 2 < size ? second[i] / d : 0;
            if (i + 1 < size) {
                diagonal[i + 1] -= one * next[i];
                next[i + 1] -= one * second[i];
                right[i + 1] -= one * right[i];
            }
            if (i + 2 < size) {
                diagonal[i + 2] -= two * second[i];
                right[i + 2] -= two * right[i];
            }
            next[i] = one;
            second[i] = two;
        }
        for (int i = size - 1; i >= 0; i--) {
            double value = right[i] / diagonal[i];
            value -= i + 1 < size ? next[i] * right[i + 1] : 0;
            value -= i + 2 < size ? second[i] * right[i + 2] : 0;
            right[i] = value;
        }
    }
}

package dev.skidpad.sim.score.realism;

/// How values become bins, and counts become probabilities.
///
/// With `c_b` the count of bin `b`, `n` their sum, `B` bins and a pseudocount `ε`, a bin has the probability
/// `p_b = (c_b + ε) / (n + B·ε)`: the mass of the bin, not a density. Without any count all bins are equally likely.
public sealed interface Estimator {
    /// The number of bins `B`.
    int bins();

    /// What is added to the count of each bin.
    double pseudocount();

    /// The probability of a bin.
    default double probability(long count, long total) {
        return (count + pseudocount()) / (total + bins() * pseudocount());
    }

    /// Equal bins over `[low, high]`; values beyond belong to the first or last one. Every step counts by itself.
    ///
    /// @param low the least value told apart
    /// @param high the greatest value told apart
    /// @param bins how many bins
    /// @param pseudocount what is added to the count of each bin
    record Histogram(float low, float high, int bins, double pseudocount) implements Estimator {
        /// The bin of a value.
        int bin(float value) {
            int bin = (int) ((value - low) / (high - low) * bins);
            return Math.max(0, Math.min(bins - 1, bin));
        }
    }

    /// Whether something happened at any step of a rollout: bin 0 says no, bin 1 yes. Every rollout counts once.
    ///
    /// @param pseudocount what is added to the count of either
    record Bernoulli(double pseudocount) implements Estimator {
        @Override
        public int bins() {
            return 2;
        }
    }
}

package dev.skidpad.sim.score.field;

/// The exact interval of a Poisson mean from one count (Garwood 1936).
///
/// The lower end is the mean under which as many events or more have the probability `α/2`, the upper end the one
/// under which as many or fewer have it; without an event the lower end is 0.
///
/// @param low of the expected count
/// @param high of the expected count
public record PoissonInterval(double low, double high) {
    private static final double HIGHEST = 1e7;

    /// The interval for a count.
    ///
    /// @param count of events, not negative
    /// @param confidence such as 0.95
    public static PoissonInterval of(int count, double confidence) {
        if (count < 0 || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("no interval for " + count + " events at a confidence of " + confidence);
        }
        double tail = (1 - confidence) / 2;
        double low = count == 0 ? 0 : meanWith(count - 1, 1 - tail);
        return new PoissonInterval(low, meanWith(count, tail));
    }

    /// The mean under which at most `count` events have a probability, by halving: the probability falls with the
    /// mean.
    private static double meanWith(int count, double probability) {
        double low = 0;
        double high = Math.max(10, 4.0 * (count + 10));
        for (int i = 0; i < 200 && low < high && high < HIGHEST; i++) {
            double middle = 0.5 * (low + high);
            if (atMost(count, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /// `P(X <= count)`, every term by its logarithm.
    private static double atMost(int count, double mean) {
        if (mean <= 0) {
            return 1;
        }
        double logTerm = -mean;
        double sum = StrictMath.exp(logTerm);
        for (int k = 1; k <= count; k++) {
            logTerm += StrictMath.log(mean / k);
            sum += StrictMath.exp(logTerm);
        }
        return sum;
    }
}

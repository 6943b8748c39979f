package dev.skidpad.learn.dream;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Turns the share of dreams that end badly into a probability: the monotone function that fits known
/// outcomes best by least squares (isotonic regression by pooling adjacent violators, Ayer and others
/// 1955), linear between its steps' middles. Immutable.
public final class Calibration {
    /// How many bins the calibration error is measured in.
    public static final int BINS = 10;

    private final double[] shares; // ascending
    private final double[] probabilities; // ascending, not falling

    private Calibration(double[] shares, double[] probabilities) {
        this.shares = shares;
        this.probabilities = probabilities;
    }

    /// Leaves shares as they are.
    public static Calibration none() {
        return new Calibration(new double[] {0, 1}, new double[] {0, 1});
    }

    /// A calibration from its points.
    ///
    /// @param shares ascending
    /// @param probabilities as many, not falling
    public static Calibration of(double[] shares, double[] probabilities) {
        if (shares.length == 0 || shares.length != probabilities.length) {
            throw new IllegalArgumentException("a calibration needs as many shares as probabilities, one or more: "
                    + shares.length + ", " + probabilities.length);
        }
        for (int i = 1; i < shares.length; i++) {
            if (!(shares[i] > shares[i - 1]) || !(probabilities[i] >= probabilities[i - 1])) {
                throw new IllegalArgumentException("a calibration must rise: at point " + i + " share " + shares[i]
                        + " after " + shares[i - 1] + ", probability " + probabilities[i] + " after "
                        + probabilities[i - 1]);
            }
        }
        return new Calibration(shares.clone(), probabilities.clone());
    }

    /// Fits known outcomes.
    ///
    /// @param shares `[n]` what was foreseen, from 0 to 1
    /// @param happened `[n]` what came of it
    public static Calibration fit(double[] shares, boolean[] happened) {
        if (shares.length == 0 || shares.length != happened.length) {
            throw new IllegalArgumentException(
                    "a calibration needs as many outcomes as shares: " + happened.length + ", " + shares.length);
        }
        Integer[] order = IntStream.range(0, shares.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> shares[i]));
        double[] weight = new double[shares.length];
        double[] sumShare = new double[shares.length];
        double[] sumHappened = new double[shares.length];
        int blocks = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (int i : order) {
            if (blocks == 0 || shares[i] > last) {
                blocks++;
            }
            last = shares[i];
            weight[blocks - 1]++;
            sumShare[blocks - 1] += shares[i];
            sumHappened[blocks - 1] += happened[i] ? 1 : 0;
        }
        int pooled = 0;
        for (int b = 0; b < blocks; b++) {
            weight[pooled] = weight[b];
            sumShare[pooled] = sumShare[b];
            sumHappened[pooled] = sumHappened[b];
            pooled++;
            while (pooled > 1
                    && sumHappened[pooled - 2] * weight[pooled - 1] >= sumHappened[pooled - 1] * weight[pooled - 2]) {
                weight[pooled - 2] += weight[pooled - 1];
                sumShare[pooled - 2] += sumShare[pooled - 1];
                sumHappened[pooled - 2] += sumHappened[pooled - 1];
                pooled--;
            }
        }
        double[] x = new double[pooled];
        double[] y = new double[pooled];
        for (int b = 0; b < pooled; b++) {
            x[b] = sumShare[b] / weight[b];
            y[b] = sumHappened[b] / weight[b];
        }
        return new Calibration(x, y);
    }

    /// The probability that a share stands for.
    public double probability(double share) {
        if (share <= shares[0]) {
            return probabilities[0];
        }
        for (int i = 1; i < shares.length; i++) {
            if (share <= shares[i]) {
                double part = (share - shares[i - 1]) / (shares[i] - shares[i - 1]);
                return probabilities[i - 1] + part * (probabilities[i] - probabilities[i - 1]);
            }
        }
        return probabilities[shares.length - 1];
    }

    public double[] shares() {
        return shares.clone();
    }

    public double[] probabilities() {
        return probabilities.clone();
    }

    /// The expected calibration error: over ten bins of equal width, the mean distance between the mean
    /// probability and the share of what happened, weighted by how many cases are in the bin (Naeini
    /// and others 2015).
    public static double error(double[] probabilities, boolean[] happened) {
        double[] sum = new double[BINS];
        double[] bad = new double[BINS];
        for (int i = 0; i < probabilities.length; i++) {
            int bin = Math.min(BINS - 1, (int) (probabilities[i] * BINS));
            sum[bin] += probabilities[i];
            bad[bin] += happened[i] ? 1 : 0;
        }
        double error = 0;
        for (int b = 0; b < BINS; b++) {
            error += Math.abs(sum[b] - bad[b]);
        }
        return probabilities.length == 0 ? 0 : error / probabilities.length;
    }
}

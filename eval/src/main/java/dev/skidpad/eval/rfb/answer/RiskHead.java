package dev.skidpad.eval.rfb.answer;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.rfb.RfbCase;
import java.util.List;
import java.util.OptionalDouble;

/// A learned risk head: a logistic regression from what a moment and a plan look like straight to the
/// probabilities, without a future in between.
///
/// ```
/// p = 1/(1 + exp(-w·f))        w ← w - η·((p - y)·f + λ·w)    over the cases in random order
/// ```
/// The features `f` are [RiskFeatures], standardised.
public final class RiskHead implements Foreseer {
    private static final int FEATURES = RiskFeatures.COUNT;
    private static final int EPOCHS = 60;
    private static final double RATE = 0.05;
    private static final double DECAY = 1e-4;

    private final String name;
    private final double[] mean; // [FEATURES]
    private final double[] scale; // [FEATURES]
    private final double[] collision; // [FEATURES + 1]
    private final double[] offRoad; // [FEATURES + 1]

    private RiskHead(String name, double[] mean, double[] scale, double[] collision, double[] offRoad) {
        this.name = name;
        this.mean = mean;
        this.scale = scale;
        this.collision = collision;
        this.offRoad = offRoad;
    }

    /// Trains one.
    ///
    /// @param cases of scenes that it is not going to be asked about, at least one
    /// @param seed the order in which it sees them
    public static RiskHead train(String name, List<RfbCase> cases, long seed) {
        int n = cases.size();
        double[][] features = new double[n][];
        boolean[] hit = new boolean[n];
        boolean[] left = new boolean[n];
        double[] mean = new double[FEATURES];
        double[] scale = new double[FEATURES];
        for (int i = 0; i < n; i++) {
            features[i] = RiskFeatures.of(cases.get(i));
            hit[i] = cases.get(i).truth().collides();
            left[i] = cases.get(i).truth().departs();
            for (int f = 0; f < FEATURES; f++) {
                mean[f] += features[i][f] / n;
            }
        }
        for (int f = 0; f < FEATURES; f++) {
            double squares = 0;
            for (double[] row : features) {
                squares += (row[f] - mean[f]) * (row[f] - mean[f]) / n;
            }
            scale[f] = Math.max(1e-6, Math.sqrt(squares));
        }
        for (int i = 0; i < n; i++) {
            features[i] = standard(features[i], mean, scale);
        }
        return new RiskHead(name, mean, scale, fit(features, hit, seed), fit(features, left, seed + 1));
    }

    private static double[] fit(double[][] features, boolean[] label, long seed) {
        double[] weights = new double[FEATURES + 1];
        int[] order = new int[features.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        RandomStream random = RandomStream.of(seed, "risk-head", 0);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            random.shuffle(order);
            double rate = RATE / (1 + 0.1 * epoch);
            for (int i : order) {
                double error = probability(weights, features[i]) - (label[i] ? 1 : 0);
                for (int f = 0; f < FEATURES; f++) {
                    weights[f] -= rate * (error * features[i][f] + DECAY * weights[f]);
                }
                weights[FEATURES] -= rate * error;
            }
        }
        return weights;
    }

    private static double probability(double[] weights, double[] features) {
        double sum = weights[FEATURES];
        for (int f = 0; f < FEATURES; f++) {
            sum += weights[f] * features[f];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }

    private static double[] standard(double[] features, double[] mean, double[] scale) {
        double[] out = new double[FEATURES];
        for (int f = 0; f < FEATURES; f++) {
            out[f] = (features[f] - mean[f]) / scale[f];
        }
        return out;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Foresight> foresee(List<RfbCase> cases, int samples, long seed) {
        return cases.stream().map(this::foresight).toList();
    }

    private Foresight foresight(RfbCase asked) {
        double[] features = standard(RiskFeatures.of(asked), mean, scale);
        return new Foresight(
                probability(collision, features), probability(offRoad, features), OptionalDouble.empty(), List.of());
    }
}

package dev.skidpad.eval.rfb;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.RoadBounds;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.vary.Boxes;
import java.util.List;
import java.util.OptionalDouble;

/// A learned risk head: a logistic regression from what a moment and a plan look like straight to the probabilities,
/// without a future in between.
///
/// ```
/// p = 1/(1 + exp(-w·f))        w ← w - η·((p - y)·f + λ·w)    over the cases in random order
/// ```
/// The features `f` are standardised: how near the plan comes to the others if these go straight on, when, how fast it
/// closes in on them, how near it comes to where they stand now and to the road's edge, its speeds and its braking.
public final class RiskHead implements Foreseer {
    private static final int FEATURES = 12;
    private static final int EPOCHS = 60;
    private static final double RATE = 0.05;
    private static final double DECAY = 1e-4;
    private static final double FAR_M = 30;
    private static final float EDGE_M = 8f;

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
            features[i] = features(cases.get(i));
            hit[i] = cases.get(i).truth().collides();
            left[i] = cases.get(i).truth().leavesFrame().isPresent();
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
    public Foresight foresee(RfbCase asked, int samples, long seed) {
        double[] features = standard(features(asked), mean, scale);
        return new Foresight(
                probability(collision, features), probability(offRoad, features), OptionalDouble.empty(), List.of());
    }

    private static double[] features(RfbCase asked) {
        Scenario planned = DreamVerdict.planned(asked);
        Track ego = planned.ego();
        int now = asked.moment().step();
        int steps = asked.plan().steps();
        float dt = planned.dtSeconds();
        double gap = FAR_M;
        double when = steps * dt;
        double standing = FAR_M;
        double touched = 0;
        double closing = 0;
        for (int b = 0; b < planned.agentCount(); b++) {
            Track other = planned.tracks().get(b);
            if (b == planned.egoIndex() || !other.valid(now)) {
                continue;
            }
            for (int k = 2; k <= steps; k += 2) {
                double seconds = k * dt;
                double ex = other.x(now) - ego.x(now + k);
                double ey = other.y(now) - ego.y(now + k);
                double reach = 0.5 * (ego.lengthM() + other.lengthM());
                double ahead = Math.sqrt(squared(ex + seconds * other.vx(now), ey + seconds * other.vy(now))) - reach;
                standing = Math.min(standing, Math.sqrt(squared(ex, ey)) - reach);
                if (ahead < gap) {
                    gap = ahead;
                    when = seconds;
                    closing = Math.sqrt(squared(ego.vx(now + k) - other.vx(now), ego.vy(now + k) - other.vy(now)));
                }
                touched += ahead < 0 ? 1 : 0;
            }
        }
        double last = ego.speedMps(now + steps);
        double hardest = 0;
        for (int t = now + 6; t <= now + steps; t++) {
            hardest = Math.max(hardest, (ego.speedMps(t - 5) - ego.speedMps(t)) / (5 * dt));
        }
        double turn = Math.abs(Angles.difference(ego.headingRad(now), ego.headingRad(now + steps)));
        double edge = edge(planned, now, steps);
        return new double[] {
            gap,
            when,
            standing,
            Math.min(10, touched),
            closing,
            ego.speedMps(now),
            last,
            hardest,
            turn,
            edge,
            gap < 0 ? 1 : 0,
            edge < 0 ? 1 : 0
        };
    }

    private static double edge(Scenario planned, int now, int steps) {
        RoadBounds bounds = planned.map().bounds();
        if (!bounds.known()) {
            return EDGE_M;
        }
        float[] corners = new float[8];
        float[] clearance = new float[4];
        double least = EDGE_M;
        for (int k = 5; k <= steps; k += 5) {
            Boxes.clearancesM(planned.ego(), now + k, bounds, corners, clearance);
            for (float c : clearance) {
                least = Math.min(least, c);
            }
        }
        return least;
    }

    private static double squared(double x, double y) {
        return x * x + y * y;
    }
}

package dev.skidpad.eval.trust.control;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Sums of products of a model's and the simulator's answers, over all commands and everybody near.
///
/// @param mm Σ model²
/// @param ms Σ model·simulator
/// @param ss Σ simulator²
record Products(double mm, double ms, double ss) {
    /// Over scenes of which each counts so many times.
    static Products of(List<Answers> model, List<Answers> simulator, int[] times) {
        double mm = 0;
        double ms = 0;
        double ss = 0;
        for (int i = 0; i < times.length; i++) {
            if (times[i] == 0) {
                continue;
            }
            for (Map.Entry<Command, double[]> answer : model.get(i).near().entrySet()) {
                double[] m = answer.getValue();
                double[] s = Objects.requireNonNull(simulator.get(i).near().get(answer.getKey()));
                for (int a = 0; a < m.length; a++) {
                    mm += times[i] * m[a] * m[a];
                    ms += times[i] * m[a] * s[a];
                    ss += times[i] * s[a] * s[a];
                }
            }
        }
        return new Products(mm, ms, ss);
    }

    /// The part of the simulator's answers that the model gives; NaN where there are none.
    double slope() {
        return ss == 0 ? Double.NaN : ms / ss;
    }

    /// The cosine between the two; NaN where one gives none.
    double correlation() {
        return mm * ss == 0 ? Double.NaN : ms / Math.sqrt(mm * ss);
    }
}

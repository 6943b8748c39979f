package dev.skidpad.eval.trust.control;

import java.util.List;

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
            for (Command command : model.get(i).near().keySet()) {
                double[] m = model.get(i).near().get(command);
                double[] s = simulator.get(i).near().get(command);
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

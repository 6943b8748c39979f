package dev.skidpad.sim.plausible;

import dev.skidpad.sim.vary.PlausibilityRule;
import java.util.Arrays;

/// How near one agent comes to each threshold, step by step. A buffer.
final class Severities {
    private static final PlausibilityRule[] RULES = PlausibilityRule.values();

    private final int steps;
    private final double[] value; // [R, T] in the rule's unit
    private final double[] threshold; // [R, T]
    private final boolean[] judged; // [R, T]

    Severities(int steps) {
        this.steps = steps;
        value = new double[RULES.length * steps];
        threshold = new double[RULES.length * steps];
        judged = new boolean[RULES.length * steps];
    }

    void clear() {
        Arrays.fill(judged, false);
    }

    /// Notes a value; of several at one step that counts which is farthest above its threshold.
    void note(PlausibilityRule rule, int step, double newValue, double newThreshold) {
        int i = rule.ordinal() * steps + step;
        if (!judged[i] || newValue * threshold[i] > value[i] * newThreshold) {
            judged[i] = true;
            value[i] = newValue;
            threshold[i] = newThreshold;
        }
    }

    boolean judged(PlausibilityRule rule, int step) {
        return judged[rule.ordinal() * steps + step];
    }

    double value(PlausibilityRule rule, int step) {
        return value[rule.ordinal() * steps + step];
    }

    double threshold(PlausibilityRule rule, int step) {
        return threshold[rule.ordinal() * steps + step];
    }

    boolean broken(PlausibilityRule rule, int step) {
        return judged(rule, step) && value(rule, step) > threshold(rule, step);
    }
}

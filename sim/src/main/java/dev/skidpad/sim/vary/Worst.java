package dev.skidpad.sim.vary;

import java.util.List;

/// Keeps the worst value of each rule for one agent. A buffer.
final class Worst {
    private static final PlausibilityRule[] RULES = PlausibilityRule.values();

    private final int agent;
    private final boolean[] seen = new boolean[RULES.length];
    private final int[] step = new int[RULES.length];
    private final double[] value = new double[RULES.length];
    private final double[] threshold = new double[RULES.length];

    Worst(int agent) {
        this.agent = agent;
    }

    /// Notes a value; what counts is how far it is above its threshold.
    void note(PlausibilityRule rule, int atStep, double newValue, double newThreshold) {
        int r = rule.ordinal();
        if (!seen[r] || newValue - newThreshold > value[r] - threshold[r]) {
            seen[r] = true;
            step[r] = atStep;
            value[r] = newValue;
            threshold[r] = newThreshold;
        }
    }

    void addTo(List<Check> checks) {
        for (int r = 0; r < RULES.length; r++) {
            if (seen[r]) {
                checks.add(new Check(RULES[r], agent, step[r], value[r], threshold[r]));
            }
        }
    }
}

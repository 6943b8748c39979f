package dev.skidpad.sim.vary;

/// One rule, applied to one agent: the worst moment of it.
///
/// @param rule which rule
/// @param agent the agent's index
/// @param step the step of the worst value
/// @param value the worst value, in the rule's unit
/// @param threshold what it is compared with
public record Check(PlausibilityRule rule, int agent, int step, double value, double threshold) {
    /// Whether the value is within the threshold.
    public boolean passed() {
        return value <= threshold;
    }
}

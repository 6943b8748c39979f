package dev.skidpad.sim.plausible;

import dev.skidpad.sim.vary.PlausibilityRule;

/// What one agent does that cannot be, from a step to another.
///
/// @param rule the rule that it breaks
/// @param agent the agent's index
/// @param agentId its name in the scenario
/// @param fromStep the first step
/// @param toStep the last step, inclusive
/// @param worstStep the step of the worst value
/// @param value the worst value, in the rule's unit
/// @param threshold what it is compared with, which is wider for what is far away
public record Finding(
        PlausibilityRule rule,
        int agent,
        String agentId,
        int fromStep,
        int toStep,
        int worstStep,
        double value,
        double threshold) {}

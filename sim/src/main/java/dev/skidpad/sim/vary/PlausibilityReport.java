package dev.skidpad.sim.vary;

import java.util.List;

/// Whether what was edited could have happened.
///
/// @param checks one for each rule and edited agent, in the order of agents and rules
public record PlausibilityReport(List<Check> checks) {
    public PlausibilityReport {
        checks = List.copyOf(checks);
    }

    /// Whether something was judged and every rule is kept.
    public boolean plausible() {
        return !checks.isEmpty() && checks.stream().allMatch(Check::passed);
    }

    /// The rules that are broken.
    public List<Check> failures() {
        return checks.stream().filter(check -> !check.passed()).toList();
    }
}

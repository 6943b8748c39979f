package dev.skidpad.sim.vary;

import dev.skidpad.core.scene.Scenario;

/// An edited scenario with the report on it, plausible or not.
///
/// @param variation the name of what edited it
/// @param scenario the edit; what was done stands in its provenance
/// @param agent which agent was edited
/// @param report whether it could have happened
public record Varied(String variation, Scenario scenario, int agent, PlausibilityReport report) {
    /// Whether it may be used.
    public boolean plausible() {
        return report.plausible();
    }
}

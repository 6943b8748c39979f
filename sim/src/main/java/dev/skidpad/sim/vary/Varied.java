package dev.skidpad.sim.vary;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.plan.TrackPlanner;
import java.util.Optional;

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

    /// For an edit of the ego: a planner that drives it. It is meant for the scenario before the edit:
    /// there [dev.skidpad.sim.traffic.ReactiveTraffic] sees that the ego leaves its record and answers to
    /// it, which in the edited one, whose record is the edit, it does not.
    public Optional<Planner> egoPlan() {
        return agent == scenario.egoIndex()
                ? Optional.of(new TrackPlanner(variation, scenario.ego()))
                : Optional.empty();
    }
}

package dev.skidpad.sim.danger.propose;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.OptionalInt;

/// Somebody's plan that may be dangerous.
///
/// @param kind what kind of danger
/// @param scenario the moment; a protagonist other than the ego has its plan as its track
/// @param protagonist who does it where it is not the ego
/// @param egoPlan what the ego does, whatever happens
/// @param how the draws, in words
public record Proposal(DangerKind kind, Scenario scenario, OptionalInt protagonist, Track egoPlan, String how) {
    /// The same with another plan of the ego.
    public Proposal withEgoPlan(Track newPlan, String more) {
        return new Proposal(kind, scenario, protagonist, newPlan, how + more);
    }

    /// The same in another scenario.
    public Proposal in(Scenario other) {
        return new Proposal(kind, other, protagonist, egoPlan, how);
    }
}

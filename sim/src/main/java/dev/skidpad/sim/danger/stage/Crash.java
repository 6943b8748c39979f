package dev.skidpad.sim.danger.stage;

/// Two agents met.
///
/// @param step the scenario step by whose end they had met
/// @param a an agent
/// @param b another agent
/// @param closingMps how fast they came together along the normal of the contact
/// @param impulseNs the impulse that they exchanged
public record Crash(int step, int a, int b, double closingMps, double impulseNs) {
    /// Whether an agent is one of the two.
    public boolean involves(int agent) {
        return a == agent || b == agent;
    }

    /// The one of the two that is not the given one.
    public int other(int agent) {
        return a == agent ? b : a;
    }
}

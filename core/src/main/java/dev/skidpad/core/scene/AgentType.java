package dev.skidpad.core.scene;

/// The kinds of road users.
public enum AgentType {
    VEHICLE,
    PEDESTRIAN,
    CYCLIST,
    /// Anything else that takes part: an animal, a cone, a trolley.
    OTHER
}

package dev.skidpad.sim.plausible.fault;

import dev.skidpad.core.scene.Scenario;

/// A scene with one fault in it.
///
/// @param scenario the scene with the fault
/// @param kind what was done
/// @param agent the index of whom it was done to
/// @param fromStep the first step at which the scene is not as it was
/// @param toStep the last step of the fault itself, inclusive; what follows from it may go on
public record Fault(Scenario scenario, FaultKind kind, int agent, int fromStep, int toStep) {}

package dev.skidpad.sim.plausible.fault;

import dev.skidpad.core.scene.Scenario;

/// A scene in which the ego brakes for what is not there.
///
/// @param scenario the scene with the phantom
/// @param kind how it came about
/// @param fromStep the step at which the ego begins to brake
/// @param brakingMps2 how hard
public record Phantom(Scenario scenario, PhantomKind kind, int fromStep, double brakingMps2) {}

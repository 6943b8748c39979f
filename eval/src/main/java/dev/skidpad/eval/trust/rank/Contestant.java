package dev.skidpad.eval.trust.rank;

import dev.skidpad.sim.plan.Planner;

/// A planner that is ranked.
///
/// @param name for reports
/// @param planner who drives
public record Contestant(String name, Planner planner) {}

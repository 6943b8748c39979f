/// Paths that vehicles follow, and what is in the way along them: other agents,
/// red lights, curves.
///
/// Start with [dev.skidpad.sim.path.SampledPath]; [dev.skidpad.sim.path.Corridor] and
/// [dev.skidpad.sim.path.SignalStops] say what keeps a vehicle from going on along one. The rule-based
/// planner and the reactive traffic share them.
@NullMarked
package dev.skidpad.sim.path;

import org.jspecify.annotations.NullMarked;

/// What the ego drives and how it follows a plan.
///
/// Start with [dev.skidpad.sim.dynamics.Vehicle]: a [dev.skidpad.sim.dynamics.CarKind] on a road, a
/// [dev.skidpad.sim.dynamics.TrackerKind], and a lag between them. The equations of motion are in
/// `sim.dynamics.model`, the reference benchmarks' tracker in `sim.dynamics.lqr`, and how a recorded track becomes
/// actions in `sim.dynamics.inverse`. Equations, limits and sources of all of them: docs/reference/vehicles.md.
@NullMarked
package dev.skidpad.sim.dynamics;

import org.jspecify.annotations.NullMarked;

/// How a recorded track becomes the actions of a vehicle model.
///
/// Start with [dev.skidpad.sim.dynamics.inverse.InverseDynamics], which gives
/// [dev.skidpad.sim.dynamics.inverse.RecoveredActions].
@NullMarked
package dev.skidpad.sim.dynamics.inverse;

import org.jspecify.annotations.NullMarked;

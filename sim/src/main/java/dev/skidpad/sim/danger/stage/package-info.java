/// Plays out what follows from an ego that does what it is told, among people who react, to the standstill
/// after an impact.
///
/// Start with [dev.skidpad.sim.danger.stage.Stage]: it plays a
/// [dev.skidpad.sim.danger.stage.StageSetting] with a plan of the ego and returns a
/// [dev.skidpad.sim.danger.stage.Played].
@NullMarked
package dev.skidpad.sim.danger.stage;

import org.jspecify.annotations.NullMarked;

/// Whether a world model does what it is told: a commanded plan is driven, the others answer to it as in
/// the simulator, and nobody moves as nobody can.
///
/// Start with [dev.skidpad.eval.trust.control.ControlStudy].
@NullMarked
package dev.skidpad.eval.trust.control;

import org.jspecify.annotations.NullMarked;

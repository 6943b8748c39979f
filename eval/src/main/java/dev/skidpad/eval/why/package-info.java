/// Why an episode failed: when it could still have been avoided, how, by whom, and what in the ego was
/// the cause.
///
/// Start with [dev.skidpad.eval.why.Why], which answers with a [dev.skidpad.eval.why.WhyReport]. Every
/// answer comes from driving the episode again with one thing changed ([dev.skidpad.eval.why.Retrial]):
/// the ego's actions from a moment on ([dev.skidpad.eval.why.AvoidanceSearch],
/// [dev.skidpad.eval.why.CarefulDriver]), what the planner sees and foresees, or the planner
/// ([dev.skidpad.eval.why.Substitutions]).
@NullMarked
package dev.skidpad.eval.why;

import org.jspecify.annotations.NullMarked;

/// Whether a world model had foreseen a failure: what it dreamt would come of what the ego planned.
///
/// Start with [dev.skidpad.eval.why.dream.PlanDreams], which asks any
/// [dev.skidpad.learn.dream.WorldModel]; the answer is a [dev.skidpad.eval.why.dream.Foreseen].
@NullMarked
package dev.skidpad.eval.why.dream;

import org.jspecify.annotations.NullMarked;

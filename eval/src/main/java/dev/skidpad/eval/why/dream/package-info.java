/// Whether a world model had foreseen a failure: what it dreamt would come of the way that the ego was
/// about to drive.
///
/// Start with [dev.skidpad.eval.why.dream.Foreseen], the answer. A
/// [dev.skidpad.eval.why.dream.Dreamer] is what a world model has to offer to be asked.
@NullMarked
package dev.skidpad.eval.why.dream;

import org.jspecify.annotations.NullMarked;

/// How alike two moments of driving are.
///
/// A [dev.skidpad.eval.why.similar.Situation] says in a few measured numbers where the ego was, what road
/// lay ahead and how the others who mattered stood and moved, all as seen from the ego.
/// [dev.skidpad.eval.why.similar.Likeness] tells how far two of them are apart, and in what.
@NullMarked
package dev.skidpad.eval.why.similar;

import org.jspecify.annotations.NullMarked;

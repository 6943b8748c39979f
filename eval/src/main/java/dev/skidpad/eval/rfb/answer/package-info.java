/// Whoever is asked about the cases, and what they answer.
///
/// A [dev.skidpad.eval.rfb.answer.Foreseer] tells a [dev.skidpad.eval.rfb.answer.Foresight] of each
/// case, of which an [dev.skidpad.eval.rfb.answer.Answer] is kept. Start with
/// [dev.skidpad.eval.rfb.answer.Foreseers].
@NullMarked
package dev.skidpad.eval.rfb.answer;

import org.jspecify.annotations.NullMarked;

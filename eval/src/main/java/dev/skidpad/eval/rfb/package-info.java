/// The risk foreseeing benchmark: does a world model know that a plan will end badly?
///
/// Start with [dev.skidpad.eval.rfb.RfbCases], which makes pairs of a moment and a plan of the ego with the truth,
/// and [dev.skidpad.eval.rfb.RfbScorer], which asks a [dev.skidpad.eval.rfb.Foreseer] about each and counts.
/// Definitions: docs/reference/rfb.md.
@NullMarked
package dev.skidpad.eval.rfb;

import org.jspecify.annotations.NullMarked;

/// The risk foreseeing benchmark: does a world model know that a plan will end badly?
///
/// Start with [dev.skidpad.eval.rfb.RfbCases], which makes pairs of a moment and a plan of the ego with
/// the truth. [dev.skidpad.eval.rfb.run.RfbRun] asks about each, [dev.skidpad.eval.rfb.table.RfbTable]
/// counts. Truth, ceiling and dreams are judged by one rule: [dev.skidpad.eval.rfb.Meeting].
/// Definitions: docs/reference/rfb.md.
@NullMarked
package dev.skidpad.eval.rfb;

import org.jspecify.annotations.NullMarked;

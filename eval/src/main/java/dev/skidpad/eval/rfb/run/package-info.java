/// Runs of the risk foreseeing benchmark: cases and answers kept in a folder, so that a stopped run goes
/// on and a further model costs only its own answers.
///
/// Start with [dev.skidpad.eval.rfb.run.RfbRun].
@NullMarked
package dev.skidpad.eval.rfb.run;

import org.jspecify.annotations.NullMarked;

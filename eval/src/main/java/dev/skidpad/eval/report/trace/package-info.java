/// What the sub-scores judge, over time: gaps, margins, speeds at every frame of a drive, and what each sub-score would
/// be if the drive ended there.
///
/// Start with [dev.skidpad.eval.report.trace.Lane]. The quantities are measured by the same code that scores
/// ([dev.skidpad.eval.report.trace.DriveMeasures]).
@NullMarked
package dev.skidpad.eval.report.trace;

import org.jspecify.annotations.NullMarked;

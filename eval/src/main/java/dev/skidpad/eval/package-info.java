/// Whether a new policy is better than an old one, where it is worse, and the evidence from which anyone can derive it
/// again.
///
/// An [dev.skidpad.eval.Evaluation] drives a planner through a list of scenarios and scores it; a
/// [dev.skidpad.eval.Comparison] pairs two such results scenario by scenario; the [dev.skidpad.eval.Gate] decides by
/// written rules. A score that could not be computed stays absent: it is counted, it is named, and it never passes.
///
/// Scores and rates are kept in `[0, 1]` and printed on a scale of 0 to 100 ([dev.skidpad.eval.Points]).
@NullMarked
package dev.skidpad.eval;

import org.jspecify.annotations.NullMarked;

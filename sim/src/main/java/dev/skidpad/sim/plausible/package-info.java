/// Whether a scene is possible, whoever made it: every agent is judged at every step.
///
/// Start with [SceneJudge]. [SceneRule]s note values and thresholds for one agent at a time; what is above its
/// threshold becomes a [Finding] of the [SceneReport]. Edits of a scene are judged more strictly, by comparison
/// with what they were made of, in `sim.vary`.
@NullMarked
package dev.skidpad.sim.plausible;

import org.jspecify.annotations.NullMarked;

/// Scores of candidate plans: what would come of each in the next four seconds, judged by the rules that judge
/// episodes.
///
/// Start with [dev.skidpad.sim.score.plan.PlanScorer]. A [dev.skidpad.sim.score.plan.PlanMoment] holds what is common
/// to all plans of one moment: where the ego is, how it moves, and where the others will be, by the record or by a
/// forecast.
@NullMarked
package dev.skidpad.sim.score.plan;

import org.jspecify.annotations.NullMarked;

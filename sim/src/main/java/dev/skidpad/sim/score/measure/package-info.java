/// What the rules of the scores measure: the ego's motion, who is near it, where it stands on the road,
/// how far it came along a line, and derivatives of noisy samples.
///
/// Start with [dev.skidpad.sim.score.measure.EgoMotion]. Everything here is made from an episode
/// ([dev.skidpad.sim.world.MovingAgents] is what an episode is to a rule) or filled with a planner's own
/// states, so that one piece of code judges episodes, dreams and candidate plans.
///
/// Letters: `F` frames, `A` agents, `N` agents that come near the ego.
@NullMarked
package dev.skidpad.sim.score.measure;

import org.jspecify.annotations.NullMarked;

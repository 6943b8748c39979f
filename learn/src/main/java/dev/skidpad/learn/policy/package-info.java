/// The learned driver: a network that chooses half-second motion tokens for the ego, as a `Planner`.
///
/// Start with [dev.skidpad.learn.policy.LearnedPlanner].
@NullMarked
package dev.skidpad.learn.policy;

import org.jspecify.annotations.NullMarked;

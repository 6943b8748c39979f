/// What a planner sees of the world.
///
/// Start with [dev.skidpad.sim.perceive.Perception].
@NullMarked
package dev.skidpad.sim.perceive;

import org.jspecify.annotations.NullMarked;

/// What a planner sees of the world.
///
/// Start with [dev.skidpad.sim.perceive.Perception], the seam, and [dev.skidpad.sim.perceive.Perceptions], which
/// knows the faults by their names. A fault looks at each frame once and writes what it lets through into a
/// [dev.skidpad.sim.perceive.SeenWorld], which keeps it as it was seen then: a planner's history never gets better
/// than what it saw.
@NullMarked
package dev.skidpad.sim.perceive;

import org.jspecify.annotations.NullMarked;
